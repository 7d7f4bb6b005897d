import { ACTORS } from '../entities/name.store.js';
import { type Counting, mostFirst } from '../entities/ranked.js';
import type { Reference } from '../entities/reference.input.js';
import { isDescribed } from '../entities/related.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import { knownAt } from '../graph/known.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { atMost } from '../shared/errors.js';
import { checkedId } from '../shared/node.js';
import { conditionsOf, end, type MeetingCriteria } from './meeting.criteria.js';
import { MOST_ATTENDEES, met } from './meeting.filter.js';
import type { MeetingWhere } from './meeting.input.js';
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
  const { where, asked } = criteria;
  const { ids, name, attendee, attendees, place } = where;
  const plan = (path: AccessPath, keys: readonly string[], rest: MeetingWhere): Plan => ({
    path,
    keys: [...new Set(keys)],
    rest: { ...criteria, where: { ...where, ...rest } },
  });
  if (ids)
    return plan(
      'ids',
      ids.map((id) => checkedId(id, 'Meeting')),
      { ids: null },
    );
  if (name?.eq != null) return plan('name', [fold(name.eq)], { name: { ...name, eq: null } });
  if (name?.in != null) return plan('name', name.in.map(fold), { name: { ...name, in: null } });
  const present = (reference: Reference) => asked.resolved.one(reference, 'attendee', ...ACTORS);
  if (attendee && !isDescribed(attendee)) return plan('attendee', [present(attendee)], { attendee: null });
  const [first, ...others] = atMost(MOST_ATTENDEES, attendees ?? [], 'attendees');
  if (first) return plan('attendee', [present(first)], { attendees: others });
  if (place && !isDescribed(place))
    return plan('place', [asked.resolved.one(place, 'place', 'Place')], { place: null });
  return plan('time', [''], {});
}

/** Binds the keys of a path, `key`: of a place also those of the places that lie in it. */
export const keysOf = ({ path, keys }: Plan): Cypher =>
  path === 'place' ? cypher`UNWIND ${keys} AS of ${NARROWER} WITH DISTINCT key` : cypher`UNWIND ${keys} AS key`;

/** From a place `of` to the ids `key` of itself and, where they count, of the places that lie in it. */
export const keysIn = (narrower: boolean): Cypher => (narrower ? NARROWER : trusted('WITH of, of AS key'));

const NARROWER = trusted(`CALL (of) {
          RETURN of AS key
          UNION
          MATCH (:Place {id: of})<-[:BROADER*1..8]-(p:Place) RETURN p.id AS key
        }`);

/** Binds a page of the meetings `e` of the keys that `keys` binds, those with the most first, each with its `place`. */
export function mostOf(
  { path, rest }: Pick<Plan, 'path' | 'rest'>,
  keys: Cypher,
  counting: Counting,
  window: Window,
): Cypher {
  const { view } = rest.asked;
  const all =
    view.knownAt === null
      ? cypher`${today(path, rest, (column) => trusted(`${column} > ''`)).match} RETURN e, e.sortKey AS sortKey`
      : cypher`${then(path, rest, view.knownAt, trusted("sortKey > ''"))} RETURN e, sortKey`;
  return cypher`${keys}
        CALL (key) {
          ${all}
        }
        WITH DISTINCT e, sortKey
        ${mostFirst(counting, view, 'sortKey', 'descending', window)}`;
}

/** Binds a page of the meetings `e` of the key in the variable `key`, each with its `sortKey`. A subquery's body. */
export function pageOf({ path, rest }: Pick<Plan, 'path' | 'rest'>, window: Window): Cypher {
  const limit = window.size + 1;
  const { knownAt: instant } = rest.asked.view;
  if (instant !== null) {
    return cypher`${then(path, rest, instant, beyond('sortKey', window))}
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
export function idsOf({ path, rest }: Pick<Plan, 'path' | 'rest'>): Cypher {
  const { knownAt: instant } = rest.asked.view;
  return instant === null
    ? cypher`${today(path, rest, (column) => trusted(`${column} > ''`)).match} RETURN e.id AS id`
    : cypher`${then(path, rest, instant, trusted("sortKey > ''"))} RETURN e.id AS id`;
}

/** A seek along an index of what is known today; the order repeats the columns of that index. */
function today(path: AccessPath, rest: MeetingCriteria, bounded: (column: string) => Cypher) {
  const conditions = conditionsOf(rest);
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
          WHERE a.attendeeId = key AND ${within('a.meetingKey')} AND ${met('a', rest.asked.view)}
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
          WITH DISTINCT e, key WHERE ${conditionsOf(rest)}
          ${derivedAt(instant)}
          WITH e, ${sortKeyThen('e.sortKey')} AS sortKey, heldIn, key
          WHERE ${position}${end(rest.through, 'sortKey')} AND ${reported}`;
}

function candidates(path: AccessPath, { asked: { view } }: MeetingCriteria, instant: string): Cypher {
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
