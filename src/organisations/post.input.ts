import { ArgsType, Field, InputType } from 'type-graphql';
import { NamedWhere } from '../entities/named.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which posts; all given conditions hold.' })
export class PostWhere extends NamedWhere {}

@ArgsType()
export class PostArgs extends ViewedPageArgs {
  @Field(() => PostWhere, { nullable: true, description: 'Which posts; all of them without it.' })
  where?: PostWhere | null;
}
