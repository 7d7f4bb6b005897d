import { Field, ObjectType } from 'type-graphql';
import { Point, Proposal } from '../proposals/proposal.type.js';
import type { PositionChange } from './position-change.type.js';
import { PointChangeKind } from './proposal-change.enums.js';

@ObjectType({ description: 'What became of one point from one version to another.', simpleResolvers: true })
export class PointChange {
  @Field(() => PointChangeKind, { description: 'Whether it continues, is reworded, new, or dropped.' })
  kind!: PointChangeKind;

  @Field(() => Point, { nullable: true, description: 'The point in the earlier version; null for a new one.' })
  earlier!: Point | null;

  @Field(() => Point, { nullable: true, description: 'The point in the later version; null for a dropped one.' })
  later!: Point | null;

  @Field(() => Boolean, { description: 'Whether it continues under another number.' })
  isRenumbered!: boolean;
}

@ObjectType({
  description:
    'How two versions of a proposal differ. Which point continues which is stated by `continues` of the points, never guessed from the words.',
  simpleResolvers: true,
})
export class ProposalChanges {
  @Field(() => Proposal, { description: 'The version that is compared with.' })
  earlier!: Proposal;

  @Field(() => Proposal, { description: 'The version in hand.' })
  later!: Proposal;

  @Field(() => Boolean, {
    description: 'Whether points of both versions are on record; without them `points` is empty.',
  })
  arePointsListed!: boolean;

  readonly allPoints!: readonly PointChange[];
  /** Reads who moved. */
  readonly moved!: () => Promise<readonly PositionChange[]>;
}
