import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organisation } from './organisation.type.js';
import { Post } from './post.type.js';

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that the office belongs to; null when unknown.',
  })
  async organisation(@Root() { id, organisation, view }: Post, @Ctx() { entities }: Context) {
    return organisation === undefined
      ? (await entities.along<Organisation>(id, 'organisationOfPost', view))[0]
      : organisation;
  }
}
