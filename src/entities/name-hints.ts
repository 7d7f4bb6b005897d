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

const MOST_SUGGESTIONS = 3;

/** What the messages about unknown and ambiguous names say beside the name. Reads nothing for a name that means one thing. */
export class NameHints {
  private readonly similar = new Map<string, Promise<readonly Similar[]>>();
  private readonly ready = new Map<string, readonly Similar[]>();
  private readonly named = new Map<string, readonly Named[]>();
  private readonly details = new Map<string, string>();

  constructor(private readonly graph: Graph) {}

  /** Reads what a message about the name will say if nothing of the expected type has it, or several things have. */
  async prepare(name: string, matches: readonly Named[], expected: TypeName | undefined): Promise<void> {
    const key = fold(name);
    const named = matches.filter(({ via }) => via === 'NAMED');
    this.named.set(key, named);
    const fitting = expected ? named.filter(({ id }) => typeOfId(id) === expected) : named;
    if (fitting.length === 0) this.ready.set(key, await this.similarTo(key));
    const alike = [...groupBy(meant(fitting), ({ id }) => typeOfId(id)).values()].filter(({ length }) => length > 1);
    if (alike.length > 0) await this.readDetails(alike.flat().map(({ id }) => id));
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
