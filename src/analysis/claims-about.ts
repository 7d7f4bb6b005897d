import { type Cypher, cypher, exists, not, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { prefixOf, type TypeName } from '../shared/node.js';
import type { View } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';

/** The edges from claims of each type to the subjects that they concern. */
const CONCERNS: Record<ClaimType, readonly string[]> = {
  STATEMENT: ['ABOUT'],
  POSITION: ['TARGETS', 'HELD_BY'],
  AGENDA_ITEM: ['ON_SUBJECT', 'OF_MEETING'],
  MEETING_REPORT: ['OF_MEETING', 'HELD_IN'],
  ATTENDANCE: ['OF_MEETING', 'ATTENDEE', 'FOR_SIDE'],
  MEMBERSHIP: ['MEMBER', 'WITHIN'],
};

/** When a claim is true or said at the earliest, whatever its type; empty where that is unknown or it has no time. */
const BEGINS = "coalesce(c.saidEarliest, c.saidLatest, c.validFromEarliest, c.startEarliest, c.startLatest, '')";

const TYPES: Record<ClaimType, TypeName> = {
  STATEMENT: 'Statement',
  POSITION: 'Position',
  AGENDA_ITEM: 'AgendaItem',
  MEETING_REPORT: 'MeetingReport',
  ATTENDANCE: 'Attendance',
  MEMBERSHIP: 'Membership',
};

const TYPE_BY_PREFIX = new Map<string, ClaimType>(
  Object.values(ClaimType).map((type) => [prefixOf(TYPES[type]), type]),
);

/** The type of a claim by its id. */
export const claimTypeOf = (id: string): ClaimType => TYPE_BY_PREFIX.get(id.slice(0, id.indexOf(':')))!;

/** The claim `c` tells of a meeting that cannot have begun by an instant. */
const ofLaterMeeting = (instant: string) =>
  exists(
    cypher`(c)-[:OF_MEETING]->(later:Meeting) WHERE coalesce(later.startEarliest, later.startLatest, '') > ${instant}`,
  );

/**
 * Binds `id`, `recordedAt` and `supersededAt` of each claim of these types that concerns one of the subjects and meets
 * the condition on `c`, once. With an `asOf`, only what can have been said, held or begun by then, and of what is told
 * of meetings only that of those that can have begun, by what is known of them today. A report concerns what is believed
 * to have been on the agenda of its meeting, too, and a membership the organisation of its office.
 */
export function claimsAbout(
  subjectIds: readonly string[],
  types: readonly ClaimType[],
  condition: Cypher,
  { asOf, knownAt: known }: View,
): Cypher {
  const prefixes = types.map((type) => prefixOf(TYPES[type]));
  const begun =
    asOf === null ? trusted('') : cypher` AND ${trusted(BEGINS)} <= ${asOf} AND ${not(ofLaterMeeting(asOf))}`;
  const concerns = [...new Set(types.flatMap((type) => CONCERNS[type]))].sort().join('|');
  // Asked of tens of thousands of claims, this costs as much as reaching half of them.
  const ofType =
    new Set(types).size === TYPE_BY_PREFIX.size ? trusted('') : cypher`split(c.id, ':')[0] IN ${prefixes} AND `;
  const claims = cypher`${ofType}${condition}${begun}
        RETURN c.id AS id, c.recordedAt AS recordedAt, c.supersededAt AS supersededAt`;
  return cypher`UNWIND ${subjectIds} AS key
      CALL (key) {
        MATCH (x:Subject {id: key})<-[:${trusted(concerns)}]-(c:Claim) WHERE ${claims}
        UNION ALL
        MATCH (x:Subject {id: key})<-[:ON_SUBJECT]-(item:AgendaItem)-[:OF_MEETING]->(:Meeting)<-[:OF_MEETING]-(c:MeetingReport)
        WHERE ${knownAt('item', known)} AND ${claims}
        UNION ALL
        MATCH (x:Organisation {id: key})<-[:POST_OF]-(:Post)<-[:HOLDS]-(c:Membership) WHERE ${claims}
      }
      WITH DISTINCT id, recordedAt, supersededAt`;
}
