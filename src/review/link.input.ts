import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { StatementLinkKind } from '../statements/statement-link.enums.js';

@InputType({ description: 'How one statement stands to another, and the words that show it.' })
export class LinkStatementsInput {
  @Field(() => ID, { description: 'The statement that replies, contradicts, repeats or retracts.' })
  from!: string;

  @Field(() => ID, { description: 'The statement that it does so to.' })
  to!: string;

  @Field(() => StatementLinkKind, { description: 'What the first is to the second.' })
  kind!: StatementLinkKind;

  @Field(() => ID, { description: 'The article with the words that show it.' })
  article!: string;

  @Field(() => String, { description: 'Those words, verbatim as in the text of the article.' })
  quote!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Code points before the words, where they stand in the article more than once.',
  })
  start?: number | null;

  @Field(() => Float, { defaultValue: 1, description: 'How sure it is, above 0 to 1.' })
  confidence!: number;

  @Field(() => String, { nullable: true, description: 'Why the words show it, for the reader of the evidence.' })
  reason?: string | null;
}
