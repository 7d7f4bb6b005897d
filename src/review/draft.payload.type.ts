import { Field, ObjectType } from 'type-graphql';
import { Draft } from './draft.type.js';
import { Ingestion } from './ingestion.type.js';
import { UserError } from './user-error.type.js';

@ObjectType({ description: 'What became of approving a draft.', simpleResolvers: true })
export class ApproveDraftPayload {
  @Field(() => Draft, { nullable: true, description: 'The draft; null when nothing has the id.' })
  draft!: Draft | null;

  @Field(() => [Ingestion], { description: 'Its articles, as they were written; empty when it was approved before.' })
  ingestions!: readonly Ingestion[];

  @Field(() => [UserError], { description: 'Why it was not written; empty when all went well.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What became of putting a draft aside.', simpleResolvers: true })
export class DiscardDraftPayload {
  @Field(() => Draft, { nullable: true, description: 'The draft; null when nothing has the id.' })
  draft!: Draft | null;

  @Field(() => [UserError], { description: 'Why it was not put aside; empty when all went well.' })
  userErrors!: readonly UserError[];
}
