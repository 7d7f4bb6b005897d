import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import { Claim } from '../entities/claim.type.js';
import { checkedSize } from '../shared/groups.js';
import { SupportKind } from './support.enums.js';
import { SupportArgs } from './support.input.js';
import { ClaimSupport, SupportSurvey } from './support.type.js';

@Resolver(() => Claim)
export class ClaimSupportResolver {
  @FieldResolver(() => ClaimSupport, { description: 'How many sources have it, and how many of them are independent.' })
  support(@Root() claim: Claim, @Ctx() { supports }: Context) {
    return supports.ofClaim(claim);
  }
}

@Resolver(() => ClaimSupport)
export class ClaimSupportArticlesResolver {
  @FieldResolver(() => [Article], { description: 'The articles that have it; up to 100.' })
  sources(@Root() { sourceIds, view }: ClaimSupport, @Ctx() { entities }: Context) {
    return sourceIds.slice(0, 100).map((id) => entities.load<Article>(id, view));
  }

  @FieldResolver(() => [Article], { description: 'The articles that those go back to; up to 100.' })
  origins(@Root() { originIds, view }: ClaimSupport, @Ctx() { entities }: Context) {
    return originIds.slice(0, 100).map((id) => entities.load<Article>(id, view));
  }
}

/** `Article.origins`. */
@Resolver(() => Article)
export class ArticleOriginsResolver {
  @FieldResolver(() => [Article], {
    description:
      'The articles that it goes back to, at the end of `derivedFrom`; itself when it is built on none. Articles with an origin in common do not confirm each other. Up to 100.',
  })
  async origins(@Root() { id, view }: Article, @Ctx() { supports, entities }: Context) {
    const ids = await supports.originsOf(id);
    return ids.slice(0, 100).map((origin) => entities.load<Article>(origin, view));
  }
}

@Resolver(() => SupportSurvey)
export class SupportSurveyResolver {
  @Query(() => SupportSurvey, {
    description:
      'Which claims that concern a subject rest on one source, or on one origin: statements, positions, agenda items, meeting reports, attendances and memberships, counted and by kind of support.',
  })
  supportSurvey(@Args(() => SupportArgs) args: SupportArgs, @Ctx() { supports }: Context) {
    return supports.survey(args);
  }

  @FieldResolver(() => [Claim], { description: 'The claims that rest on so much, the last recorded first.' })
  claims(
    @Root() { examined, view }: SupportSurvey,
    @Arg('kinds', () => [SupportKind], { nullable: true, description: 'What they rest on; anything without it.' })
    kinds: SupportKind[] | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() { nodes }: Context,
  ) {
    const wanted = examined.filter(({ kind }) => !kinds || kinds.includes(kind));
    return wanted.slice(0, checkedSize(first, 100)).map(({ id }) => nodes.load(id, view));
  }
}
