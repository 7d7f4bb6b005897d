import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import type { View } from '../shared/view.js';
import { saidUnder } from './said.js';

/** What the entries `e` of a list are counted by under a view: a MATCH that binds `counted`. */
export type Counting = (view: View) => Cypher;

const statements =
  (pattern: string): Counting =>
  (view) =>
    cypher`MATCH ${trusted(pattern)} WHERE ${saidUnder('counted', view)}`;

/** What an actor said. */
export const saidByIt = statements('(e)<-[:SPOKEN_BY]-(counted:Statement)');

/** What was said about a topic and those below it. */
export const saidAboutIt = statements('(e)<-[:BROADER*0..8]-(:Topic)<-[:ABOUT]-(counted:Statement)');

/** What was said at a meeting. */
export const saidThere = statements('(e)<-[:SAID_AT]-(counted:Statement)');

/** What an article reports that people said. */
export const saidInIt: Counting = (view) =>
  cypher`MATCH (counted:Statement) WHERE counted.articleId = e.id AND counted.sortKey > '' AND ${saidUnder('counted', view)}`;

/** Who was, was to be, or was not at a meeting. */
export const attendingIt: Counting = ({ knownAt: known }) =>
  cypher`MATCH (e)<-[:OF_MEETING]-(counted:Attendance) WHERE ${knownAt('counted', known)}`;

/**
 * One page of the entries `e`, those with the most first, each with its `place` in that order: it counts for every entry
 * that it is given. Entries with equal numbers stand in the order of the `key`, which ascends or descends as the list does.
 */
export const mostFirst = (
  counting: Counting,
  view: View,
  key: string,
  order: 'ascending' | 'descending',
  window: Window,
): Cypher => cypher`CALL (e) {
          ${counting(view)}
          RETURN count(DISTINCT counted) AS number
        }
        WITH e, ${trusted(order === 'ascending' ? 'toString(2000000000 - number)' : 'toString(1000000000 + number)')} + '|' + ${trusted(key)} AS place
        WHERE ${beyond('place', window)}
        WITH e, place ${inOrder(window, 'place')} LIMIT ${window.size + 1}`;
