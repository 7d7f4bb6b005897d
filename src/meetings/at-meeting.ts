import type { Asked } from '../entities/asked.js';
import { type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import { beganBy } from './meeting.reported.js';

/** A condition on the meeting of an attendance, a report or an item of an agenda. */
export function atMeeting(scope: Scope<Asked>, condition: (meeting: Scope<Asked>) => Cypher): Cypher {
  const meeting = scope.fresh();
  return exists(cypher`${trusted(`(${scope.on})-[:OF_MEETING]->(${meeting.on}:Meeting)`)} WHERE ${condition(meeting)}`);
}

/** Believed, and with `asOf` only where the meeting had begun by then, as far as its start is known. */
export function believedOfBegun(scope: Scope<Asked>): Cypher {
  const { asOf, knownAt: known } = scope.asked.view;
  const believed = knownAt(scope.on, known);
  return asOf === null ? believed : cypher`${believed} AND ${atMeeting(scope, (meeting) => beganBy(meeting, asOf))}`;
}
