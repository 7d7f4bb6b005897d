import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { AttendanceArgs, MeetingAttendanceArgs } from './attendance.input.js';
import { AttendanceConnection } from './attendance.type.js';
import { Meeting } from './meeting.type.js';

@Resolver(() => Meeting)
export class MeetingAttendancesResolver {
  @FieldResolver(() => AttendanceConnection, {
    description:
      'Who was, was to be, or was not there, in the order of the sources. With `asOf` only if it had begun by then.',
  })
  attendances(
    @Root() meeting: Meeting,
    @Args(() => MeetingAttendanceArgs) args: MeetingAttendanceArgs,
    @Ctx() { attendances }: Context,
  ) {
    return attendances.ofMeeting(meeting, args);
  }
}

@Resolver(() => Actor)
export class ActorAttendancesResolver {
  @FieldResolver(() => AttendanceConnection, { description: 'Its attendances, those of the newest meeting first.' })
  attendances(
    @Root() { id, view }: Actor,
    @Args(() => AttendanceArgs) args: AttendanceArgs,
    @Ctx() { attendances }: Context,
  ) {
    return attendances.ofActor(id, args, view);
  }
}
