import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Reference } from '../entities/reference.input.js';
import { Proposal } from '../proposals/proposal.type.js';
import { checkedSize } from '../shared/groups.js';
import { seen, ViewArgs, viewOf } from '../shared/view.js';
import { PositionChange } from './position-change.type.js';
import { PointChangeKind } from './proposal-change.enums.js';
import { PointChange, ProposalChanges } from './proposal-change.type.js';
import { proposalChangesBetween } from './proposal-changes.js';
import { Difference } from './variant.type.js';
import { differencesBetween } from './variants.js';

@Resolver(() => Proposal)
export class ProposalChangesOfResolver {
  @FieldResolver(() => ProposalChanges, {
    nullable: true,
    description:
      'How it differs from an earlier version: points that continue, are reworded, new or dropped, and who moved. Null for a first version.',
  })
  async changes(
    @Root() proposal: Proposal,
    @Args(() => ViewArgs) dates: ViewArgs,
    @Arg('since', () => Reference, {
      nullable: true,
      description: 'The version to compare with; the one that it supersedes without it.',
    })
    since: Reference | null,
    @Ctx() context: Context,
  ) {
    const later = seen(proposal, viewOf(dates, proposal.view));
    const earlier = since
      ? await context.entities.one<Proposal>(context.names, since, later.view, 'Proposal')
      : (await context.entities.along<Proposal>(later.id, 'supersededProposal', later.view))[0];
    return earlier ? proposalChangesBetween(earlier, later, context) : null;
  }
}

@Resolver(() => ProposalChanges)
export class ProposalChangesResolver {
  @FieldResolver(() => [PointChange], {
    description:
      'What became of each point: those of the later version by number, then the dropped ones. A point that was split or merged has several entries.',
  })
  points(
    @Root() { allPoints }: ProposalChanges,
    @Arg('kinds', () => [PointChangeKind], { nullable: true, description: 'Only these; all of them without it.' })
    kinds: PointChangeKind[] | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return allPoints.filter(({ kind }) => !kinds || kinds.includes(kind)).slice(0, checkedSize(first, 100));
  }

  @FieldResolver(() => [PositionChange], {
    description:
      'Who moved: holders whose newest stance on the later version, or on a point that continues one, is none of those that they last had on the earlier. First on the whole, then by point.',
  })
  async moved(
    @Root() { moved }: ProposalChanges,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    const size = checkedSize(first, 100);
    return (await moved()).slice(0, size);
  }
}

@Resolver(() => PointChange)
export class PointChangeResolver {
  @FieldResolver(() => [Difference], {
    nullable: true,
    description:
      'How the earlier words become the later ones: the EQUAL and DELETED stretches are the earlier text, the EQUAL and INSERTED ones the later. Null for points that are new or dropped.',
  })
  differences(@Root() { earlier, later }: PointChange) {
    return earlier && later ? differencesBetween(earlier.text, later.text) : null;
  }
}
