import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import { demandRole, type Role } from '../shared/access.js';
import { TODAY } from '../shared/view.js';
import { IngestArticleInput } from './ingestion.input.js';
import { IngestArticlePayload, Ingestion } from './ingestion.type.js';

@Resolver(() => Ingestion)
export class IngestionResolver {
  @Authorized<Role>('EDITOR')
  @Mutation(() => IngestArticlePayload, {
    description:
      'Takes in an article with what it says, exactly as `communique load` does: every claim is checked against the words that it quotes, and an article is taken whole or not at all. Sending it again changes nothing. Needs the role editor.',
  })
  ingestArticle(
    @Arg('input', () => IngestArticleInput, { description: 'The article.' }) input: IngestArticleInput,
    @Ctx() { ingestion, access }: Context,
  ): Promise<IngestArticlePayload> {
    return ingestion.ingest(input, demandRole(access, ['EDITOR']).name);
  }

  @FieldResolver(() => Article, { nullable: true, description: 'The article; null where things were only declared.' })
  article(@Root() { articleId }: Ingestion, @Ctx() { entities }: Context) {
    return entities.load<Article>(articleId, TODAY);
  }
}
