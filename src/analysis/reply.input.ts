import { ArgsType, Field, Int } from 'type-graphql';
import { ViewArgs } from '../shared/view.js';

@ArgsType()
export class ReplyArgs extends ViewArgs {
  @Field(() => Int, {
    defaultValue: 1,
    description:
      'How far to follow the chain, 1 to 5: 1 for direct replies, 2 for the replies to those too, and so on.',
  })
  depth!: number;

  @Field(() => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' })
  first!: number;
}
