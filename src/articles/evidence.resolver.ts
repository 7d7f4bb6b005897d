import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Claim } from '../entities/claim.type.js';
import { Article } from './article.type.js';
import { Evidence } from './evidence.type.js';
import { after, before } from './surroundings.js';

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

  @FieldResolver(() => Claim, { description: 'The claim that the words prove.' })
  claim(@Root() { claimId, view }: Evidence, @Ctx() { nodes }: Context) {
    return nodes.load(claimId, view);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text right before the words; null when only the record of the article is kept.',
  })
  async before(
    @Root() { articleId, start }: Evidence,
    @Arg('chars', () => Int, { defaultValue: 200, description: 'How many code points at most, 1 to 5,000.' })
    chars: number,
    @Ctx() { articles }: Context,
  ) {
    return before(await articles.text(articleId), start, chars);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text right after the words; null when only the record of the article is kept.',
  })
  async after(
    @Root() { articleId, end }: Evidence,
    @Arg('chars', () => Int, { defaultValue: 200, description: 'How many code points at most, 1 to 5,000.' })
    chars: number,
    @Ctx() { articles }: Context,
  ) {
    return after(await articles.text(articleId), end, chars);
  }
}
