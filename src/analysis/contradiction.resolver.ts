import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { checkedSize } from '../shared/groups.js';
import { ContradictionArgs } from './contradiction.input.js';
import { Contradiction, ContradictionSurvey } from './contradiction.type.js';
import { contradictionsOf } from './contradictions.js';

@Resolver()
export class ContradictionsResolver {
  @Query(() => ContradictionSurvey, {
    description:
      'Which statements of someone contradict earlier ones of the same: as a source says of two statements, or as computed from opposed positions on one target that rest on statements. Of an organisation, on statements of those who speak for it.',
  })
  contradictions(@Args(() => ContradictionArgs) args: ContradictionArgs, @Ctx() context: Context) {
    return contradictionsOf(args, context);
  }
}

@Resolver(() => ContradictionSurvey)
export class ContradictionSurveyResolver {
  @FieldResolver(() => [Contradiction], { description: 'The contradictions, that of the newest statement first.' })
  contradictions(
    @Root() { all }: ContradictionSurvey,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return all.slice(0, checkedSize(first, 100));
  }
}
