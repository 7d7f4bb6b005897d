import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';
import { DisputeDetail } from './dispute.enums.js';

@ObjectType({ description: 'Something about a meeting on which sources cannot all be right.', simpleResolvers: true })
export class Dispute {
  @Field(() => DisputeDetail, { description: 'What it is about.' })
  detail!: DisputeDetail;

  readonly view!: View;
  readonly meetingId!: string;
  /** Whose presence is disputed; null for other details. */
  readonly attendeeId!: string | null;
  /** The claims on that presence. */
  readonly attendanceIds!: readonly string[];
}

@ObjectType({ description: 'On which meetings do sources disagree, and on what?', simpleResolvers: true })
export class DisputeSurvey {
  @Field(() => Int, { description: 'How many meetings were looked at: all that fit, or the newest 1,000.' })
  meetingCount!: number;

  @Field(() => Boolean, {
    description: 'Whether all meetings that fit were looked at, each with all claims on its attendees: 500 are read.',
  })
  isComplete!: boolean;

  @Field(() => Int, { description: 'How many disputes were found.' })
  disputeCount!: number;

  readonly all!: readonly Dispute[];
}
