import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organisation } from '../organisations/organisation.type.js';
import { Article } from './article.type.js';

@Resolver(() => Article)
export class ArticleResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Who published it; null when unknown.' })
  async publisher(@Root() { id, publisher, view }: Article, @Ctx() { entities }: Context) {
    return publisher === undefined
      ? (await entities.along<Organisation>(id, 'publisherOfArticle', view))[0]
      : publisher;
  }
}
