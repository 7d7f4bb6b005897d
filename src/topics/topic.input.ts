import { ArgsType, Field, InputType } from 'type-graphql';
import { NamedWhere } from '../entities/named.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which topics; all given conditions hold.' })
export class TopicWhere extends NamedWhere {}

@ArgsType()
export class TopicArgs extends ViewedPageArgs {
  @Field(() => TopicWhere, { nullable: true, description: 'Which topics; all of them without it.' })
  where?: TopicWhere | null;
}
