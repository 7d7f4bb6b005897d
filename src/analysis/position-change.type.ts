import { Field, Int, ObjectType } from 'type-graphql';
import { Position } from '../positions/position.type.js';
import { type MeetingBetween, PositionDetail } from './position-change.enums.js';

@ObjectType({
  description: 'That a holder took another position on something than the one it had taken last.',
  simpleResolvers: true,
})
export class PositionChange {
  @Field(() => Position, {
    description: 'The position that it had taken last before; where it had several, the newest.',
  })
  before!: Position;

  @Field(() => Position, {
    description: 'The position that differs from it. Its `alsoHeld` has others held beside it.',
  })
  after!: Position;

  @Field(() => [PositionDetail], { description: 'All that differs between the two.' })
  changed!: PositionDetail[];

  @Field(() => Boolean, {
    description:
      'Whether the dates leave no doubt of the order: that `before` came before `after`, and `after` after the start of the meeting, if one was asked for.',
  })
  isCertain!: boolean;

  @Field(() => Boolean, { description: 'Whether it is a return: the holder had stood there at some time before.' })
  isReturn!: boolean;
}

/** Whether, and where, the holder of a change or its people met others between the two stances. */
export interface MeetingsBetween {
  readonly metBetween: MeetingBetween;
  readonly attendanceIds: readonly string[];
}

/** With what reads the meetings in between. */
export interface ChangeWithMeetings extends PositionChange {
  readonly meetings: () => Promise<MeetingsBetween>;
}

@ObjectType({ description: 'Which positions on something changed.', simpleResolvers: true })
export class PositionChangeSurvey {
  @Field(() => Int, { description: 'How many positions were compared: all of them, or the newest 2,000.' })
  examinedCount!: number;

  @Field(() => Boolean, {
    description: 'Whether all positions were compared, and all changes found: no more than 200 are.',
  })
  isComplete!: boolean;

  @Field(() => Int, { description: 'How many changes were found.' })
  changeCount!: number;

  readonly all!: readonly ChangeWithMeetings[];
}
