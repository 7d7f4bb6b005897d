import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NamedWhere } from '../entities/named.input.js';
import { relatedOne } from '../entities/reference.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which posts; all given conditions hold.' })
export class PostWhere extends NamedWhere<PostWhere> {}
logical(PostWhere);

export const RelatedPost = relatedOne('RelatedPost', () => PostWhere);

@ArgsType()
export class PostArgs extends ViewedPageArgs {
  @Field(() => PostWhere, { nullable: true, description: 'Which posts; all of them without it.' })
  where?: PostWhere | null;
}
