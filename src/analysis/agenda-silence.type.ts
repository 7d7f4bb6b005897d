import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';

@ObjectType({
  description:
    'Something on the agenda of a meeting on which nobody is on record: no statement on it, on a narrower topic, or on a point of it was said at the meeting or tells of the meeting.',
  simpleResolvers: true,
})
export class AgendaSilence {
  @Field(() => Int, {
    description:
      'How many statements on it there are that have nothing to do with the meeting. With `asOf`, those that can have been said by then.',
  })
  statementCountElsewhere!: number;

  readonly view!: View;
  readonly subjectId!: string;
  readonly itemIds!: readonly string[];
}
