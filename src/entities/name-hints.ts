import { groupBy } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import { toOne } from '../graph/to-one.js';
import type { BadInput } from '../shared/errors.js';
import { type TypeName, typeOfId } from '../shared/node.js';
import { meant } from './meant.js';
import { unknownName } from './name.errors.js';
import { type Similar, similarNames } from './similar-names.js';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly via: string;
  readonly kind: string;
}

/** A name that was asked for, what it leads to, and what it is expected to be. */
export interface AskedName {
  readonly name: string;
  readonly matches: readonly Named[];
  readonly expected: TypeName | undefined;
}

const MOST_SUGGESTIONS = 3;
/** The unknown names of one filter that suggestions are read for: only one of them will be told of. */
const MOST_UNKNOWN = 3;

/** What the messages about unknown and ambiguous names say beside the name. Reads nothing for a name that means one thing. */
export class NameHints {
  private readonly similar = new Map<string, Promise<readonly Similar[]>>();
  private readonly ready = new Map<string, readonly Similar[]>();
  private readonly named = new Map<string, readonly Named[]>();
  private readonly details = new Map<string, string>();

  constructor(private readonly graph: Graph) {}

  /**
   * Reads what the messages about these names will say where nothing of the expected type has one, or several things
   * have: at once for all of them, with suggestions for the first {@link MOST_UNKNOWN} unknown ones.
   */
  async prepare(names: readonly AskedName[]): Promise<void> {
    const unknown = new Set<string>();
    const ambiguous = new Set<string>();
    for (const { name, matches, expected } of names) {
      const key = fold(name);
      const named = matches.filter(({ via }) => via === 'NAMED');
      this.named.set(key, named);
      const fitting = expected ? named.filter(({ id }) => typeOfId(id) === expected) : named;
      if (fitting.length === 0) unknown.add(key);
      for (const alike of groupBy(meant(fitting), ({ id }) => typeOfId(id)).values()) {
        if (alike.length > 1) for (const { id } of alike) ambiguous.add(id);
      }
    }
    await Promise.all([
      ...[...unknown].slice(0, MOST_UNKNOWN).map(async (key) => this.ready.set(key, await this.similarTo(key))),
      ambiguous.size > 0 && this.readDetails([...ambiguous]),
    ]);
  }

  /** The error for a name that nothing of these types has: what is called like it, and what else has it. */
  unknown(name: string, what: string, types: readonly TypeName[]): BadInput {
    const key = fold(name);
    const similar = (this.ready.get(key) ?? []).filter(({ id }) => types.includes(typeOfId(id)!));
    const suggestions = [...new Set(similar.map((one) => one.name))].slice(0, MOST_SUGGESTIONS);
    return unknownName(name, what, suggestions, meant(this.named.get(key) ?? []));
  }

  /** The candidates for an ambiguous name, each with what tells it from the others. */
  toldApart<Candidate extends { readonly id: string }>(candidates: readonly Candidate[]) {
    return candidates.map((candidate) => ({ ...candidate, detail: this.details.get(candidate.id) ?? null }));
  }

  private similarTo(key: string): Promise<readonly Similar[]> {
    const known = this.similar.get(key) ?? similarNames(this.graph, key);
    this.similar.set(key, known);
    return known;
  }

  private async readDetails(ids: readonly string[]): Promise<void> {
    const rows = await this.graph.read<{ id: string; detail: string | null }>(cypher`// names.details
      UNWIND ${ids} AS id
      MATCH (e:Entity {id: id})
      ${toOne('e', { o: '-[:POST_OF]->(end:Organisation)' })}
      RETURN id, coalesce(o.name, e.description) AS detail`);
    for (const { id, detail } of rows) if (detail !== null) this.details.set(id, detail);
  }
}
