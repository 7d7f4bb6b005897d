import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Subject } from '../entities/subject.type.js';
import { Point, Proposal } from '../proposals/proposal.type.js';
import { Topic } from '../topics/topic.type.js';
import { PositionGroupArgs } from './position-group.input.js';
import { PositionGroup, PositionGroups } from './position-group.type.js';

@Resolver(() => PositionGroup)
export class PositionGroupResolver {
  @Query(() => PositionGroups, {
    description:
      'How many stances there are by holder, target, stance, basis and time, as of a date (today without one).',
  })
  positionGroups(@Args(() => PositionGroupArgs) args: PositionGroupArgs, @Ctx() { positionGroups }: Context) {
    return positionGroups.ofAll(args);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'By HOLDER: whose they are.' })
  holder(@Root() { holderId, view }: PositionGroup, @Ctx() { entities }: Context) {
    return entities.load<Actor>(holderId, view);
  }

  @FieldResolver(() => Subject, {
    nullable: true,
    description: 'By TARGET: the topic, proposal or point that they are on.',
  })
  target(@Root() { targetId, view }: PositionGroup, @Ctx() { entities }: Context) {
    return entities.load<Subject>(targetId, view);
  }
}

@Resolver(() => Actor)
export class ActorPositionGroupsResolver {
  @FieldResolver(() => PositionGroups, { description: 'Where it stands, counted in groups.' })
  positionGroups(
    @Root() { id, view }: Actor,
    @Args(() => PositionGroupArgs) args: PositionGroupArgs,
    @Ctx() { positionGroups }: Context,
  ) {
    return positionGroups.of(id, 'holder', args, view);
  }
}

@Resolver(() => Topic)
export class TopicPositionGroupsResolver {
  @FieldResolver(() => PositionGroups, { description: 'Who stands where on it, counted in groups.' })
  positionGroupsOn(
    @Root() { id, view }: Topic,
    @Args(() => PositionGroupArgs) args: PositionGroupArgs,
    @Arg('narrower', () => Boolean, {
      defaultValue: true,
      description: 'Whether positions on narrower topics count too.',
    })
    narrower: boolean,
    @Ctx() { positionGroups }: Context,
  ) {
    return positionGroups.of(id, narrower ? 'targetAndNarrower' : 'target', args, view);
  }
}

@Resolver(() => Proposal)
export class ProposalPositionGroupsResolver {
  @FieldResolver(() => PositionGroups, { description: 'Who stands where on the whole of it, counted in groups.' })
  positionGroupsOn(
    @Root() { id, view }: Proposal,
    @Args(() => PositionGroupArgs) args: PositionGroupArgs,
    @Ctx() { positionGroups }: Context,
  ) {
    return positionGroups.of(id, 'target', args, view);
  }
}

@Resolver(() => Point)
export class PointPositionGroupsResolver {
  @FieldResolver(() => PositionGroups, { description: 'Who stands where on it, counted in groups.' })
  positionGroupsOn(
    @Root() { id, view }: Point,
    @Args(() => PositionGroupArgs) args: PositionGroupArgs,
    @Ctx() { positionGroups }: Context,
  ) {
    return positionGroups.of(id, 'target', args, view);
  }
}
