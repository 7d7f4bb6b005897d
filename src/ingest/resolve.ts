import { meant } from '../entities/meant.js';
import { fold } from '../graph/fold.js';
import { typeOfId } from '../shared/node.js';
import { ENTITY_PREFIXES, type Expected } from './expected.js';
import { type GraphReferences, KEY } from './graph-references.js';
import type { NameMatch, NameTable } from './names.js';

/** What a reference comes to. */
export type Resolution =
  | { readonly id: string }
  | { readonly ambiguous: readonly NameMatch[] }
  /** Things of other types that the reference names. */
  | { readonly unknown: readonly NameMatch[] };

/** Finds what the references of one file mean, among what it declares, what earlier files declare, and the graph. */
export class Resolver {
  constructor(
    private readonly declared: NameTable,
    private readonly known: NameTable,
    private readonly graph: GraphReferences,
  ) {}

  /**
   * In this order: a key that this file declares, a full id, a key that the graph or an earlier file has, a proper name,
   * a surname or metonym. Keys are looked up in the order of the expected types.
   */
  find(reference: string, expected: Expected): Resolution {
    const keys = KEY.test(reference) ? expected.prefixes.map((prefix) => `${prefix}:${reference}`) : [];
    const own = keys.find((id) => this.declared.has(id));
    if (own !== undefined) return { id: own };
    if (typeOfId(reference)) return this.byId(reference, expected);
    for (const key of keys) {
      const id = this.existing(key);
      if (id !== undefined) return { id };
    }
    const found = this.byName(reference, expected);
    return 'unknown' in found && found.unknown.length === 0 ? { unknown: this.withKey(reference) } : found;
  }

  /** Things of any type that have this key. */
  private withKey(reference: string): readonly NameMatch[] {
    if (!KEY.test(reference)) return [];
    const ids = ENTITY_PREFIXES.flatMap((prefix) => this.existing(`${prefix}:${reference}`) ?? []);
    return ids.map((id) => ({ id, name: this.usualName(id) ?? id, kind: 'FULL' }));
  }

  /** The id of a thing that exists, also where it was merged into another; undefined where nothing has it. */
  existing(id: string): string | undefined {
    if (this.declared.has(id) || this.known.has(id)) return id;
    return this.graph.byId(id)?.id;
  }

  /** The usual name of a thing; undefined when nothing has the id. */
  usualName(id: string): string | undefined {
    return this.declared.usualName(id) ?? this.known.usualName(id) ?? this.graph.byId(id)?.name;
  }

  private byId(reference: string, { prefixes }: Expected): Resolution {
    const id = this.existing(reference);
    if (id === undefined) return { unknown: [] };
    return prefixes.some((prefix) => id.startsWith(`${prefix}:`))
      ? { id }
      : { unknown: [{ id, name: reference, kind: 'FULL' }] };
  }

  private byName(reference: string, { prefixes }: Expected): Resolution {
    const folded = fold(reference);
    const all = [...this.declared.named(folded), ...this.known.named(folded), ...this.graph.named(folded)];
    const fitting = all.filter(({ id }) => prefixes.some((prefix) => id.startsWith(`${prefix}:`)));
    const matches = this.one(meant(fitting));
    if (matches.length === 1) return { id: matches[0]!.id };
    return matches.length > 1 ? { ambiguous: matches } : { unknown: meant(all) };
  }

  /** Two that were merged are one thing: the one that it is today where that has the name of its own. */
  private one(matches: readonly NameMatch[]): readonly NameMatch[] {
    const things = new Map<string, NameMatch>();
    for (const match of matches) {
      const survivor = this.graph.survivor(match.id);
      if (match.id === survivor || !things.has(survivor)) things.set(survivor, match);
    }
    return [...things.values()];
  }
}

const listed = ({ id, name }: { readonly id: string; readonly name: string }) => `${name} (${id})`;

const MOST_LISTED = 10;

/** Says that several things are meant where one should be. */
export const ambiguousReference = (reference: string, { what }: Expected, candidates: readonly NameMatch[]): string =>
  `"${reference}" names ${candidates.length} things where one ${what} is meant: ${candidates.slice(0, MOST_LISTED).map(listed).join(', ')}; give a key or an id`;

/** Says that nothing is meant, and what has a name that is near. */
export function unknownReference(
  reference: string,
  { what }: Expected,
  others: readonly NameMatch[],
  suggestions: readonly { readonly id: string; readonly name: string }[],
): string {
  const other = others[0];
  if (other) return `"${reference}" means ${other.id}, where one ${what} is meant`;
  const near = suggestions.map(listed);
  const hint = near.length < 2 ? near.join('') : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`;
  return `no ${what} is known as "${reference}"${hint === '' ? '' : `; did you mean ${hint}?`}`;
}
