import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { demandRole, type Role } from '../shared/access.js';
import { ApproveDraftInput, DiscardDraftInput, DraftArgs } from './draft.input.js';
import { ApproveDraftPayload, DiscardDraftPayload } from './draft.payload.type.js';
import { Draft, DraftConnection } from './draft.type.js';

@Resolver(() => Draft)
export class DraftResolver {
  @Authorized<Role>('EDITOR')
  @Query(() => DraftConnection, {
    description: 'Articles that wait for review, newest first. Needs the role editor: what they claim is not checked.',
  })
  drafts(@Args(() => DraftArgs) args: DraftArgs, @Ctx() { drafts }: Context) {
    return drafts.page(args);
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => ApproveDraftPayload, {
    description:
      'Writes a draft into the graph, as `ingestArticle` does without `hold`. One whose article was retracted waits on, unless it is to restore it. Needs the role editor.',
  })
  approveDraft(
    @Arg('input', () => ApproveDraftInput, { description: 'Which draft.' }) input: ApproveDraftInput,
    @Ctx() { drafts, access }: Context,
  ): Promise<ApproveDraftPayload> {
    return drafts.approve(input, demandRole(access, ['EDITOR']).name);
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => DiscardDraftPayload, {
    description: 'Puts a draft aside: nothing of it is believed. Needs the role editor.',
  })
  discardDraft(
    @Arg('input', () => DiscardDraftInput, { description: 'Which draft, and why.' }) input: DiscardDraftInput,
    @Ctx() { drafts, access }: Context,
  ): Promise<DiscardDraftPayload> {
    return drafts.discard(input, demandRole(access, ['EDITOR']).name);
  }
}
