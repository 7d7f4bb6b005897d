import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { NamedArgs } from '../entities/named.input.js';
import { ProposalArgs } from './proposal.input.js';
import { Point, Proposal, ProposalConnection } from './proposal.type.js';

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => Proposal, {
    nullable: true,
    description: 'One proposal, by id or name; null when nothing has the id.',
  })
  proposal(@Args(() => NamedArgs) args: NamedArgs, @Ctx() { proposals }: Context) {
    return proposals.one(args);
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
  supersedes(@Root() { id, view }: Proposal, @Ctx() { entities }: Context) {
    return entities.alongOne<Proposal>(id, 'supersededProposal', view);
  }

  @FieldResolver(() => [Proposal], {
    description: 'The later versions that take its place: several where drafts part ways. Empty for the latest.',
  })
  supersededBy(@Root() { id, view }: Proposal, @Ctx() { entities }: Context) {
    return entities.along<Proposal>(id, 'supersedingProposals', view);
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
