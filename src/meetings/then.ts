import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { PLANS } from './meeting.rule.js';

/** The length of an instant, and so of the time that a sort key begins with. */
const INSTANT = 24;

// Before every instant: what has no date comes last in a list that begins with the newest.
const UNDATED = '0000-00-00T00:00:00.000Z';

const best = (column: string) => `head(collect(${column}))`;
const start = (value: string) => best(`CASE WHEN r.startDate IS NULL THEN null ELSE ${value} END`);

/**
 * Derives for a meeting `e` what lists ask of it, from the reports believed at an instant of the past, by the rule of
 * `meeting.rule.ts`: `began` (its time in lists), `beganBy` (the latest that its start can mean, "~" where that is open,
 * null where nothing is known of the start), `heldIn` (the id of its place) and `course` (its status).
 */
export const derivedAt = (instant: string): Cypher => cypher`CALL (e) {
          MATCH (e)<-[:OF_MEETING]-(r:MeetingReport)
          WHERE ${knownAt('r', instant)}
          WITH r, CASE WHEN r.status IN ${PLANS} THEN 1 ELSE 0 END AS planned
          ORDER BY planned, r.confidence DESC, r.recordedAt DESC, r.id
          WITH ${trusted(start('coalesce(r.startEarliest, r.startLatest)'))} AS statedFrom,
            ${trusted(start("coalesce(r.startLatest, '~')"))} AS statedBy,
            ${trusted(best('r.placeId'))} AS heldIn, ${trusted(best('r.status'))} AS course, min(r.heldBy) AS heldBy
          WITH heldIn, course, statedFrom, statedBy,
            CASE WHEN statedBy IS NULL AND course = 'HELD' THEN heldBy ELSE null END AS heldBy
          RETURN coalesce(statedFrom, heldBy, ${UNDATED}) AS began, coalesce(statedBy, heldBy) AS beganBy, heldIn, course
        }`;

/** The sort key of a meeting or attendance with the time that was known then, in the column `began`. */
export const sortKeyThen = (sortKey: string): Cypher => trusted(`began + substring(${sortKey}, ${INSTANT})`);
