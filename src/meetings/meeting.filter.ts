import type { Asked, Means } from '../entities/asked.js';
import { filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { ACTORS_FILTERED, type ActorWhere, namedFields } from '../entities/named.filter.js';
import type { Reference, RelatedOne } from '../entities/reference.input.js';
import { isDescribed } from '../entities/related.js';
import { all, any, type Cypher, cypher, exists, not, trusted } from '../graph/cypher.js';
import { reaches, type Scope } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import { oneOf } from '../graph/operators.js';
import { atMost } from '../shared/errors.js';
import type { View } from '../shared/view.js';
import { MET } from './attendance.enums.js';
import { heldIn } from './held-in.js';
import { MeetingWhere } from './meeting.input.js';
import { began, beganBy, ended, reported, reportedOrNot } from './meeting.reported.js';

export const MOST_ATTENDEES = 20;

/** An attendance that was believed and that counts as having met. */
export const met = (variable: string, { knownAt: at }: View): Cypher =>
  cypher`${trusted(variable)}.presence IN ${MET} AND ${knownAt(variable, at)}`;

const attendee: Means<RelatedOne<ActorWhere>> = (value, scope) => {
  const { on } = scope.fresh();
  const { view } = scope.asked;
  if (isDescribed(value)) {
    const pattern = (from: string, to: string) => `(${from})<-[:OF_MEETING]-(${on}:Attendance)-[:ATTENDEE]->(${to})`;
    const { label, fields } = ACTORS_FILTERED;
    return reaches({ pattern, label, fields: () => fields, counts: () => met(on, view) }, scope, value.where);
  }
  const id = scope.asked.resolved.one(value, 'attendee', ...ACTORS);
  // Without coalesce Neo4j would look all attendances of the attendee up, for each meeting anew.
  return exists(cypher`${trusted(`(${scope.on})<-[:OF_MEETING]-(${on}:Attendance)`)}
          WHERE coalesce(${trusted(on)}.attendeeId, '') = ${id} AND ${met(on, view)}`);
};

const attendees: Means<Reference[]> = (values, scope) =>
  all(atMost(MOST_ATTENDEES, values, 'attendees').map((value) => attendee(value, scope)));

const absentees: Means<Reference[]> = (values, scope) => {
  const ids = atMost(MOST_ATTENDEES, values, 'absentees').map((value) =>
    scope.asked.resolved.one(value, 'absentee', ...ACTORS),
  );
  const { on } = scope.fresh();
  return not(
    exists(cypher`${trusted(`(${scope.on})<-[:OF_MEETING]-(${on}:Attendance)`)}
          WHERE coalesce(${trusted(on)}.attendeeId, '') IN ${ids} AND ${met(on, scope.asked.view)}`),
  );
};

const isEncounter: Means<boolean> = (value, scope) => {
  const [one, other] = [scope.fresh().on, scope.fresh().on];
  const { view } = scope.asked;
  const attending = (on: string) => trusted(`(${scope.on})<-[:OF_MEETING]-(${on}:Attendance)`);
  // One within the other: the embedded engine would begin a pattern of both at all attendances there are.
  const another = exists(cypher`${attending(other)}
          WHERE ${trusted(`${one}.attendeeId < ${other}.attendeeId`)} AND ${met(other, view)}`);
  const held = exists(cypher`${attending(one)} WHERE ${met(one, view)} AND ${another}`);
  return value ? held : not(held);
};

/** Some claim that tells of the meeting was believed then: before that, this graph did not know of it. */
export const toldOf = (scope: Scope<Asked>, instant: string): Cypher =>
  any(
    ['OF_MEETING', 'SAID_AT', 'ABOUT', 'ON_SUBJECT'].map((edge) => {
      const { on } = scope.fresh();
      return exists(cypher`${trusted(`(${scope.on})<-[:${edge}]-(${on}:Claim)`)} WHERE ${knownAt(on, instant)}`);
    }),
  );

/** The meetings that a view knows of: told of by then, and begun by then as far as their start is known. */
function knownOf(scope: Scope<Asked>): Cypher {
  const { asOf, knownAt: known } = scope.asked.view;
  const conditions: Cypher[] = [];
  if (known !== null) conditions.push(toldOf(scope, known));
  if (asOf !== null) conditions.push(beganBy(scope, asOf));
  return all(conditions);
}

export const MEETINGS = filtered<MeetingWhere>({
  name: 'Meetings',
  label: 'Meeting',
  where: MeetingWhere,
  fields: {
    ...namedFields('Meeting'),
    classification: oneOf('classification'),
    attendee,
    attendees,
    absentees,
    isEncounter,
    place: reported('placeId', heldIn),
    start: began,
    end: ended,
    status: reportedOrNot('status', oneOf('status')),
    channel: reportedOrNot('channel', oneOf('channel')),
  },
  counts: knownOf,
});
