import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';

@ObjectType({ description: 'A side that a broker met.', simpleResolvers: true })
export class BrokeredSide {
  @Field(() => Int, { description: 'At how many meetings.' })
  meetingCount!: number;

  readonly view!: View;
  readonly sideId!: string;
}

@ObjectType({ description: 'Someone who attends meetings across sides.', simpleResolvers: true })
export class Broker {
  @Field(() => Int, { description: 'At how many meetings a side other than its own was there.' })
  meetingCount!: number;

  @Field(() => Int, { description: 'How many other sides it met.' })
  sideCount!: number;

  @Field(() => Boolean, {
    description:
      'Whether a source puts it on a side at one of the meetings that were looked at. Where none does, all sides count as others, and one of them may be its own.',
  })
  isSideKnown!: boolean;

  readonly view!: View;
  readonly actorId!: string;
  readonly metSides!: readonly BrokeredSide[];
  /** What puts the broker there, of the newest meeting first. */
  readonly attendanceIds!: readonly string[];
}

@ObjectType({ description: 'Who attends most meetings across sides.', simpleResolvers: true })
export class BrokerSurvey {
  @Field(() => Int, { description: 'How many meetings were looked at: all that fit, or the newest 1,000.' })
  meetingCount!: number;

  @Field(() => Boolean, {
    description: 'Whether all meetings that fit were looked at, each with all claims on its attendees: 500 are read.',
  })
  isComplete!: boolean;

  @Field(() => Int, { description: 'How many attended a meeting across sides.' })
  brokerCount!: number;

  readonly all!: readonly Broker[];
}
