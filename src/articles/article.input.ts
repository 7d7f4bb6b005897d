import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NameFilter } from '../entities/name.input.js';
import { Reference } from '../entities/reference.input.js';
import { DateRange } from '../shared/filters.input.js';
import { TextFilter } from '../shared/text-filter.input.js';
import { ViewedPageArgs } from '../shared/view.js';
import { ArticleKind, ArticleOrder } from './article.enums.js';

@InputType({ description: 'The kind of an article.' })
export class ArticleKindFilter {
  @Field(() => ArticleKind, { nullable: true, description: 'This one.' })
  eq?: ArticleKind | null;

  @Field(() => [ArticleKind], { nullable: true, description: 'Any of these.' })
  in?: ArticleKind[] | null;
}

@InputType({ description: 'Which articles; all given conditions hold.' })
export class ArticleWhere {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids.' })
  ids?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'The title.' })
  title?: NameFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The words of its title and text.' })
  text?: TextFilter | null;

  @Field(() => String, { nullable: true, description: 'The exact address.' })
  url?: string | null;

  @Field(() => Reference, { nullable: true, description: 'The publisher.' })
  publisher?: Reference | null;

  @Field(() => ArticleKindFilter, { nullable: true, description: 'What sort of source it is.' })
  kind?: ArticleKindFilter | null;

  @Field(() => String, { nullable: true, description: 'The language (BCP 47).' })
  language?: string | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'When it was published. An article without a date matches no range.',
  })
  publishedAt?: DateRange | null;
}

@ArgsType()
export class ArticleArgs extends ViewedPageArgs {
  @Field(() => ArticleWhere, { nullable: true, description: 'Which articles; all of them without it.' })
  where?: ArticleWhere | null;

  @Field(() => ArticleOrder, {
    nullable: true,
    defaultValue: ArticleOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: ArticleOrder | null;
}
