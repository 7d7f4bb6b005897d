import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../entities/node.type.js';
import { connectionOf } from '../shared/connection.js';
import type { Article } from './article.type.js';
import { EvidenceMethod } from './evidence.enums.js';

@ObjectType({
  description:
    'The words of an article that a claim rests on, verbatim. Offsets count Unicode code points in the normalised text (W3C Web Annotation, TextPositionSelector and TextQuoteSelector).',
  implements: Node,
  simpleResolvers: true,
})
export class Evidence extends Node {
  @Field(() => String, { description: 'The words themselves.' })
  exact!: string;

  @Field(() => Int, { description: 'Where they start: code points before them.' })
  start!: number;

  @Field(() => Int, { description: 'Where they end: code points up to and including them.' })
  end!: number;

  @Field(() => String, {
    description: 'A few characters right before them, enough to find them again in a changed text.',
  })
  prefix!: string;

  @Field(() => String, { description: 'A few characters right after them.' })
  suffix!: string;

  @Field(() => Float, { description: 'How sure the method is that the words say it, 0 to 1.' })
  confidence!: number;

  @Field(() => EvidenceMethod, { description: 'Who or what found the words.' })
  method!: EvidenceMethod;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the words are read so, where rules or a model did it: for example how the label of a transcript led to the speaker.',
  })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When this graph learnt it (recorded time).' })
  recordedAt!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it stopped counting, because the article was corrected or retracted; null while it counts.',
  })
  supersededAt!: string | null;

  @Field(() => String, { description: 'The whole sentence of the article around the words.' })
  sentence!: string;

  readonly sortKey!: string;
  readonly claimId!: string;
  readonly articleId!: string;
  /** Present when the evidence was read together with its article. */
  readonly article?: Article;
}

@ObjectType({ description: 'A page of evidence.', simpleResolvers: true })
export class EvidenceConnection extends connectionOf('Evidence', () => Evidence, 'evidence') {}

/** Stored scalars of Evidence. */
export const EVIDENCE_COLUMNS = [
  'id',
  'exact',
  'start',
  'end',
  'prefix',
  'suffix',
  'confidence',
  'method',
  'reason',
  'recordedAt',
  'supersededAt',
  'sentence',
  'sortKey',
  'claimId',
  'articleId',
] as const;
