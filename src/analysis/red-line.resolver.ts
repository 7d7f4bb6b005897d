import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Position } from '../positions/position.type.js';
import { checkedSize } from '../shared/groups.js';
import { Statement } from '../statements/statement.type.js';
import { RedLineArgs } from './red-line.input.js';
import { RedLines } from './red-line.type.js';
import { redLinesOn } from './red-lines.js';

@Resolver(() => RedLines)
export class RedLineResolver {
  @Query(() => [RedLines], {
    description:
      'Red lines, threats and conditions on a subject, by holder: stances that are red lines or conditional as of a date (today without one), and threats and conditional statements said by then. Those with the most claims first.',
  })
  redLines(@Args(() => RedLineArgs) args: RedLineArgs, @Ctx() context: Context) {
    return redLinesOn(args, context);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description:
      'Whose: the holder of the stances, and a speaker of the statements; null for unnamed speakers together.',
  })
  holder(@Root() { holderId, view }: RedLines, @Ctx() { entities }: Context) {
    return entities.load<Actor>(holderId, view);
  }

  @FieldResolver(() => [Position], {
    description: 'The stances: those with `redLine` or with `conditions`, newest first, up to 20.',
  })
  positions(
    @Root() { positionIds, view }: RedLines,
    @Arg('first', () => Int, { defaultValue: 5, description: 'At most so many, 1 to 20.' }) first: number,
    @Ctx() { positions }: Context,
  ) {
    return positionIds.slice(0, checkedSize(first, 20)).map((id) => positions.byId(id, view));
  }

  @FieldResolver(() => [Statement], {
    description: 'The statements: those of kind THREAT or with a `condition`, newest first, up to 20.',
  })
  statements(
    @Root() { statementIds, view }: RedLines,
    @Arg('first', () => Int, { defaultValue: 5, description: 'At most so many, 1 to 20.' }) first: number,
    @Ctx() { statements }: Context,
  ) {
    return statementIds.slice(0, checkedSize(first, 20)).map((id) => statements.byId(id, view));
  }
}
