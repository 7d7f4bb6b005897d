import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Claim } from '../entities/claim.type.js';
import { checkedSize } from '../shared/groups.js';
import { ChangeKind } from './news.enums.js';
import { NewsArgs } from './news.input.js';
import { ChangeCount, ClaimChange, News } from './news.type.js';

@Resolver(() => News)
export class NewsResolver {
  @Query(() => News, {
    description:
      'What is new about a subject since a recorded time: the statements, positions, agenda items, meeting reports, attendances and memberships that this graph took up since, and those that it gave up, such as after a correction. With `knownAt`, until that date.',
  })
  whatsNew(@Args(() => NewsArgs) args: NewsArgs, @Ctx() { news }: Context) {
    return news.about(args);
  }

  @FieldResolver(() => [ChangeCount], { description: 'How many changes there are of each kind and type of claim.' })
  counts(@Root() root: News, @Ctx() { news }: Context) {
    return news.counts(root);
  }

  @FieldResolver(() => [ClaimChange], { description: 'The changes, the last first.' })
  changes(
    @Root() root: News,
    @Arg('kinds', () => [ChangeKind], { nullable: true, description: 'Which kinds; both without it.' })
    kinds: ChangeKind[] | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() { news }: Context,
  ) {
    return news.changes(root, kinds, checkedSize(first, 100));
  }
}

@Resolver(() => ClaimChange)
export class ClaimChangeResolver {
  @FieldResolver(() => Claim, { description: 'The claim, believed today or not.' })
  claim(@Root() { id, view }: ClaimChange, @Ctx() { nodes }: Context) {
    return nodes.load(id, view);
  }
}
