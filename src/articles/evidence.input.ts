import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ClaimWhere } from '../entities/claim.filter.js';
import { logical } from '../entities/logical.js';
import type { RelatedOne } from '../entities/reference.input.js';
import type { Where } from '../graph/filter.js';
import { PageArgs } from '../shared/connection.js';
import { DateRange, FloatFilter, StringFilter } from '../shared/filters.input.js';
import { type ArticleWhere, RelatedArticle } from './article.input.js';
import { EvidenceMethod } from './evidence.enums.js';

@InputType({ description: 'Who or what found the words.' })
export class EvidenceMethodFilter {
  @Field(() => EvidenceMethod, { nullable: true, description: 'This one.' })
  eq?: EvidenceMethod | null;

  @Field(() => [EvidenceMethod], { nullable: true, description: 'Any of these.' })
  in?: EvidenceMethod[] | null;
}

@InputType({ description: 'Which evidence; all given conditions hold.' })
export class EvidenceWhere implements Where<EvidenceWhere> {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids, up to 500.' })
  ids?: string[] | null;

  @Field(() => StringFilter, { nullable: true, description: 'The words themselves.' })
  exact?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'The whole sentence around them.' })
  sentence?: StringFilter | null;

  @Field(() => FloatFilter, { nullable: true, description: 'How sure the method is, 0 to 1.' })
  confidence?: FloatFilter | null;

  @Field(() => EvidenceMethodFilter, { nullable: true, description: 'Who or what found the words.' })
  method?: EvidenceMethodFilter | null;

  @Field(() => DateRange, { nullable: true, description: 'When this graph learnt it (recorded time).' })
  recordedAt?: DateRange | null;

  @Field(() => RelatedArticle, { nullable: true, description: 'The article that the words are quoted from.' })
  article?: RelatedOne<ArticleWhere> | null;

  @Field(() => ClaimWhere, { nullable: true, description: 'The claim that the words prove.' })
  claim?: ClaimWhere | null;

  and?: EvidenceWhere[] | null;
  or?: EvidenceWhere[] | null;
  not?: EvidenceWhere | null;
}
logical(EvidenceWhere);

@ArgsType()
export class EvidenceArgs extends PageArgs {
  @Field(() => EvidenceWhere, { nullable: true, description: 'Which evidence; all of it without this.' })
  where?: EvidenceWhere | null;
}
