import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';
import { PresenceState } from './presence.enums.js';

@ObjectType({ description: 'What is known of somebody’s presence at a meeting.', simpleResolvers: true })
export class PresenceFinding {
  @Field(() => PresenceState, { description: 'What the claims on it come to.' })
  state!: PresenceState;

  readonly view!: View;
  readonly meetingId!: string;
  readonly actorId!: string;
  readonly attendanceIds!: readonly string[];
}

@ObjectType({
  description:
    'How far the list of those who attended a meeting can be trusted. No source says of a list that nobody else was there, so absence from it proves no absence.',
  simpleResolvers: true,
})
export class AttendanceRoll {
  @Field(() => Int, { description: 'How many count as having met: CONFIRMED or REPORTED by a source.' })
  metCount!: number;

  @Field(() => Int, { description: 'Of those, how many have a presence that another source denies.' })
  disputedCount!: number;

  @Field(() => Int, { description: 'How many were to come, without a word on whether they did.' })
  expectedCount!: number;

  @Field(() => Int, { description: 'How many were not there, as a source says and none contradicts.' })
  deniedCount!: number;

  @Field(() => Boolean, {
    description:
      'Whether the list is known to lack somebody: `unnamed` or `speakersNotListed` has entries, or it is longer than the 500 claims that are looked at. False means only that nothing shows a gap.',
  })
  isKnownIncomplete!: boolean;

  readonly view!: View;
  readonly unnamedIds!: readonly string[];
  readonly speakerIds!: readonly string[];
}

@ObjectType({ description: 'What is known of presences at several meetings.', simpleResolvers: true })
export class PresenceSurvey {
  @Field(() => Int, { description: 'How many meetings were looked at: all that fit, or the newest 1,000.' })
  meetingCount!: number;

  @Field(() => Boolean, {
    description: 'Whether all meetings that fit were looked at, each with all claims on its attendees: 500 are read.',
  })
  isComplete!: boolean;

  @Field(() => Int, { description: 'How many presences of these states were found.' })
  findingCount!: number;

  readonly all!: readonly PresenceFinding[];
}
