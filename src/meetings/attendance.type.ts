import { Field, ObjectType } from 'type-graphql';
import type { Actor } from '../entities/actor.type.js';
import { CLAIM_COLUMNS, Claim } from '../entities/claim.type.js';
import { Node } from '../entities/node.type.js';
import type { Organisation } from '../organisations/organisation.type.js';
import type { Post } from '../organisations/post.type.js';
import { connectionOf } from '../shared/connection.js';
import { AttendanceRole, Presence } from './attendance.enums.js';
import type { Meeting } from './meeting.type.js';

@ObjectType({
  description:
    'That someone was, was to be, or was not at a meeting. Sources that differ, in the presence for example, make claims of their own.',
  implements: [Node, Claim],
  simpleResolvers: true,
})
export class Attendance extends Claim {
  @Field(() => Presence, { description: 'How far it is certain. CONFIRMED and REPORTED count as having met.' })
  presence!: Presence;

  @Field(() => AttendanceRole, { nullable: true, description: 'In which role; null when the source does not say.' })
  role!: AttendanceRole | null;

  @Field(() => Boolean, { description: 'Whether the source says that the attendee leads the side or delegation.' })
  leads!: boolean;

  readonly sortKey!: string;
  readonly meetingId!: string;
  /** Present when the attendance was read together with its meeting. */
  readonly meeting?: Meeting;
  /** Read together with the attendance, always. */
  readonly attendee!: Actor;
  readonly side!: Organisation | null;
  readonly post!: Post | null;
  readonly onBehalfOf!: Organisation | null;
}

@ObjectType({ description: 'A page of attendances.', simpleResolvers: true })
export class AttendanceConnection extends connectionOf('Attendance', () => Attendance, 'attendances') {}

/** Stored scalars of an Attendance, but for its place in lists. */
export const ATTENDANCE_COLUMNS = [...CLAIM_COLUMNS, 'presence', 'role', 'leads', 'meetingId'] as const;
