import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NameFilter } from '../entities/name.input.js';
import { type RelatedOne, relatedOne } from '../entities/reference.input.js';
import type { Where } from '../graph/filter.js';
import { type OrganisationWhere, RelatedOrganisation } from '../organisations/organisation.input.js';
import { DateRange, StringFilter } from '../shared/filters.input.js';
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
export class ArticleWhere implements Where<ArticleWhere> {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids, up to 500.' })
  ids?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'The title.' })
  title?: NameFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The words of its title and text.' })
  text?: TextFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'The address.' })
  url?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Who wrote it, as the source says.' })
  author?: StringFilter | null;

  @Field(() => RelatedOrganisation, { nullable: true, description: 'The publisher.' })
  publisher?: RelatedOne<OrganisationWhere> | null;

  @Field(() => ArticleKindFilter, { nullable: true, description: 'What sort of source it is.' })
  kind?: ArticleKindFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'The language (BCP 47).' })
  language?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'The licence of its text.' })
  licence?: StringFilter | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'What is left to review in it: `{ isNull: false }` for anything, `contains` for words of the notes.',
  })
  notes?: StringFilter | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'When it was published. An article without a date lies in no range.',
  })
  publishedAt?: DateRange | null;

  and?: ArticleWhere[] | null;
  or?: ArticleWhere[] | null;
  not?: ArticleWhere | null;
}
logical(ArticleWhere);

export const RelatedArticle = relatedOne('RelatedArticle', () => ArticleWhere);

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
