import { without } from '../entities/criteria.js';
import { ACTORS } from '../entities/name.store.js';
import { isDescribed } from '../entities/related.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { checkedId } from '../shared/node.js';
import { type AttendanceCriteria, conditionsOf } from './attendance.criteria.js';
import { end } from './meeting.criteria.js';
import { derivedAt, sortKeyThen } from './then.js';

/** The index that a list of attendances is read along. Whatever else the filter says is checked on what the seek gives. */
export type AccessPath = 'ids' | 'meeting' | 'attendee' | 'side' | 'time';

/** A path, the key to seek (an empty one for the walk through time), and what is left to check. */
export interface Plan {
  readonly path: AccessPath;
  readonly key: string;
  readonly rest: AttendanceCriteria;
}

const COLUMN = { meeting: 'meetingId', attendee: 'attendeeId', side: 'sideId' } as const;

const isKeyed = (path: AccessPath): path is keyof typeof COLUMN => path in COLUMN;

/** Chooses the most selective path that the filter allows: ids, a meeting, an attendee, a side. */
export function planOf(criteria: AttendanceCriteria): Plan {
  const { ids, meeting, attendee, side } = criteria.where;
  const { resolved } = criteria.asked;
  if (ids) return { path: 'ids', key: '', rest: criteria };
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
  const order = isKeyed(path) ? [`a.${COLUMN[path]}`, 'a.sortKey'] : ['a.sortKey'];
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

const ofKey = (path: AccessPath) => trusted(isKeyed(path) ? `a.${COLUMN[path]} = key AND ` : '');

/** Binds the attendances `a` to look at, with what stands at the end of `edge`, and gives what is left to check of them. */
function anchor(path: AccessPath, rest: AttendanceCriteria, edge = ''): { match: Cypher; conditions: Cypher } {
  if (path !== 'ids') return { match: trusted(`MATCH (a:Attendance)${edge}`), conditions: conditionsOf(rest) };
  const ids = [...new Set(rest.where.ids?.map((id) => checkedId(id, 'Attendance')))];
  return {
    match: cypher`UNWIND ${ids} AS one MATCH (a:Attendance {id: one})${trusted(edge)}`,
    conditions: conditionsOf(without(rest, 'ids')),
  };
}

function today(path: AccessPath, rest: AttendanceCriteria, position: Cypher): Cypher {
  const { match, conditions } = anchor(path, rest);
  return cypher`${match}
          WHERE ${ofKey(path)}${position}${end(rest.through, 'a.sortKey')} AND ${conditions}`;
}

/** For knowledge of the past, which no index keeps: derives what was known of each meeting, and sorts all of the key. */
function then(path: AccessPath, rest: AttendanceCriteria, instant: string, position: Cypher): Cypher {
  const { match, conditions } = anchor(path, rest, '-[:OF_MEETING]->(e:Meeting)');
  return cypher`${match}
          WHERE ${ofKey(path)}a.sortKey > '' AND ${conditions}
          ${derivedAt(instant)}
          WITH a, ${sortKeyThen('a.sortKey')} AS sortKey
          WHERE ${position}${end(rest.through, 'sortKey')}`;
}
