import { ArgsType, Field, InputType } from 'type-graphql';
import { type ArticleWhere, RelatedArticle } from '../articles/article.input.js';
import { ClaimConditions } from '../entities/claim.input.js';
import { logical } from '../entities/logical.js';
import { type ActorWhere, RelatedActor } from '../entities/named.filter.js';
import { type RelatedOne, SubjectReference } from '../entities/reference.input.js';
import { type MeetingWhere, RelatedMeeting } from '../meetings/meeting.input.js';
import { type OrganisationWhere, RelatedOrganisation } from '../organisations/organisation.input.js';
import { type PostWhere, RelatedPost } from '../organisations/post.input.js';
import { PageArgs } from '../shared/connection.js';
import { DateRange, IntFilter, StringFilter } from '../shared/filters.input.js';
import { TextFilter } from '../shared/text-filter.input.js';
import { withView } from '../shared/view.js';
import {
  MeetingRelation,
  Rendering,
  SpeakerKind,
  StatementKind,
  StatementMode,
  StatementOrder,
} from './statement.enums.js';

@InputType({
  description: 'A meeting, by exactly one of `id`, `name` and `where`, and what a statement has to do with it.',
})
export class MeetingReference extends RelatedMeeting implements RelatedOne<MeetingWhere> {
  @Field(() => MeetingRelation, {
    nullable: true,
    defaultValue: MeetingRelation.ANY,
    description: 'Said there, telling of it, or either.',
  })
  relation?: MeetingRelation | null;
}

@InputType({ description: 'The mode of a statement.' })
export class StatementModeFilter {
  @Field(() => StatementMode, { nullable: true, description: 'This one.' })
  eq?: StatementMode | null;

  @Field(() => [StatementMode], { nullable: true, description: 'Any of these.' })
  in?: StatementMode[] | null;
}

@InputType({ description: 'How the words came to the source.' })
export class RenderingFilter {
  @Field(() => Rendering, { nullable: true, description: 'This one.' })
  eq?: Rendering | null;

  @Field(() => [Rendering], { nullable: true, description: 'Any of these.' })
  in?: Rendering[] | null;
}

@InputType({ description: 'Whether the source names who spoke.' })
export class SpeakerKindFilter {
  @Field(() => SpeakerKind, { nullable: true, description: 'This one.' })
  eq?: SpeakerKind | null;

  @Field(() => [SpeakerKind], { nullable: true, description: 'Any of these.' })
  in?: SpeakerKind[] | null;
}

@InputType({ description: 'The kinds of a statement; it can have several.' })
export class StatementKindsFilter {
  @Field(() => StatementKind, { nullable: true, description: 'Has this kind.' })
  has?: StatementKind | null;

  @Field(() => [StatementKind], { nullable: true, description: 'Has any of these kinds.' })
  hasAny?: StatementKind[] | null;
}

@InputType({ description: 'Which statements; all given conditions hold.' })
export class StatementWhere extends ClaimConditions<StatementWhere> {
  @Field(() => SubjectReference, {
    nullable: true,
    description: 'What it is about; narrower topics count unless `narrower: false`.',
  })
  about?: SubjectReference | null;

  @Field(() => RelatedActor, {
    nullable: true,
    description: 'Who said it: a person or organisation, as first or further speaker.',
  })
  speaker?: RelatedOne<ActorWhere> | null;

  @Field(() => RelatedActor, {
    nullable: true,
    description: 'Who said or reported it: a speaker, or one of `reportedBy`.',
  })
  voice?: RelatedOne<ActorWhere> | null;

  @Field(() => RelatedActor, { nullable: true, description: 'Who reported it: one of `reportedBy`.' })
  reporter?: RelatedOne<ActorWhere> | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it comes straight from the speaker: true leaves out what others reported, false keeps only that.',
  })
  firstHand?: boolean | null;

  @Field(() => MeetingReference, { nullable: true, description: 'The meeting where it was said, or that it tells of.' })
  meeting?: MeetingReference | null;

  @Field(() => RelatedArticle, { nullable: true, description: 'The article that it is taken from.' })
  article?: RelatedOne<ArticleWhere> | null;

  @Field(() => RelatedOrganisation, { nullable: true, description: 'The publisher of that article.' })
  publisher?: RelatedOne<OrganisationWhere> | null;

  @Field(() => RelatedPost, { nullable: true, description: 'The office in which the speaker spoke.' })
  speakingAs?: RelatedOne<PostWhere> | null;

  @Field(() => StatementModeFilter, { nullable: true, description: 'Whether the source quotes or tells it.' })
  mode?: StatementModeFilter | null;

  @Field(() => StatementKindsFilter, { nullable: true, description: 'What the speaker does by saying it.' })
  kinds?: StatementKindsFilter | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'When it was said. What is only known to have been said by some day counts as said on that day.',
  })
  saidAt?: DateRange | null;

  @Field(() => RenderingFilter, { nullable: true, description: 'Whether the words came through another language.' })
  rendering?: RenderingFilter | null;

  @Field(() => SpeakerKindFilter, { nullable: true, description: 'Whether the source names who spoke.' })
  speakerKind?: SpeakerKindFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The words of its text.' })
  text?: TextFilter | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'Its text, letter by letter; for whole words, in any order and script, see `text`.',
  })
  words?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Our summary of it.' })
  gist?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'The verb of attribution.' })
  verb?: StringFilter | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'The condition it depends on; `isNull: false` for all that have one.',
  })
  condition?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'The words of attribution.' })
  attributedAs?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'The language in which it was said (BCP 47).' })
  language?: StringFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'The turn of the transcript.' })
  turn?: IntFilter | null;
}
logical(StatementWhere);

@ArgsType()
export class StatementArgs extends withView(PageArgs, {
  asOf: 'Valid time: only what can have been said by the end of this date. What is only known to have been said by some day counts as said on that day. Nested fields inherit it.',
  knownAt:
    'Recorded time: the statements that this graph believed at the end of this date. Without it, today’s. Nested fields inherit it.',
}) {
  @Field(() => StatementWhere, { nullable: true, description: 'Which statements; all of them without it.' })
  where?: StatementWhere | null;

  @Field(() => StatementOrder, {
    nullable: true,
    defaultValue: StatementOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: StatementOrder | null;
}
