import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';

@ObjectType({
  description: 'Someone who met those asked for, at meetings where none of the others asked for is on record.',
  simpleResolvers: true,
})
export class Contact {
  @Field(() => Int, { description: 'At how many of the meetings.' })
  meetingCount!: number;

  @Field(() => Int, {
    description:
      'At how many of them a source denies that it, or one of those asked about, was there, and another does not.',
  })
  disputedCount!: number;

  readonly view!: View;
  readonly actorId!: string;
  /** What puts the contact there, of the newest meeting first. */
  readonly attendanceIds!: readonly string[];
}

@ObjectType({ description: 'Who met whom together with whom, and without whom.', simpleResolvers: true })
export class ContactSurvey {
  @Field(() => Int, { description: 'How many meetings fit: all of them, or the newest 1,000.' })
  meetingCount!: number;

  @Field(() => Boolean, {
    description: 'Whether all meetings that fit were looked at, each with all claims on its attendees: 500 are read.',
  })
  isComplete!: boolean;

  @Field(() => Int, { description: 'How many were met there.' })
  contactCount!: number;

  readonly view!: View;
  readonly meetingIds!: readonly string[];
  readonly all!: readonly Contact[];
}
