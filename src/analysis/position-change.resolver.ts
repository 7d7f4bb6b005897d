import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Attendance } from '../meetings/attendance.type.js';
import { checkedSize } from '../shared/groups.js';
import { MeetingBetween } from './position-change.enums.js';
import { PositionChangeArgs } from './position-change.input.js';
import { type ChangeWithMeetings, PositionChange, PositionChangeSurvey } from './position-change.type.js';
import { positionChangesOf } from './position-changes.js';

@Resolver(() => PositionChangeSurvey)
export class PositionChangeSurveyResolver {
  @Query(() => PositionChangeSurvey, {
    description:
      'Who took another position than before, on a topic, proposal or point. Each position is compared with the newest of the same holder on the same target that is surely older: it changes nothing where one of these is alike. Where none is surely older, those that may be are compared, and the change is not certain. Those that began at the same time are held at once, and are no change.',
  })
  positionChanges(@Args(() => PositionChangeArgs) args: PositionChangeArgs, @Ctx() context: Context) {
    return positionChangesOf(args, context);
  }

  @FieldResolver(() => [PositionChange], { description: 'The changes, that to the newest position first.' })
  changes(
    @Root() { all }: PositionChangeSurvey,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return all.slice(0, checkedSize(first, 100));
  }
}

@Resolver(() => PositionChange)
export class PositionChangeResolver {
  @FieldResolver(() => MeetingBetween, {
    description:
      'Whether the holder or its people met anybody between the two: itself, organisations below it, those who can have been members or held an office in any of these then, and those who attended for its side. Presence CONFIRMED or REPORTED counts.',
  })
  async metBetween(@Root() { meetings }: ChangeWithMeetings) {
    return (await meetings()).metBetween;
  }

  @FieldResolver(() => [Attendance], {
    description: 'Their attendances at meetings that can have been in between, of the newest meeting first.',
  })
  async attendancesBetween(
    @Root() { meetings, after }: ChangeWithMeetings,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() { attendances }: Context,
  ) {
    const size = checkedSize(first, 100);
    return (await meetings()).attendanceIds.slice(0, size).map((id) => attendances.byId(id, after.view));
  }
}
