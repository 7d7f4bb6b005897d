import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { StoredType } from './stored-type.js';
import { STORED_TYPES } from './stored-types.js';

/** A node as it is exported. */
export interface StoredRecord {
  readonly type: StoredType;
  readonly id: string;
  /** What it has of the fields of its type; nothing for what is missing. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** The ids that its edges lead to, in their order where that means something, else sorted; nothing for none. */
  readonly edges: Readonly<Record<string, readonly string[]>>;
  /** Of edges that came with a merged thing: by name of the edge and id that it leads to, the id of that thing. */
  readonly mergedEdges: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Thrown when the graph was written to between the pages of an export, so that they do not fit one another. */
export class GraphMoved extends Error {
  override readonly name = 'GraphMoved';
}

const DEADLINE = { deadlineMs: 120_000 };

/** How many nodes of each type there are, for the types that there are any of. */
export async function countsOf(
  graph: Graph,
  types: readonly StoredType[] = STORED_TYPES,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { label } of types) {
    const rows = await graph.read<{ total: number }>(
      cypher`// exchange.count
        MATCH (n:${trusted(label)}) RETURN count(n) AS total`,
      DEADLINE,
    );
    if (rows[0]!.total > 0) counts[label] = rows[0]!.total;
  }
  return counts;
}

/**
 * Every node of these types, ordered by type and id (by code points), in pages, so that memory does not grow with the graph. Rejects
 * with {@link GraphMoved} when the number of some type is no longer that of `counts`.
 */
export async function* storedRecords(
  graph: Graph,
  counts: Readonly<Record<string, number>>,
  types: readonly StoredType[] = STORED_TYPES,
): AsyncGenerator<StoredRecord> {
  for (const type of types) {
    let seen = 0;
    let after = '';
    for (;;) {
      const page = await pageOf(graph, type, after);
      yield* page;
      seen += page.length;
      if (page.length < type.batch) break;
      after = page.at(-1)!.id;
    }
    if (seen !== (counts[type.label] ?? 0)) {
      throw new GraphMoved('The graph was written to during the export. Export again when nothing is being loaded.');
    }
  }
}

async function pageOf(graph: Graph, type: StoredType, after: string): Promise<StoredRecord[]> {
  const names = Object.keys(type.fields);
  const columns = names.map((name) => `, n.${name} AS f_${name}`).join('');
  const rows = await graph.read<{ id: string } & Record<string, unknown>>(
    cypher`// exchange.page
      MATCH (n:${trusted(type.label)}) WHERE n.${trusted(type.key)} > ${after}
      RETURN n.${trusted(type.key)} AS id${trusted(columns)}
      ORDER BY n.${trusted(type.key)} LIMIT ${type.batch}`,
    DEADLINE,
  );
  const ids = rows.map(({ id }) => id);
  const edges: [name: string, Map<string, readonly Target[]>][] = [];
  if (ids.length > 0)
    for (const name of Object.keys(type.edges)) edges.push([name, await targets(graph, type, name, ids)]);
  return rows.map((row) => ({
    type,
    id: row.id,
    properties: Object.fromEntries(
      names.map((name) => [name, row[`f_${name}`]]).filter(([, value]) => value !== null && value !== undefined),
    ),
    edges: Object.fromEntries(
      edges.flatMap(([name, found]) => (found.has(row.id) ? [[name, found.get(row.id)!.map(({ to }) => to)]] : [])),
    ),
    mergedEdges: Object.fromEntries(
      edges.flatMap(([name, found]) => {
        const merged = (found.get(row.id) ?? []).flatMap(({ to, mergedFrom }) =>
          mergedFrom ? [[to, mergedFrom]] : [],
        );
        return merged.length === 0 ? [] : [[name, Object.fromEntries(merged)]];
      }),
    ),
  }));
}

interface Target {
  readonly id: string;
  readonly to: string;
  readonly position: number | null;
  readonly mergedFrom: string | null;
}

async function targets(graph: Graph, type: StoredType, name: string, ids: readonly string[]) {
  const edge = type.edges[name]!;
  const rows = await graph.read<Target>(
    cypher`// exchange.edges
      UNWIND ${ids} AS id
      MATCH (n:${trusted(type.label)} {${trusted(type.key)}: id})-[r:${trusted(edge.type)}]->(t:${trusted(edge.to)})
      RETURN id, t.id AS to, r.position AS position, r.mergedFrom AS mergedFrom`,
    DEADLINE,
  );
  const inOrder = (a: Target, b: Target) =>
    (edge.isOrdered ? (a.position ?? 0) - (b.position ?? 0) : 0) || (a.to < b.to ? -1 : 1);
  return new Map([...groupBy(rows, ({ id }) => id)].map(([id, group]) => [id, group.sort(inOrder)] as const));
}
