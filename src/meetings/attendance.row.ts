import { ACTOR_COLUMNS } from '../entities/actor.type.js';
import { columns, unflatten } from '../graph/columns.js';
import { cypher } from '../graph/cypher.js';
import { toOne } from '../graph/to-one.js';
import type { Organisation } from '../organisations/organisation.type.js';
import { POST_COLUMNS, type Post } from '../organisations/post.type.js';
import { PLACE_COLUMNS } from '../places/place.type.js';
import { seen, type View } from '../shared/view.js';
import { ATTENDANCE_COLUMNS, type Attendance } from './attendance.type.js';
import { unflattenMeeting } from './meeting.row.js';
import { MEETING_COLUMNS } from './meeting.type.js';

/** An attendance with its to-one edges: a join after the cut is cheaper than a second read. */
export type AttendanceRow = Readonly<Record<string, unknown>> & { readonly sortKey: string };

/** From an attendance `a` to the attendee, side, post and whom it stands for. */
export const ATTENDANCE_EDGES = cypher`MATCH (a)-[:ATTENDEE]->(attendee:Actor)
      ${toOne('a', {
        side: '-[:FOR_SIDE]->(end:Organisation)',
        post: '-[:IN_POST]->(end:Post)',
        office: '-[:IN_POST]->(:Post)-[:POST_OF]->(end:Organisation)',
        principal: '-[:ON_BEHALF_OF]->(end:Organisation)',
      })}`;

/** From an attendance `a` to its meeting, for the lists that mix meetings. */
export const MEETING_OF_ATTENDANCE = cypher`MATCH (a)-[:OF_MEETING]->(meeting:Meeting)
      ${toOne('meeting', { place: '-[:HELD_IN]->(end:Place)' })}`;

/** The columns of {@link AttendanceRow}, but for its place in the list and its meeting. */
export const attendanceColumns = cypher`${columns('a', 'a', ATTENDANCE_COLUMNS)},
        ${columns('attendee', 'attendee', ACTOR_COLUMNS)}, ${columns('side', 'side', ACTOR_COLUMNS)},
        ${columns('post', 'post', POST_COLUMNS)}, ${columns('office', 'office', ACTOR_COLUMNS)},
        ${columns('principal', 'principal', ACTOR_COLUMNS)}`;

/** The columns of its meeting. */
export const meetingOfAttendanceColumns = cypher`${columns('meeting', 'meeting', MEETING_COLUMNS)},
        ${columns('place', 'place', PLACE_COLUMNS)}`;

/** The row as the object that GraphQL reads, each edge under the same view. */
export function toAttendance(row: AttendanceRow, view: View): Attendance {
  const node = <Type extends { readonly id: string }>(prefix: string, names: readonly string[]) => {
    const found = unflatten<Type>(row, prefix, names);
    return found && seen(found, view);
  };
  const post = node<Post>('post', POST_COLUMNS);
  const meeting = unflattenMeeting(row, 'meeting', 'place', view);
  return {
    ...node<Attendance>('a', ATTENDANCE_COLUMNS)!,
    sortKey: row.sortKey,
    attendee: node<Organisation>('attendee', ACTOR_COLUMNS)!,
    side: node<Organisation>('side', ACTOR_COLUMNS),
    post: post && { ...post, organisation: node<Organisation>('office', ACTOR_COLUMNS) },
    onBehalfOf: node<Organisation>('principal', ACTOR_COLUMNS),
    ...(meeting ? { meeting } : {}),
  };
}
