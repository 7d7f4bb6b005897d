import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import { typeOfId } from '../shared/node.js';
import { ENTITY_PREFIXES } from './expected.js';
import type { NameMatch } from './names.js';
import type { NameForm } from './verified.js';

/** What the graph has for the references of one file. */
export interface GraphReferences {
  /** The thing with this id, also where it was merged into another: ids of claims are made of things as first written. */
  byId(id: string): { readonly id: string; readonly name: string } | undefined;
  named(folded: string): readonly NameMatch[];
  /** The id of the thing that this one was merged into; its own where it was not. */
  survivor(id: string): string;
  hasStatement(id: string): boolean;
}

interface Row {
  readonly via: 'ID' | 'NAME' | 'STATEMENT';
  readonly asked: string;
  /** As first written: of a name that came with a merged thing, the id of that. */
  readonly writtenAs: string;
  /** What has it today. */
  readonly id: string;
  readonly name: string | null;
  readonly kind: NameForm['kind'] | null;
}

/** A reference of this shape may be a key: an id without its prefix. */
export const KEY = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/** Reads all that the references can mean, by id, key and name, in one round trip. */
export async function readReferences(graph: Graph, references: Iterable<string>): Promise<GraphReferences> {
  const ids = new Set<string>();
  const folded = new Set<string>();
  const statements = new Set<string>();
  for (const reference of references) {
    const type = typeOfId(reference);
    if (type === 'Statement') statements.add(reference);
    else if (type) ids.add(reference);
    else {
      folded.add(fold(reference));
      if (KEY.test(reference)) for (const prefix of ENTITY_PREFIXES) ids.add(`${prefix}:${reference}`);
    }
  }
  if (ids.size + folded.size + statements.size === 0) return new FoundReferences([]);
  return new FoundReferences(await read(graph, [...ids], [...folded], [...statements]));
}

const read = (graph: Graph, ids: readonly string[], names: readonly string[], statements: readonly string[]) =>
  graph.read<Row>(cypher`// ingest.references
    UNWIND ${ids} AS asked
    MATCH (e:Entity {id: asked})
    RETURN 'ID' AS via, asked, asked AS writtenAs, e.id AS id, e.name AS name, null AS kind
    UNION ALL
    UNWIND ${ids} AS asked
    MATCH (r:Redirect {id: asked})
    MATCH (e:Entity {id: r.to})
    RETURN 'ID' AS via, asked, asked AS writtenAs, e.id AS id, e.name AS name, null AS kind
    UNION ALL
    UNWIND ${names} AS asked
    MATCH (n:Name {folded: asked})-[:NAMES]->(e:Entity)
    RETURN 'NAME' AS via, asked, coalesce(n.mergedFrom, e.id) AS writtenAs, e.id AS id, e.name AS name, n.kind AS kind
    UNION ALL
    UNWIND ${statements} AS asked
    MATCH (s:Statement {id: asked})
    RETURN 'STATEMENT' AS via, asked, s.id AS writtenAs, s.id AS id, null AS name, null AS kind`);

class FoundReferences implements GraphReferences {
  private readonly ids = new Map<string, Row>();
  private readonly names = new Map<string, NameMatch[]>();
  private readonly statements = new Set<string>();
  private readonly survivors = new Map<string, string>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      this.survivors.set(row.writtenAs, row.id);
      if (row.via === 'STATEMENT') this.statements.add(row.id);
      else if (row.via === 'ID') this.ids.set(row.asked, row);
      else {
        const match = { id: row.writtenAs, name: row.name ?? row.id, kind: row.kind ?? 'FULL' };
        this.names.set(row.asked, [...(this.names.get(row.asked) ?? []), match]);
      }
    }
  }

  byId(id: string) {
    const row = this.ids.get(id);
    return row && { id: row.writtenAs, name: row.name ?? row.id };
  }

  survivor(id: string) {
    return this.survivors.get(id) ?? id;
  }

  named(folded: string) {
    return this.names.get(folded) ?? [];
  }

  hasStatement(id: string) {
    return this.statements.has(id);
  }
}
