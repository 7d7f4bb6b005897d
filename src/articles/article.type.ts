import { Field, ObjectType } from 'type-graphql';
import { Node } from '../entities/node.type.js';
import type { Organisation } from '../organisations/organisation.type.js';
import { connectionOf } from '../shared/connection.js';
import type { DateBasis } from '../shared/imprecise-date.type.js';
import { PartialDate } from '../shared/partial-date.js';
import { ArticleKind } from './article.enums.js';

@ObjectType({
  description:
    'A source: an article, transcript, readout or register (schema.org NewsArticle). All evidence is quoted from one.',
  implements: Node,
  simpleResolvers: true,
})
export class Article extends Node {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it is published; null when unknown.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it, as the source says.' })
  author!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was published; null when unknown.' })
  publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Its language (BCP 47).' })
  language!: string | null;

  @Field(() => String, { nullable: true, description: 'The licence of its text (SPDX identifier where there is one).' })
  licence!: string | null;

  @Field(() => ArticleKind, { description: 'What sort of source it is.' })
  kind!: ArticleKind;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its normalised text, in hex; null when only the record is kept.',
  })
  contentHash!: string | null;

  /** What a person should look at, a note a line; null for nothing. */
  readonly notes!: string | null;
  readonly retractedAt!: string | null;
  readonly retractionReason!: string | null;
  readonly sortKey!: string;
  readonly publishedEarliest!: string | null;
  readonly publishedLatest!: string | null;
  readonly publishedBasis!: DateBasis | null;
  /** Present when the article was read together with its publisher. */
  readonly publisher?: Organisation | null;
}

@ObjectType({ description: 'A page of articles.', simpleResolvers: true })
export class ArticleConnection extends connectionOf('Article', () => Article, 'articles') {}

/** Stored scalars of an Article, without its text. */
export const ARTICLE_COLUMNS = [
  'id',
  'title',
  'url',
  'author',
  'publishedAt',
  'publishedEarliest',
  'publishedLatest',
  'publishedBasis',
  'language',
  'licence',
  'kind',
  'contentHash',
  'notes',
  'retractedAt',
  'retractionReason',
  'sortKey',
] as const;
