import { without } from '../entities/criteria.js';
import { ACTORS } from '../entities/name.store.js';
import { isDescribed } from '../entities/related.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { type AttendanceCriteria, conditionsOf } from './attendance.criteria.js';
import { end } from './meeting.criteria.js';
import { derivedAt, sortKeyThen } from './then.js';

/** The index that a list of attendances is read along. Whatever else the filter says is checked on what the seek gives. */
export type AccessPath = 'meeting' | 'attendee' | 'side' | 'time';

/** A path, the key to seek (an empty one for the walk through time), and what is left to check. */
export interface Plan {
  readonly path: AccessPath;
  readonly key: string;
  readonly rest: AttendanceCriteria;
}

const COLUMN = { meeting: 'meetingId', attendee: 'attendeeId', side: 'sideId' } as const;

/** Chooses the most selective path that the filter allows: a meeting, an attendee, a side. */
export function planOf(criteria: AttendanceCriteria): Plan {
  const { meeting, attendee, side } = criteria.where;
  const { resolved } = criteria.asked;
  if (meeting && !isDescribed(meeting)) {
    const key = resolved.one(meeting, 'meeting', 'Meeting');
    return { path: 'meeting', key, rest: without(criteria, 'meeting') };
  }
  if (attendee && !isDescribed(attendee)) {
    const key = resolved.one(attendee, 'attendee', ...ACTORS);
    return { path: 'attendee', key, rest: without(criteria, 'attendee') };
  }
  if (side && !isDescribed(side)) {
    const key = resolved.one(side, 'side', 'Organisation');
    return { path: 'side', key, rest: without(criteria, 'side') };
  }
  return { path: 'time', key: '', rest: criteria };
}

/** Binds a page of the attendances `a` of the key in the variable `key`, each with its `sortKey`. A subquery's body. */
export function pageOf({ path, rest }: Pick<Plan, 'path' | 'rest'>, window: Window): Cypher {
  const limit = window.size + 1;
  const { knownAt: instant } = rest.asked.view;
  if (instant !== null) {
    return cypher`${then(path, rest, instant, beyond('sortKey', window))}
          RETURN a, sortKey ${inOrder(window, 'sortKey')} LIMIT ${limit}`;
  }
  // The equality column too: without it the database sorts every attendance of the key.
  const order = path === 'time' ? ['a.sortKey'] : [`a.${COLUMN[path]}`, 'a.sortKey'];
  return cypher`${today(path, rest, beyond('a.sortKey', window))}
          RETURN a, a.sortKey AS sortKey ${inOrder(window, ...order)} LIMIT ${limit}`;
}

/** How many attendances the key in the variable `key` has, as `found`. A subquery's body. */
export function countOf({ path, rest }: Pick<Plan, 'path' | 'rest'>): Cypher {
  const { knownAt: instant } = rest.asked.view;
  return instant === null
    ? cypher`${today(path, rest, trusted("a.sortKey > ''"))} RETURN count(a) AS found`
    : cypher`${then(path, rest, instant, trusted("sortKey > ''"))} RETURN count(a) AS found`;
}

const ofKey = (path: AccessPath) => trusted(path === 'time' ? '' : `a.${COLUMN[path]} = key AND `);

const today = (path: AccessPath, rest: AttendanceCriteria, position: Cypher): Cypher =>
  cypher`MATCH (a:Attendance)
          WHERE ${ofKey(path)}${position}${end(rest.through, 'a.sortKey')} AND ${conditionsOf(rest)}`;

/** For knowledge of the past, which no index keeps: derives what was known of each meeting, and sorts all of the key. */
const then = (path: AccessPath, rest: AttendanceCriteria, instant: string, position: Cypher): Cypher =>
  cypher`MATCH (a:Attendance)-[:OF_MEETING]->(e:Meeting)
          WHERE ${ofKey(path)}a.sortKey > '' AND ${conditionsOf(rest)}
          ${derivedAt(instant)}
          WITH a, ${sortKeyThen('a.sortKey')} AS sortKey
          WHERE ${position}${end(rest.through, 'sortKey')}`;
