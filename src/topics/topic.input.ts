import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NamedWhere } from '../entities/named.input.js';
import { ViewedPageArgs } from '../shared/view.js';
import { TopicOrder } from './topic.enums.js';

@InputType({ description: 'Which topics; all given conditions hold.' })
export class TopicWhere extends NamedWhere<TopicWhere> {}
logical(TopicWhere);

@ArgsType()
export class TopicArgs extends ViewedPageArgs {
  @Field(() => TopicWhere, { nullable: true, description: 'Which topics; all of them without it.' })
  where?: TopicWhere | null;

  @Field(() => TopicOrder, {
    nullable: true,
    defaultValue: TopicOrder.BY_NAME,
    description: 'The order of the list.',
  })
  orderBy?: TopicOrder | null;
}
