import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Organisation } from '../organisations/organisation.type.js';
import { Post } from '../organisations/post.type.js';
import { AttendanceArgs } from './attendance.input.js';
import { Attendance, AttendanceConnection } from './attendance.type.js';
import { Meeting } from './meeting.type.js';

@Resolver(() => Attendance)
export class AttendanceResolver {
  @Query(() => AttendanceConnection, {
    description:
      'Who was where: attendances by meeting, attendee, side, role and presence in any combination, those of the newest meeting first.',
  })
  attendances(@Args(() => AttendanceArgs) args: AttendanceArgs, @Ctx() { attendances }: Context) {
    return attendances.page(args);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting.' })
  meeting(@Root() { meeting, meetingId, view }: Attendance, @Ctx() { entities }: Context) {
    return meeting ?? entities.load<Meeting>(meetingId, view);
  }

  @FieldResolver(() => Actor, { description: 'Who attends: a person or organisation.' })
  attendee(@Root() { attendee }: Attendance) {
    return attendee;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The side that the attendee is on; null when the source puts it on none.',
  })
  side(@Root() { side }: Attendance) {
    return side;
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: 'The office in which the source says that the attendee was there; null when it says none.',
  })
  post(@Root() { post }: Attendance) {
    return post;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'For whom the attendee stands, where that is not its own side; null when the source does not say.',
  })
  onBehalfOf(@Root() { onBehalfOf }: Attendance) {
    return onBehalfOf;
  }
}
