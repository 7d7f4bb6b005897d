import { ArgsType, Field, InputType } from 'type-graphql';
import { ClaimConditions } from '../entities/claim.input.js';
import { logical } from '../entities/logical.js';
import { type ActorWhere, RelatedActor } from '../entities/named.filter.js';
import type { RelatedOne } from '../entities/reference.input.js';
import { type OrganisationWhere, RelatedOrganisation } from '../organisations/organisation.input.js';
import { type PostWhere, RelatedPost } from '../organisations/post.input.js';
import { DateRange } from '../shared/filters.input.js';
import { ViewedPageArgs } from '../shared/view.js';
import { AttendanceOrder, AttendanceRole, Presence } from './attendance.enums.js';
import { type MeetingWhere, RelatedMeeting } from './meeting.input.js';

@InputType({ description: 'The role of an attendee. One of which the source says no role matches `isNull` only.' })
export class AttendanceRoleFilter {
  @Field(() => AttendanceRole, { nullable: true, description: 'This one.' })
  eq?: AttendanceRole | null;

  @Field(() => [AttendanceRole], { nullable: true, description: 'Any of these.' })
  in?: AttendanceRole[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the source says none.' })
  isNull?: boolean | null;
}

@InputType({ description: 'How far it is certain that someone was there.' })
export class PresenceFilter {
  @Field(() => Presence, { nullable: true, description: 'This one.' })
  eq?: Presence | null;

  @Field(() => [Presence], {
    nullable: true,
    description: 'Any of these. `[CONFIRMED, REPORTED]` are those that count as having met.',
  })
  in?: Presence[] | null;
}

@InputType({ description: 'Which attendances; all given conditions hold.' })
export class AttendanceWhere extends ClaimConditions<AttendanceWhere> {
  @Field(() => RelatedMeeting, { nullable: true, description: 'The meeting.' })
  meeting?: RelatedOne<MeetingWhere> | null;

  @Field(() => RelatedActor, { nullable: true, description: 'Who attends: a person or organisation.' })
  attendee?: RelatedOne<ActorWhere> | null;

  @Field(() => RelatedOrganisation, { nullable: true, description: 'The side that the attendee is on.' })
  side?: RelatedOne<OrganisationWhere> | null;

  @Field(() => RelatedPost, { nullable: true, description: 'The office in which the attendee was there.' })
  post?: RelatedOne<PostWhere> | null;

  @Field(() => RelatedOrganisation, {
    nullable: true,
    description: 'For whom the attendee stands, where that is not its own side.',
  })
  onBehalfOf?: RelatedOne<OrganisationWhere> | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the attendee leads the side or delegation.' })
  leads?: boolean | null;

  @Field(() => AttendanceRoleFilter, { nullable: true, description: 'The role.' })
  role?: AttendanceRoleFilter | null;

  @Field(() => PresenceFilter, { nullable: true, description: 'How far it is certain.' })
  presence?: PresenceFilter | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'When the meeting began. One of which nothing is known about the start lies in no range.',
  })
  start?: DateRange | null;
}
logical(AttendanceWhere);

@ArgsType()
export class MeetingAttendanceArgs extends ViewedPageArgs {
  @Field(() => AttendanceWhere, { nullable: true, description: 'Which attendances; all of them without it.' })
  where?: AttendanceWhere | null;
}

@ArgsType()
export class AttendanceArgs extends MeetingAttendanceArgs {
  @Field(() => AttendanceOrder, {
    nullable: true,
    defaultValue: AttendanceOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: AttendanceOrder | null;
}
