import type { Asked } from '../entities/asked.js';
import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { ActorWhere } from '../entities/named.filter.js';
import { reference } from '../entities/related.js';
import { type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import { flagIn, oneOf } from '../graph/operators.js';
import { OrganisationWhere } from '../organisations/organisation.input.js';
import { PostWhere } from '../organisations/post.input.js';
import { AttendanceWhere } from './attendance.input.js';
import { MeetingWhere } from './meeting.input.js';
import { began, beganBy } from './meeting.reported.js';

/** A condition on the meeting of an attendance. */
function atMeeting(scope: Scope<Asked>, condition: (meeting: Scope<Asked>) => Cypher): Cypher {
  const meeting = scope.fresh();
  return exists(cypher`${trusted(`(${scope.on})-[:OF_MEETING]->(${meeting.on}:Meeting)`)} WHERE ${condition(meeting)}`);
}

/** Believed, and with `asOf` only where the meeting had begun by then, as far as its start is known. */
function counts(scope: Scope<Asked>): Cypher {
  const { asOf, knownAt: known } = scope.asked.view;
  const believed = knownAt(scope.on, known);
  return asOf === null ? believed : cypher`${believed} AND ${atMeeting(scope, (meeting) => beganBy(meeting, asOf))}`;
}

export const ATTENDANCES = filtered<AttendanceWhere>({
  name: 'Attendances',
  label: 'Attendance',
  where: AttendanceWhere,
  fields: {
    ...claimFields('Attendance'),
    meeting: reference({
      arrows: ['-[:OF_MEETING]->'],
      column: 'meetingId',
      what: 'meeting',
      where: () => MeetingWhere,
      types: ['Meeting'],
    }),
    attendee: reference({
      arrows: ['-[:ATTENDEE]->'],
      column: 'attendeeId',
      what: 'attendee',
      where: () => ActorWhere,
      types: ACTORS,
    }),
    side: reference({
      arrows: ['-[:FOR_SIDE]->'],
      column: 'sideId',
      what: 'side',
      where: () => OrganisationWhere,
      types: ['Organisation'],
    }),
    post: reference({ arrows: ['-[:IN_POST]->'], what: 'post', where: () => PostWhere, types: ['Post'] }),
    onBehalfOf: reference({
      arrows: ['-[:ON_BEHALF_OF]->'],
      what: 'organisation',
      where: () => OrganisationWhere,
      types: ['Organisation'],
    }),
    leads: flagIn('leads'),
    role: oneOf('role'),
    presence: oneOf('presence'),
    start: (range, scope) => atMeeting(scope, (meeting) => began(range, meeting)),
  },
  counts,
});
