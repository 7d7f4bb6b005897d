import { cypher, trusted } from '../graph/cypher.js';
import type { View } from '../shared/view.js';
import { derivedAt, sortKeyThen } from './then.js';

/** From a claim `c` to the meeting `e` that it tells of. */
export const OF_MEETING = '-[:OF_MEETING]->(e:Meeting)';

/** The place of a claim `c` in a list: that of its meeting `e`, as far as it was known under the view, then its own id. */
export function byMeeting({ knownAt }: View) {
  if (knownAt === null) return { binding: trusted(''), key: trusted("e.sortKey + '|' + c.id") };
  return { binding: derivedAt(knownAt), key: cypher`${sortKeyThen('e.sortKey')} + '|' + c.id` };
}
