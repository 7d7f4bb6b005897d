import { ArgsType, Field, InputType } from 'type-graphql';
import { Reference } from '../entities/reference.input.js';
import { DateRange } from '../shared/filters.input.js';
import { ViewedPageArgs } from '../shared/view.js';
import { AttendanceOrder, AttendanceRole, Presence } from './attendance.enums.js';

@InputType({ description: 'The role of an attendee. One of which the source says no role matches none.' })
export class AttendanceRoleFilter {
  @Field(() => AttendanceRole, { nullable: true, description: 'This one.' })
  eq?: AttendanceRole | null;

  @Field(() => [AttendanceRole], { nullable: true, description: 'Any of these.' })
  in?: AttendanceRole[] | null;
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
export class AttendanceWhere {
  @Field(() => Reference, { nullable: true, description: 'The meeting.' })
  meeting?: Reference | null;

  @Field(() => Reference, { nullable: true, description: 'Who attends: a person or organisation.' })
  attendee?: Reference | null;

  @Field(() => Reference, { nullable: true, description: 'The side that the attendee is on.' })
  side?: Reference | null;

  @Field(() => AttendanceRoleFilter, { nullable: true, description: 'The role.' })
  role?: AttendanceRoleFilter | null;

  @Field(() => PresenceFilter, { nullable: true, description: 'How far it is certain.' })
  presence?: PresenceFilter | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'When the meeting began. One of which nothing is known about the start matches no range.',
  })
  start?: DateRange | null;
}

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
