import { fold } from '../graph/fold.js';
import type { EntityForm, NameForm } from './verified.js';

/** A name, and the thing that has it. */
export interface NameMatch {
  readonly id: string;
  /** The usual name of the thing. */
  readonly name: string;
  readonly kind: NameForm['kind'];
}

/** Things by id and by folded name. */
export class NameTable {
  private readonly names = new Map<string, string>();
  private readonly matches = new Map<string, NameMatch[]>();

  /** Adds a thing with all its names; adding it again adds names. */
  add(entity: Pick<EntityForm, 'id' | 'name' | 'names'>): void {
    const { id, name } = entity;
    if (!this.names.has(id)) this.names.set(id, name);
    for (const { text, kind } of [{ text: name, kind: 'FULL' as const }, ...entity.names]) {
      const folded = fold(text);
      const known = this.matches.get(folded);
      if (known) known.push({ id, name, kind });
      else this.matches.set(folded, [{ id, name, kind }]);
    }
  }

  has(id: string): boolean {
    return this.names.has(id);
  }

  /** The usual name of a thing; undefined when it is not here. */
  usualName(id: string): string | undefined {
    return this.names.get(id);
  }

  /** What has this name. */
  named(folded: string): readonly NameMatch[] {
    return this.matches.get(folded) ?? [];
  }

  /** Every name with what has it, for suggestions. */
  *entries(): Iterable<{ readonly folded: string; readonly id: string; readonly name: string }> {
    for (const [folded, matches] of this.matches) for (const { id, name } of matches) yield { folded, id, name };
  }
}
