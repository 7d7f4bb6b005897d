import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Two things of one type that are the same.' })
export class MergeEntitiesInput {
  @Field(() => ID, { description: 'The one that goes. Its id will lead to the other.' })
  from!: string;

  @Field(() => ID, { description: 'The one that stays, with its own name and properties.' })
  into!: string;

  @Field(() => String, { nullable: true, description: 'Why they are the same, for the audit trail.' })
  reason?: string | null;
}

@InputType({ description: 'A merge to undo.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The id of the merge, `merge:…`.' })
  merge!: string;

  @Field(() => String, { nullable: true, description: 'Why they are two after all, for the audit trail.' })
  reason?: string | null;
}
