import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { NamedArgs } from '../entities/named.input.js';
import { Organisation } from './organisation.type.js';
import { PostArgs } from './post.input.js';
import { Post, PostConnection } from './post.type.js';

@Resolver(() => Post)
export class PostResolver {
  @Query(() => Post, {
    nullable: true,
    description: 'One post, by id or title; null when none has the id. Many offices share a title: then give the id.',
  })
  post(@Args(() => NamedArgs) args: NamedArgs, @Ctx() { posts }: Context) {
    return posts.one(args);
  }

  @Query(() => PostConnection, { description: 'Posts by title.' })
  posts(@Args(() => PostArgs) args: PostArgs, @Ctx() { posts }: Context) {
    return posts.page(args);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that the office belongs to; null when unknown.',
  })
  organisation(@Root() { id, organisation, view }: Post, @Ctx() { entities }: Context) {
    return organisation === undefined ? entities.alongOne<Organisation>(id, 'organisationOfPost', view) : organisation;
  }
}
