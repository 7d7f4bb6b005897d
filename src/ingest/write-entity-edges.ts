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

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** The edges of entities by their types. */
function edgesOf(entities: readonly EntityForm[]) {
  const edges = entities.flatMap(({ id, edges }) => edges.map(({ type, to }) => ({ type, from: id, to })));
  return groupBy(edges, ({ type }) => type);
}

/** Writes the edges that new entities declare. */
export function addEdges(transaction: Transaction, entities: readonly EntityForm[]): void {
  for (const [type, edges] of edgesOf(entities)) createEdges(transaction, type, edges);
}

function createEdges(transaction: Transaction, type: EntityEdge, edges: readonly Edge[]): void {
  transaction.send(cypher`// ingest.createEntityEdges
      UNWIND ${edges} AS edge
      MATCH (a:Entity {id: edge.from})
      MATCH (b:Entity {id: edge.to})
      MERGE (a)-[:${trusted(type)}]->(b)`);
}

/** Writes the edges of entities: those that an entity has and does not declare go. Gives what changed. */
export async function replaceEdges(transaction: Transaction, entities: readonly EntityForm[]): Promise<EdgeChange[]> {
  const changes = await dropOtherEdges(transaction, entities);
  for (const [type, group] of edgesOf(entities)) {
    const there = await transaction.run<Edge>(cypher`// ingest.storedEntityEdges
      UNWIND ${group} AS edge
      MATCH (a:Entity {id: edge.from})-[:${trusted(type)}]->(b:Entity {id: edge.to})
      RETURN a.id AS from, b.id AS to`);
    const missing = group.filter(({ from, to }) => !there.some((edge) => edge.from === from && edge.to === to));
    if (missing.length === 0) continue;
    changes.push(...missing.map((edge) => ({ ...edge, isNew: true })));
    createEdges(transaction, type, missing);
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
    const rows = await transaction.run<Edge>(cypher`// ingest.otherEntityEdges
      UNWIND ${kept} AS keep
      MATCH (a:Entity {id: keep.from})-[r:${trusted(type)}]->(b:Entity)
      WHERE NOT b.id IN keep.to AND r.mergedFrom IS NULL
      RETURN a.id AS from, b.id AS to`);
    if (rows.length === 0) continue;
    dropped.push(...rows.map((edge) => ({ ...edge, type, isNew: false })));
    transaction.send(cypher`// ingest.dropEntityEdges
      UNWIND ${rows} AS edge
      MATCH (a:Entity {id: edge.from})-[r:${trusted(type)}]->(b:Entity {id: edge.to})
      DELETE r`);
  }
  return dropped;
}
