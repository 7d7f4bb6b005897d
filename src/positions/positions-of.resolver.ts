import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Point, Proposal } from '../proposals/proposal.type.js';
import { Topic } from '../topics/topic.type.js';
import { PositionArgs } from './position.input.js';
import { PositionConnection } from './position.type.js';

/** `Actor.positions`: this slice owns the edge, so people and organisations need not know that positions exist. */
@Resolver(() => Actor)
export class ActorPositionsResolver {
  @FieldResolver(() => PositionConnection, { description: 'Where it stands; newest first.' })
  positions(@Root() { id, view }: Actor, @Args(() => PositionArgs) args: PositionArgs, @Ctx() { positions }: Context) {
    return positions.pageOf(id, 'holder', args, view);
  }
}

@Resolver(() => Topic)
export class TopicPositionsResolver {
  @FieldResolver(() => PositionConnection, { description: 'Who stands where on it; newest first.' })
  positionsOn(
    @Root() { id, view }: Topic,
    @Args(() => PositionArgs) args: PositionArgs,
    @Arg('narrower', () => Boolean, {
      defaultValue: true,
      description: 'Whether positions on narrower topics count too.',
    })
    narrower: boolean,
    @Ctx() { positions }: Context,
  ) {
    return positions.pageOf(id, narrower ? 'targetAndNarrower' : 'target', args, view);
  }
}

@Resolver(() => Proposal)
export class ProposalPositionsResolver {
  @FieldResolver(() => PositionConnection, {
    description: 'Who stands where on the proposal as a whole; newest first. Its points have positions of their own.',
  })
  positionsOn(
    @Root() { id, view }: Proposal,
    @Args(() => PositionArgs) args: PositionArgs,
    @Ctx() { positions }: Context,
  ) {
    return positions.pageOf(id, 'target', args, view);
  }
}

@Resolver(() => Point)
export class PointPositionsResolver {
  @FieldResolver(() => PositionConnection, { description: 'Who stands where on this point; newest first.' })
  positionsOn(
    @Root() { id, view }: Point,
    @Args(() => PositionArgs) args: PositionArgs,
    @Ctx() { positions }: Context,
  ) {
    return positions.pageOf(id, 'target', args, view);
  }
}
