import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from './user-error.type.js';

@ObjectType({
  description:
    'Two things that turned out to be one. The merged one is gone; its id leads to the other, which has all that was said of either.',
  simpleResolvers: true,
})
export class EntityMerge {
  @Field(() => ID, { description: 'Names the merge, so that it can be undone: `merge:…`.' })
  id!: string;

  @Field(() => ID, { description: 'The id that was merged away. It still leads to the survivor.' })
  mergedId!: string;

  @Field(() => String, { description: 'What the merged one was called.' })
  mergedName!: string;

  @Field(() => Int, { description: 'How many edges were taken from the merged one.' })
  moved!: number;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever merged them.' })
  reason!: string | null;

  @Field(() => String, { description: 'Who merged them.' })
  by!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When they were merged.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Who undid it; null while it stands.' })
  undoneBy!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was undone; null while it stands.' })
  undoneAt!: string | null;

  readonly survivorId!: string;
}

@ObjectType({ description: 'What became of a merge.', simpleResolvers: true })
export class MergeEntitiesPayload {
  @Field(() => EntityMerge, { nullable: true, description: 'The merge; null when there are user errors.' })
  merge!: EntityMerge | null;

  @Field(() => Boolean, { description: 'Whether this request changed anything: false when it was merged so already.' })
  changed!: boolean;

  @Field(() => [UserError], { description: 'Why nothing was merged; empty when all went well.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of undoing a merge.', simpleResolvers: true })
export class UndoMergePayload {
  @Field(() => EntityMerge, {
    nullable: true,
    description: 'The merge that was undone; null when there are user errors.',
  })
  merge!: EntityMerge | null;

  @Field(() => Boolean, { description: 'Whether this request changed anything: false when it was undone already.' })
  changed!: boolean;

  @Field(() => [UserError], { description: 'Why nothing was undone; empty when all went well.' })
  userErrors!: UserError[];
}
