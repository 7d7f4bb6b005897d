import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { deriveIndex, INDEXED_EDGES } from '../ingest/write-derived.js';
import type { Edge } from './merge.edges.js';

/** Properties that repeat the id at the other end of an edge, so that a seek finds the node by it. */
const STORED: Readonly<Record<string, readonly (readonly [label: string, property: string])[]>> = {
  SPOKEN_BY: [['Statement', 'speakerId']],
  SAID_AT: [['Statement', 'meetingId']],
  HELD_BY: [['Position', 'holderId']],
  TARGETS: [['Position', 'targetId']],
  MEMBER: [['Membership', 'personId']],
  WITHIN: [['Membership', 'organisationId']],
  HOLDS: [['Membership', 'postId']],
  ATTENDEE: [['Attendance', 'attendeeId']],
  FOR_SIDE: [['Attendance', 'sideId']],
  OF_MEETING: [
    ['Attendance', 'meetingId'],
    ['MeetingReport', 'meetingId'],
    ['AgendaItem', 'meetingId'],
  ],
  HELD_IN: [['MeetingReport', 'placeId']],
  ON_SUBJECT: [['AgendaItem', 'subjectId']],
  PUBLISHED_BY: [['Article', 'publisherId']],
};

/** Nodes on which one stored id was changed. */
export interface ChangedIds {
  readonly label: string;
  readonly property: string;
  readonly ids: readonly string[];
}

/** Lets the stored ids follow the edges, and gives which were changed. */
export async function moveIds(
  transaction: Transaction,
  edges: readonly Edge[],
  from: string,
  to: string,
): Promise<ChangedIds[]> {
  const changed: ChangedIds[] = [];
  for (const [type, group] of groupBy(edges, (edge) => edge.type)) {
    const others = group.filter(({ out }) => !out).map(({ other }) => other);
    for (const [label, property] of STORED[type] ?? []) {
      changed.push({ label, property, ids: await replaceIds(transaction, { label, property, ids: others }, from, to) });
    }
    if (type === 'PUBLISHED_BY') {
      const statements = await transaction.run<{ id: string }>(cypher`// merges.statementsOfArticles
        UNWIND ${others} AS articleId
        MATCH (s:Statement) WHERE s.articleId = articleId AND s.sortKey > ''
        RETURN s.id AS id`);
      const where = { label: 'Statement', property: 'publisherId', ids: statements.map(({ id }) => id) };
      changed.push({ ...where, ids: await replaceIds(transaction, where, from, to) });
    }
  }
  return changed.filter(({ ids }) => ids.length > 0);
}

/** Puts one id in the place of another on these nodes, and gives those that had it. */
export async function replaceIds(
  transaction: Transaction,
  { label, property, ids }: ChangedIds,
  from: string,
  to: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.run<{ id: string }>(cypher`// merges.replaceIds
    UNWIND ${ids} AS id
    MATCH (n:${trusted(label)} {id: id})
    WHERE n.${trusted(property)} = ${from}
    SET n.${trusted(property)} = ${to}
    RETURN n.id AS id`);
  return rows.map(({ id }) => id);
}

/** Derives anew what is derived from these edges: the pairs of positions, and the index of believed statements. */
export async function deriveAnew(transaction: Transaction, edges: readonly Edge[]): Promise<void> {
  const touched = (types: readonly string[]) => [
    ...new Set(edges.filter(({ type, out }) => !out && types.includes(type)).map(({ other }) => other)),
  ];
  await transaction.run(cypher`// merges.pairKeys
    UNWIND ${touched(['HELD_BY', 'TARGETS'])} AS id
    MATCH (p:Position {id: id})
    SET p.pairKey = p.holderId + '|' + p.targetId`);
  await deriveIndex(transaction, touched(INDEXED_EDGES));
}
