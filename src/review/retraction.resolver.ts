import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import type { Claim } from '../entities/claim.type.js';
import { demandRole, type Role } from '../shared/access.js';
import { TODAY } from '../shared/view.js';
import { RejectClaimInput, RetractArticleInput } from './retraction.input.js';
import { RejectClaimPayload, RetractArticlePayload } from './retraction.type.js';

@Resolver()
export class RetractionResolver {
  @Authorized<Role>('EDITOR')
  @Mutation(() => RetractArticlePayload, {
    description:
      'Stops relying on an article: its evidence counts no longer, and a claim that nothing else shows is believed no longer. What was known before stays answerable. Loading the article again leaves it retracted; `ingestArticle` with `restore` brings it back. Needs the role editor.',
  })
  async retractArticle(
    @Arg('input', () => RetractArticleInput, { description: 'Which article, and why.' }) input: RetractArticleInput,
    @Ctx() { retractions, entities, access }: Context,
  ): Promise<RetractArticlePayload> {
    const { id, ...done } = await retractions.retract(input, demandRole(access, ['EDITOR']).name);
    return { ...done, article: await entities.load<Article>(id, TODAY) };
  }

  @Authorized<Role>('EDITOR')
  @Mutation(() => RejectClaimPayload, {
    description:
      'Stops believing one claim, because its evidence does not show it. The same words of the same articles never bring it back; other evidence can. Needs the role editor.',
  })
  async rejectClaim(
    @Arg('input', () => RejectClaimInput, { description: 'Which claim, and why.' }) input: RejectClaimInput,
    @Ctx() { retractions, nodes, access }: Context,
  ): Promise<RejectClaimPayload> {
    const { id, ...done } = await retractions.reject(input, demandRole(access, ['EDITOR']).name);
    return { ...done, claim: id === null ? null : ((await nodes.load(id, TODAY)) as Claim | null) };
  }
}
