import { Field, ObjectType } from 'type-graphql';
import type { Statement } from '../statements/statement.type.js';
import { DifferenceKind } from './variant.enums.js';

@ObjectType({ description: 'A stretch of words in the comparison of two texts.', simpleResolvers: true })
export class Difference {
  @Field(() => DifferenceKind, { description: 'Which of the two texts has it.' })
  kind!: DifferenceKind;

  @Field(() => String, { description: 'The words, with the white space between them.' })
  text!: string;
}

@ObjectType({
  description: 'Another report or translation of the same words: a statement that sources link as SAME_UTTERANCE.',
  simpleResolvers: true,
})
export class StatementVariant {
  readonly original!: Statement;
  readonly statement!: Statement;
}
