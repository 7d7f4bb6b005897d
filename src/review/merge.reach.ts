import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { TypeName } from '../shared/node.js';
import type { Edge } from './merge.edges.js';

/** Edges of each type that must not lead in a circle. */
const UPWARD: Partial<Record<TypeName, string>> = {
  Organisation: 'PART_OF',
  Place: 'BROADER',
  Topic: 'BROADER',
  Meeting: 'PART_OF',
  Proposal: 'SUPERSEDES',
  Point: 'CONTINUES',
};

/** Whether one thing stands above the other with others in between: as one they would stand above themselves. */
export async function wouldCircle(
  transaction: Transaction,
  type: TypeName,
  one: string,
  other: string,
): Promise<boolean> {
  const edge = UPWARD[type];
  if (edge === undefined) return false;
  const rows = await transaction.run(cypher`// merges.circles
    UNWIND ${[{ low: one, high: other }, { low: other, high: one }]} AS pair
    MATCH (a:${trusted(type)} {id: pair.low})-[:${trusted(edge)}*2..20]->(b:${trusted(type)} {id: pair.high})
    RETURN b.id AS id LIMIT 1`);
  return rows.length > 0;
}

/** Meetings whose derived facts look at this place, or at one within it. */
export async function meetingsDerivedFrom(
  transaction: Transaction,
  type: TypeName,
  id: string,
  edges: readonly Edge[],
): Promise<string[]> {
  if (type !== 'Place') return [];
  const rows = await transaction.run<{ id: string }>(cypher`// merges.meetingsAtPlace
    UNWIND ${edges.filter(({ type }) => type === 'HELD_IN').map(({ other }) => other)} AS reportId
    MATCH (r:MeetingReport {id: reportId})-[:OF_MEETING]->(m:Meeting)
    RETURN DISTINCT m.id AS id
    UNION
    MATCH (:Place {id: ${id}})<-[:BROADER*1..8]-(:Place)<-[:HELD_IN]-(r:MeetingReport)-[:OF_MEETING]->(m:Meeting)
    RETURN DISTINCT m.id AS id`);
  return rows.map(({ id }) => id);
}

/** Takes away the places that meetings derive from their reports, where this thing is at either end; they are derived anew. */
export async function dropDerivedPlaces(transaction: Transaction, type: TypeName, id: string): Promise<void> {
  if (type !== 'Meeting' && type !== 'Place') return;
  const pattern = type === 'Meeting' ? '(e)-[r:HELD_IN]->(:Place)' : '(e)<-[r:HELD_IN]-(:Meeting)';
  await transaction.run(cypher`// merges.dropDerivedPlaces
    MATCH (e:${trusted(type)} {id: ${id}})
    MATCH ${trusted(pattern)}
    DELETE r`);
}
