import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';
import { SilenceKind } from './silence.enums.js';

@ObjectType({
  description: 'Someone who spoke of a subject before a date, and of whom no statement on it is dated since.',
  simpleResolvers: true,
})
export class Silence {
  @Field(() => SilenceKind, { description: 'Whether there are statements of other things since.' })
  kind!: SilenceKind;

  @Field(() => Boolean, {
    description:
      'Whether the dates leave no doubt: false where a statement on the subject has a date so wide or open that it may be from since.',
  })
  isCertain!: boolean;

  @Field(() => Int, { description: 'How many statements on the subject are surely from before.' })
  countBefore!: number;

  @Field(() => Int, { description: 'How many statements of other things are surely from since.' })
  countOfOthersSince!: number;

  readonly view!: View;
  readonly actorId!: string;
  readonly lastId!: string;
  readonly latestOtherId!: string | null;
}
