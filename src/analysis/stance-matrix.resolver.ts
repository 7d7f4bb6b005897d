import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { checkedSize } from '../shared/groups.js';
import { StanceMatrixArgs } from './stance-matrix.input.js';
import { stanceMatrixOf } from './stance-matrix.js';
import { StanceMatrix, StanceRow } from './stance-matrix.type.js';

@Resolver(() => StanceMatrix)
export class StanceMatrixResolver {
  @Query(() => StanceMatrix, {
    description:
      'Which points of a proposal, or which topics, does each holder accept, reject, or accept with conditions? Of each holder and target the newest position that is held, with the others beside it.',
  })
  stanceMatrix(@Args(() => StanceMatrixArgs) args: StanceMatrixArgs, @Ctx() context: Context) {
    return stanceMatrixOf(args, context);
  }

  @FieldResolver(() => [StanceRow], {
    description:
      'One for each target: a proposal, then its points by number, whether or not anybody is on record; topics of which somebody is.',
  })
  rows(
    @Root() { all }: StanceMatrix,
    @Arg('first', () => Int, { defaultValue: 50, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return all.slice(0, checkedSize(first, 100));
  }
}
