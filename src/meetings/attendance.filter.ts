import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { ActorWhere } from '../entities/named.filter.js';
import { reference } from '../entities/related.js';
import { flagIn, oneOf } from '../graph/operators.js';
import { OrganisationWhere } from '../organisations/organisation.input.js';
import { PostWhere } from '../organisations/post.input.js';
import { atMeeting, believedOfBegun } from './at-meeting.js';
import { AttendanceWhere } from './attendance.input.js';
import { MeetingWhere } from './meeting.input.js';
import { began } from './meeting.reported.js';

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
  counts: believedOfBegun,
});
