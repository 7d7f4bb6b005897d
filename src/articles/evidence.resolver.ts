import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Claim } from '../entities/claim.type.js';
import { Article } from './article.type.js';
import { Evidence } from './evidence.type.js';

/** `Claim.evidence`, of whatever type the claim is. */
@Resolver(() => Claim)
export class ClaimEvidenceResolver {
  @FieldResolver(() => [Evidence], {
    description: 'The words that prove it, from every article that says it; up to 100.',
  })
  evidence(@Root() claim: Claim, @Ctx() { evidence }: Context) {
    return evidence.ofClaim(claim);
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Article, { description: 'The article that the words are quoted from.' })
  article(@Root() { article, articleId, view }: Evidence, @Ctx() { entities }: Context) {
    return article ?? entities.load<Article>(articleId, view);
  }
}
