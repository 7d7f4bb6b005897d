import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'An article that is not to be relied on any more.' })
export class RetractArticleInput {
  @Field(() => ID, { description: 'Its id, `article:…`.' })
  article!: string;

  @Field(() => String, { description: 'Why. It stays on the article.' })
  reason!: string;
}

@InputType({ description: 'A claim that its evidence does not show.' })
export class RejectClaimInput {
  @Field(() => ID, { description: 'The id of the statement, position, attendance or other claim.' })
  claim!: string;

  @Field(() => String, { description: 'Why, for the audit trail.' })
  reason!: string;
}
