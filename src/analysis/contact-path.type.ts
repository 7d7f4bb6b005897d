import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';

@ObjectType({ description: 'One meeting of a chain, with the two who met there.', simpleResolvers: true })
export class ContactStep {
  readonly view!: View;
  readonly fromId!: string;
  readonly fromAttendanceId!: string;
  readonly meetingId!: string;
  readonly toId!: string;
  readonly toAttendanceId!: string;
}

@ObjectType({
  description: 'A shortest chain of meetings between two persons: each met the next at one of them.',
  simpleResolvers: true,
})
export class ContactPath {
  @Field(() => Boolean, { description: 'Whether a chain was found.' })
  isConnected!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many meetings the chain has, 0 where both ends are one person; null when none was found.',
  })
  length!: number | null;

  @Field(() => [ContactStep], { description: 'The meetings, from the one person to the other.' })
  steps!: ContactStep[];

  @Field(() => Boolean, {
    description:
      'Whether the search looked at everything within `maxLength`. False where someone has more than 100 meetings, or a step leads to more than 500 meetings or persons, of which only the newest were followed: then a shorter chain, or one at all, may exist.',
  })
  isComplete!: boolean;
}
