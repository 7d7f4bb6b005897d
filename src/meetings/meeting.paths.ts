import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import { knownAt } from '../graph/known.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import {
  conditionsThen,
  conditionsToday,
  end,
  type MeetingCriteria,
  met,
  standingConditions,
} from './meeting.criteria.js';
import { derivedAt, sortKeyThen } from './then.js';

/** The index that a list of meetings is read along. Whatever else the filter says is checked on what the seek gives. */
export type AccessPath = 'ids' | 'name' | 'attendee' | 'place' | 'time';

/** A path, the keys to seek (an empty one for the walk through time), and what is left to check. */
export interface Plan {
  readonly path: AccessPath;
  readonly keys: readonly string[];
  readonly rest: MeetingCriteria;
}

/** Chooses the most selective path that the filter allows: ids, whole names, an attendee, a place. */
export function planOf(criteria: MeetingCriteria): Plan {
  const { ids, name, attendeeIds, placeIds } = criteria;
  if (ids) return { path: 'ids', keys: [...new Set(ids)], rest: { ...criteria, ids: null } };
  const names = name?.eq == null ? name?.in : [name.eq];
  if (names) {
    const rest = { ...criteria, name: { ...name, [name?.eq == null ? 'in' : 'eq']: null } };
    return { path: 'name', keys: [...new Set(names.map(fold))], rest };
  }
  const [attendeeId, ...others] = attendeeIds;
  if (attendeeId !== undefined) {
    return { path: 'attendee', keys: [attendeeId], rest: { ...criteria, attendeeIds: others } };
  }
  if (placeIds) return { path: 'place', keys: placeIds, rest: { ...criteria, placeIds: null } };
  return { path: 'time', keys: [''], rest: criteria };
}

/** Binds a page of the meetings `e` of the key in the variable `key`, each with its `sortKey`. A subquery's body. */
export function pageOf({ path, rest }: Pick<Plan, 'path' | 'rest'>, window: Window): Cypher {
  const limit = window.size + 1;
  if (rest.view.knownAt !== null) {
    return cypher`${then(path, rest, rest.view.knownAt, beyond('sortKey', window))}
          RETURN e, sortKey ${inOrder(window, 'sortKey')} LIMIT ${limit}`;
  }
  const { match, order } = today(path, rest, (column) => beyond(column, window));
  if (path === 'attendee') {
    // One attendee may have several attendances of one meeting; in the order of the index the database need not sort.
    return cypher`${match}
          WITH DISTINCT a.attendeeId AS attendeeId, a.meetingKey AS sortKey, e
          ${inOrder(window, 'attendeeId', 'sortKey')} LIMIT ${limit}
          RETURN e, sortKey`;
  }
  const distinct = trusted(path === 'name' ? 'DISTINCT ' : '');
  return cypher`${match}
          WITH ${distinct}e ${inOrder(window, ...order)} LIMIT ${limit}
          RETURN e, e.sortKey AS sortKey`;
}

/** The ids of all meetings of the key in the variable `key`. A subquery's body. */
export const idsOf = ({ path, rest }: Pick<Plan, 'path' | 'rest'>): Cypher =>
  rest.view.knownAt === null
    ? cypher`${today(path, rest, (column) => trusted(`${column} > ''`)).match} RETURN e.id AS id`
    : cypher`${then(path, rest, rest.view.knownAt, trusted("sortKey > ''"))} RETURN e.id AS id`;

/** A seek along an index of what is known today; the order repeats the columns of that index. */
function today(path: AccessPath, rest: MeetingCriteria, bounded: (column: string) => Cypher) {
  const conditions = cypher`${standingConditions(rest)} AND ${conditionsToday(rest)}`;
  const within = (column: string) => cypher`${bounded(column)}${end(rest.through, column)}`;
  switch (path) {
    case 'ids':
      return {
        match: cypher`MATCH (e:Meeting {id: key}) WHERE ${within('e.sortKey')} AND ${conditions}`,
        order: ['e.sortKey'],
      };
    case 'name':
      return {
        match: cypher`MATCH (named:Name {folded: key})-[:NAMES]->(e:Meeting) WHERE ${within('e.sortKey')} AND ${conditions}`,
        order: ['e.sortKey'],
      };
    case 'attendee':
      return {
        match: cypher`MATCH (a:Attendance)
          WHERE a.attendeeId = key AND ${within('a.meetingKey')} AND ${met('a', rest.view)}
          MATCH (a)-[:OF_MEETING]->(e:Meeting) WHERE ${conditions}`,
        order: [],
      };
    case 'place':
      return {
        match: cypher`MATCH (e:Meeting) WHERE e.placeId = key AND ${within('e.sortKey')} AND ${conditions}`,
        order: ['e.placeId', 'e.sortKey'],
      };
    case 'time':
      return {
        match: cypher`MATCH (e:Meeting) WHERE ${within('e.sortKey')} AND ${conditions}`,
        order: ['e.sortKey'],
      };
  }
}

/** For knowledge of the past, which no index keeps: derives what was known of every candidate, and sorts all of them. */
function then(path: AccessPath, rest: MeetingCriteria, instant: string, position: Cypher): Cypher {
  const reported = path === 'place' ? trusted('heldIn = key') : trusted('true');
  return cypher`${candidates(path, rest, instant)}
          WITH DISTINCT e, key WHERE ${standingConditions(rest)}
          ${derivedAt(instant)}
          WITH e, ${sortKeyThen('e.sortKey')} AS sortKey, beganBy, heldIn, course, key
          WHERE ${position}${end(rest.through, 'sortKey')} AND ${reported} AND ${conditionsThen(rest)}`;
}

function candidates(path: AccessPath, { view }: MeetingCriteria, instant: string): Cypher {
  switch (path) {
    case 'ids':
      return trusted('MATCH (e:Meeting {id: key})');
    case 'name':
      return trusted('MATCH (named:Name {folded: key})-[:NAMES]->(e:Meeting)');
    case 'attendee':
      return cypher`MATCH (a:Attendance)-[:OF_MEETING]->(e:Meeting)
          WHERE a.attendeeId = key AND a.meetingKey > '' AND ${met('a', view)}`;
    case 'place':
      return cypher`MATCH (:Place {id: key})<-[:HELD_IN]-(told:MeetingReport)-[:OF_MEETING]->(e:Meeting) WHERE ${knownAt('told', instant)}`;
    case 'time':
      return trusted("MATCH (e:Meeting) WHERE e.sortKey > ''");
  }
}
