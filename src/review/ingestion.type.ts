import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Draft } from './draft.type.js';
import { UserError } from './user-error.type.js';

/** What became of one article. */
export enum IngestionStatus {
  LOADED = 'LOADED',
  UNCHANGED = 'UNCHANGED',
  WAITING = 'WAITING',
}

registerEnumType(IngestionStatus, {
  name: 'IngestionStatus',
  description: 'What became of one article that was sent in.',
  valuesConfig: {
    LOADED: { description: 'The graph has learnt something.' },
    UNCHANGED: { description: 'The graph had it all, or leaves it as it is; `notes` say why.' },
    WAITING: { description: 'Nothing of it was kept: with `wait`, it is to be sent again when more people are known.' },
  },
});

@ObjectType({ description: 'One article of what was sent in, and what it changed.', simpleResolvers: true })
export class Ingestion {
  @Field(() => IngestionStatus, { description: 'Whether it changed anything.' })
  status!: IngestionStatus;

  @Field(() => String, { nullable: true, description: 'Which part of a document that holds several articles.' })
  item!: string | null;

  @Field(() => Int, { description: 'How many people, places and other things are new or changed.' })
  entities!: number;

  @Field(() => Int, { description: 'How many names are new.' })
  names!: number;

  @Field(() => Int, { description: 'How many claims are new.' })
  claims!: number;

  @Field(() => Int, { description: 'How many spans of evidence are new.' })
  evidence!: number;

  @Field(() => Int, { description: 'How many claims are believed no longer.' })
  superseded!: number;

  @Field(() => [String], { description: 'What a person should look at, such as names that were not decided.' })
  notes!: readonly string[];

  readonly articleId!: string | null;
}

@ObjectType({ description: 'What became of a document that was sent in.', simpleResolvers: true })
export class IngestArticlePayload {
  @Field(() => [Ingestion], {
    description: 'Its articles, each whole or not at all; empty when it is held as a draft.',
  })
  ingestions!: readonly Ingestion[];

  @Field(() => Draft, { nullable: true, description: 'The draft that it is held as; null when it is not held.' })
  draft!: Draft | null;

  @Field(() => [UserError], { description: 'What was refused and why, with the lines; empty when all went well.' })
  userErrors!: readonly UserError[];
}
