import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Point, Proposal } from './proposal.type.js';

@Resolver(() => Point)
export class PointResolver {
  @FieldResolver(() => Proposal, { description: 'The proposal that it belongs to.' })
  proposal(@Root() { id, view }: Point, @Ctx() { entities }: Context) {
    return entities.alongOne<Proposal>(id, 'proposalOfPoint', view);
  }

  @FieldResolver(() => Point, {
    nullable: true,
    description: 'The point of an earlier version that it keeps or rewords; null for a new one.',
  })
  async continues(@Root() { id, view }: Point, @Ctx() { entities }: Context) {
    return entities.alongOne<Point>(id, 'continuedByPoint', view);
  }

  @FieldResolver(() => [Point], {
    description: 'The points of later versions that keep or reword it; several where it was split. Empty when none do.',
  })
  continuedBy(@Root() { id, view }: Point, @Ctx() { entities }: Context) {
    return entities.along<Point>(id, 'continuationsOfPoint', view);
  }
}
