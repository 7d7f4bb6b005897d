import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';

@ObjectType({
  description:
    'What someone will not move from, threatens, or makes depend on a condition. A red line is one only where the source calls it so; a threat is a statement of that kind; conditions are those of stances and of statements.',
  simpleResolvers: true,
})
export class RedLines {
  @Field(() => Int, { description: 'How many stances are red lines.' })
  redLineCount!: number;

  @Field(() => Int, { description: 'How many statements are threats.' })
  threatCount!: number;

  @Field(() => Int, {
    description: 'How many stances and statements depend on a condition, red lines and threats among them.',
  })
  conditionCount!: number;

  readonly view!: View;
  readonly holderId!: string | null;
  readonly positionIds!: readonly string[];
  readonly statementIds!: readonly string[];
}
