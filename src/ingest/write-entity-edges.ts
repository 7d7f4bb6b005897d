import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { EntityEdge, EntityForm } from './verified.js';

/** An edge that came or went. */
export interface EdgeChange {
  readonly type: EntityEdge;
  readonly from: string;
  readonly to: string;
  readonly isNew: boolean;
}

/** Writes the edges of entities; with `replace`, those that an entity has and does not declare go. Gives what changed. */
export async function writeEdges(
  transaction: Transaction,
  entities: readonly EntityForm[],
  replace: boolean,
): Promise<EdgeChange[]> {
  const changes = replace ? await dropOtherEdges(transaction, entities) : [];
  const edges = entities.flatMap(({ id, edges }) => edges.map(({ type, to }) => ({ type, from: id, to })));
  for (const [type, group] of groupBy(edges, ({ type }) => type)) {
    const there = await transaction.run<{ from: string; to: string }>(cypher`// ingest.storedEntityEdges
      UNWIND ${group} AS edge
      MATCH (a:Entity {id: edge.from})-[:${trusted(type)}]->(b:Entity {id: edge.to})
      RETURN a.id AS from, b.id AS to`);
    const missing = group.filter(({ from, to }) => !there.some((edge) => edge.from === from && edge.to === to));
    if (missing.length === 0) continue;
    changes.push(...missing.map((edge) => ({ ...edge, isNew: true })));
    await transaction.run(cypher`// ingest.createEntityEdges
      UNWIND ${missing} AS edge
      MATCH (a:Entity {id: edge.from})
      MATCH (b:Entity {id: edge.to})
      MERGE (a)-[:${trusted(type)}]->(b)`);
  }
  return changes;
}

/** The edges that things of each type declare. */
const EDGES: Record<EntityForm['label'], readonly EntityEdge[]> = {
  Person: [],
  Organisation: ['PART_OF'],
  Post: ['POST_OF'],
  Place: ['BROADER'],
  Topic: ['BROADER', 'CONCERNS'],
  Meeting: ['PART_OF'],
  Proposal: ['PRESENTED_BY', 'SUPERSEDES'],
  Point: ['POINT_OF', 'CONTINUES'],
};

// What came with a merged thing is not in the declaration of the one that it was merged into.
async function dropOtherEdges(transaction: Transaction, entities: readonly EntityForm[]): Promise<EdgeChange[]> {
  const declared = entities.flatMap(({ id, label, edges }) =>
    EDGES[label].map((type) => ({
      type,
      from: id,
      to: edges.filter((edge) => edge.type === type).map(({ to }) => to),
    })),
  );
  const dropped: EdgeChange[] = [];
  for (const [type, kept] of groupBy(declared, ({ type }) => type)) {
    const rows = await transaction.run<{ from: string; to: string }>(cypher`// ingest.otherEntityEdges
      UNWIND ${kept} AS keep
      MATCH (a:Entity {id: keep.from})-[r:${trusted(type)}]->(b:Entity)
      WHERE NOT b.id IN keep.to AND r.mergedFrom IS NULL
      RETURN a.id AS from, b.id AS to`);
    if (rows.length === 0) continue;
    dropped.push(...rows.map((edge) => ({ ...edge, type, isNew: false })));
    await transaction.run(cypher`// ingest.dropEntityEdges
      UNWIND ${rows} AS edge
      MATCH (a:Entity {id: edge.from})-[r:${trusted(type)}]->(b:Entity {id: edge.to})
      DELETE r`);
  }
  return dropped;
}
