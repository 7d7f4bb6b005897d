import { Field, Int, ObjectType } from 'type-graphql';
import { Position } from '../positions/position.type.js';
import { Statement } from '../statements/statement.type.js';
import { StatementLink } from '../statements/statement-link.type.js';
import { ContradictionBasis } from './contradiction.enums.js';

@ObjectType({ description: 'Two statements of one speaker that contradict each other.', simpleResolvers: true })
export class Contradiction {
  @Field(() => ContradictionBasis, { description: 'Whether a source says so, or it is computed from positions.' })
  basis!: ContradictionBasis;

  @Field(() => Statement, { description: 'The statement that was made first, as far as the dates tell.' })
  earlier!: Statement;

  @Field(() => Statement, { description: 'The statement that contradicts it.' })
  later!: Statement;

  @Field(() => Boolean, { description: 'Whether the dates of the two leave no doubt which was made first.' })
  isOrderCertain!: boolean;

  @Field(() => StatementLink, { nullable: true, description: 'The claim of a source; null where it is computed.' })
  link!: StatementLink | null;

  @Field(() => Position, {
    nullable: true,
    description: 'The position that rests on `earlier`; null where a source says that the two contradict each other.',
  })
  earlierPosition!: Position | null;

  @Field(() => Position, {
    nullable: true,
    description: 'The opposed position on the same target that rests on `later`; null where a source says it.',
  })
  laterPosition!: Position | null;
}

@ObjectType({ description: 'Which statements of someone contradict earlier ones.', simpleResolvers: true })
export class ContradictionSurvey {
  @Field(() => Int, { description: 'How many positions of theirs were compared: all, or the newest 2,000.' })
  examinedCount!: number;

  @Field(() => Boolean, {
    description: 'Whether all was looked at: no more than 2,000 positions and 100 links of sources are.',
  })
  isComplete!: boolean;

  @Field(() => Int, { description: 'How many contradictions were found.' })
  contradictionCount!: number;

  readonly all!: readonly Contradiction[];
}
