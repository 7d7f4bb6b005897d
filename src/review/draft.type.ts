import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../shared/connection.js';

/** Whether a draft still waits. */
export enum DraftStatus {
  WAITING = 'WAITING',
  APPROVED = 'APPROVED',
  DISCARDED = 'DISCARDED',
}

registerEnumType(DraftStatus, {
  name: 'DraftStatus',
  description: 'Whether a draft still waits for a decision.',
  valuesConfig: {
    WAITING: { description: 'Nobody has decided yet; nothing of it is in the graph.' },
    APPROVED: { description: 'It was written into the graph.' },
    DISCARDED: { description: 'It was put aside; nothing of it is in the graph.' },
  },
});

@ObjectType({
  description: 'An article that waits for review. What it claims is not in the graph until somebody approves it.',
  simpleResolvers: true,
})
export class Draft {
  @Field(() => ID, { description: 'Names the draft: `draft:…`.' })
  id!: string;

  @Field(() => String, { description: 'The title of its article, or the name of its file.' })
  title!: string;

  @Field(() => DraftStatus, { description: 'Whether it still waits.' })
  status!: DraftStatus;

  @Field(() => Int, { description: 'How many claims it would make.' })
  claims!: number;

  @Field(() => String, { nullable: true, description: 'The Markdown of a brief; null for other documents.' })
  markdown!: string | null;

  @Field(() => String, { nullable: true, description: 'The facts of a brief, in YAML; null for other documents.' })
  facts!: string | null;

  @Field(() => String, { nullable: true, description: 'The text of a document; null for a brief.' })
  document!: string | null;

  @Field(() => Boolean, {
    description: 'Whether approving it believes its article again, should that have been retracted.',
  })
  restore!: boolean;

  @Field(() => String, { description: 'Who sent it in.' })
  submittedBy!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was sent in.' })
  submittedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who decided; null while it waits.' })
  decidedBy!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was decided; null while it waits.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was put aside, where somebody said.' })
  reason!: string | null;

  /** Who began to write it into the graph, and when; null unless that goes on, or broke off. */
  readonly approvingBy!: string | null;
  readonly approvingAt!: string | null;
  readonly fileName!: string | null;
  readonly format!: string | null;
  readonly sortKey!: string;
}

@ObjectType({ description: 'A page of drafts.', simpleResolvers: true })
export class DraftConnection extends connectionOf('Draft', () => Draft, 'drafts') {}
