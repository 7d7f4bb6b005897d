import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Node } from '../entities/node.type.js';
import { demandRole, type Role } from '../shared/access.js';
import { TODAY } from '../shared/view.js';
import { MergeEntitiesInput, UndoMergeInput } from './merge.input.js';
import { EntityMerge, MergeEntitiesPayload, UndoMergePayload } from './merge.type.js';

@Resolver(() => EntityMerge)
export class MergeResolver {
  @Authorized<Role>('EDITOR')
  @Mutation(() => MergeEntitiesPayload, {
    description:
      'Makes two people, organisations, posts, places, topics, meetings, proposals or points one. Everything said of either is then said of the survivor; the other id leads to it. Needs the role editor.',
  })
  mergeEntities(
    @Arg('input', () => MergeEntitiesInput, { description: 'Which goes, and which stays.' }) input: MergeEntitiesInput,
    @Ctx() { merges, access }: Context,
  ): Promise<MergeEntitiesPayload> {
    return merges.merge(input, demandRole(access, ['EDITOR']).name);
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => UndoMergePayload, {
    description:
      'Takes a merge back: both things are again what they were. What was loaded in between stays with the survivor. Needs the role editor.',
  })
  undoMerge(
    @Arg('input', () => UndoMergeInput, { description: 'Which merge.' }) input: UndoMergeInput,
    @Ctx() { merges, access }: Context,
  ): Promise<UndoMergePayload> {
    return merges.undo(input, demandRole(access, ['EDITOR']).name);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The one that stayed; what that was merged into later, if it was.',
  })
  into(@Root() { survivorId }: EntityMerge, @Ctx() { nodes }: Context) {
    return nodes.load(survivorId, TODAY);
  }
}
