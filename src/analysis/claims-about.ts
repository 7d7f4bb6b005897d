import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import type { View } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';

/** The variable of an agenda item on the way: it must be believed too. */
const ITEM = 'item';

/** From the subject `x` to the claims `c` of each type that concern it. */
const PATTERNS: Record<ClaimType, readonly string[]> = {
  STATEMENT: ['<-[:ABOUT]-(c:Statement)'],
  POSITION: ['<-[:TARGETS]-(c:Position)', '<-[:HELD_BY]-(c:Position)'],
  AGENDA_ITEM: ['<-[:ON_SUBJECT]-(c:AgendaItem)', '<-[:OF_MEETING]-(c:AgendaItem)'],
  MEETING_REPORT: [
    '<-[:OF_MEETING]-(c:MeetingReport)',
    '<-[:HELD_IN]-(c:MeetingReport)',
    `<-[:ON_SUBJECT]-(${ITEM}:AgendaItem)-[:OF_MEETING]->(:Meeting)<-[:OF_MEETING]-(c:MeetingReport)`,
  ],
  ATTENDANCE: ['<-[:OF_MEETING]-(c:Attendance)', '<-[:ATTENDEE]-(c:Attendance)', '<-[:FOR_SIDE]-(c:Attendance)'],
  MEMBERSHIP: ['<-[:MEMBER]-(c:Membership)', '<-[:WITHIN]-(c:Membership)'],
};

/** When a claim of a type is true or said at the earliest; null where it has no time of its own. */
const BEGINS: Record<ClaimType, string | null> = {
  STATEMENT: "coalesce(c.saidEarliest, c.saidLatest, '')",
  POSITION: "coalesce(c.validFromEarliest, '')",
  AGENDA_ITEM: null,
  MEETING_REPORT: "coalesce(c.startEarliest, c.startLatest, '')",
  ATTENDANCE: null,
  MEMBERSHIP: "coalesce(c.startEarliest, c.attestedEarliest, '')",
};

/**
 * Binds `id`, `type`, `recordedAt` and `supersededAt` of each claim of these types that concerns one of the subjects and
 * meets the condition on `c`, once. With an `asOf`, only what can have been said, held or begun by then.
 */
export function claimsAbout(
  subjectIds: readonly string[],
  types: readonly ClaimType[],
  condition: Cypher,
  view: View,
): Cypher {
  const branches = Object.values(ClaimType)
    .filter((type) => types.includes(type))
    .flatMap((type) => PATTERNS[type].map((pattern) => branch(type, pattern, condition, view)));
  return cypher`UNWIND ${subjectIds} AS key
      CALL (key) {
        ${branches.reduce(
          (whole, next) => cypher`${whole}
        UNION
        ${next}`,
        )}
      }
      WITH DISTINCT id, type, recordedAt, supersededAt`;
}

function branch(type: ClaimType, pattern: string, condition: Cypher, { asOf, knownAt: known }: View): Cypher {
  const begins = BEGINS[type];
  const begun = asOf === null || begins === null ? trusted('') : cypher` AND ${trusted(begins)} <= ${asOf}`;
  const onAgenda = pattern.includes(`(${ITEM}:`) ? cypher` AND ${knownAt(ITEM, known)}` : trusted('');
  return cypher`MATCH (x:Subject {id: key})${trusted(pattern)} WHERE ${condition}${begun}${onAgenda}
        RETURN c.id AS id, ${trusted(`'${type}'`)} AS type, c.recordedAt AS recordedAt, c.supersededAt AS supersededAt`;
}
