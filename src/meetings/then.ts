import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { PLANS } from './meeting.rule.js';

/** The length of an instant, and so of the time that a sort key begins with. */
const INSTANT = 24;

// Before every instant: what has no date comes last in a list that begins with the newest.
const UNDATED = '0000-00-00T00:00:00.000Z';

/**
 * Derives for a meeting `e` where lists had it at an instant of the past, from the reports believed then, by the rule of
 * `meeting.rule.ts`: `began` (its time) and `heldIn` (the id of its place).
 */
export const derivedAt = (instant: string): Cypher => cypher`CALL (e) {
          MATCH (e)<-[:OF_MEETING]-(r:MeetingReport)
          WHERE ${knownAt('r', instant)}
          WITH r, CASE WHEN r.status IN ${PLANS} THEN 1 ELSE 0 END AS planned
          ORDER BY planned, r.confidence DESC, r.recordedAt DESC, r.id
          WITH head(collect(CASE WHEN r.startDate IS NULL THEN null ELSE coalesce(r.startEarliest, r.startLatest) END)) AS stated,
            head(collect(r.placeId)) AS heldIn, head(collect(r.status)) AS course, min(r.heldBy) AS heldBy
          WITH heldIn, stated, CASE WHEN course = 'HELD' THEN heldBy ELSE null END AS heldBy
          RETURN coalesce(stated, heldBy, ${UNDATED}) AS began, heldIn
        }`;

/** The sort key of a meeting or attendance with the time that was known then, in the column `began`. */
export const sortKeyThen = (sortKey: string): Cypher => trusted(`began + substring(${sortKey}, ${INSTANT})`);
