import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Name } from '../entities/name.type.js';
import { ViewArgs, viewOf } from '../shared/view.js';
import { ProposalArgs } from './proposal.input.js';
import { Point, Proposal, ProposalConnection } from './proposal.type.js';

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => Proposal, {
    nullable: true,
    description: 'One proposal, by exactly one of id and name; null when nothing has the id.',
  })
  proposal(
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `proposal:…`.' }) id: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Its title or another name, in any script.' })
    name: string | null,
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { names, entities }: Context,
  ) {
    return entities.one<Proposal>(names, { id, name }, viewOf(view), 'Proposal');
  }

  @Query(() => ProposalConnection, {
    description: 'Proposals by title: many have no date that a source states, so no order by date would be complete.',
  })
  proposals(@Args(() => ProposalArgs) args: ProposalArgs, @Ctx() { proposals }: Context) {
    return proposals.page(args);
  }

  @FieldResolver(() => [Point], {
    description: 'Its points by number, up to 500. Empty where no source lists them.',
  })
  points(@Root() { id, view }: Proposal, @Ctx() { entities }: Context) {
    return entities.along<Point>(id, 'pointsOfProposal', view);
  }

  @FieldResolver(() => [Actor], { description: 'Those who put it forward, by name. Empty when no source says.' })
  presentedBy(@Root() { id, view }: Proposal, @Ctx() { entities }: Context) {
    return entities.along<Actor>(id, 'presentersOfProposal', view);
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'The earlier version that it takes the place of; null for a first one.',
  })
  async supersedes(@Root() { id, view }: Proposal, @Ctx() { entities }: Context) {
    return (await entities.along<Proposal>(id, 'supersededProposal', view))[0];
  }

  @FieldResolver(() => [Proposal], {
    description: 'The later versions that take its place: several where drafts part ways. Empty for the latest.',
  })
  supersededBy(@Root() { id, view }: Proposal, @Ctx() { entities }: Context) {
    return entities.along<Proposal>(id, 'supersedingProposals', view);
  }

  @FieldResolver(() => [Name], { description: 'Every name by which sources call it, in any script.' })
  names(@Root() { id }: Proposal, @Ctx() { entities }: Context) {
    return entities.names.load({ of: id, args: null });
  }
}

/** `Actor.proposals`: the other end of `Proposal.presentedBy`. */
@Resolver(() => Actor)
export class ActorProposalsResolver {
  @FieldResolver(() => [Proposal], { description: 'The proposals that it put forward, by title; up to 500.' })
  proposals(@Root() { id, view }: Actor, @Ctx() { entities }: Context) {
    return entities.along<Proposal>(id, 'proposalsOfActor', view);
  }
}
