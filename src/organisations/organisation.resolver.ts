import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { NamedArgs } from '../entities/named.input.js';
import { OrganisationArgs } from './organisation.input.js';
import { Organisation, OrganisationConnection } from './organisation.type.js';
import { Post } from './post.type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation, by id or name; null when none has the id.',
  })
  organisation(@Args(() => NamedArgs) args: NamedArgs, @Ctx() { organisations }: Context) {
    return organisations.one(args);
  }

  @Query(() => OrganisationConnection, { description: 'Organisations by name.' })
  organisations(@Args(() => OrganisationArgs) args: OrganisationArgs, @Ctx() { organisations }: Context) {
    return organisations.ordered(args);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that it is a part of; null when it stands alone.',
  })
  parent(@Root() { id, view }: Organisation, @Ctx() { entities }: Context) {
    return entities.alongOne<Organisation>(id, 'parentOfOrganisation', view);
  }

  @FieldResolver(() => [Organisation], {
    description: 'The organisations that are parts of it, one step down, by name; up to 500.',
  })
  parts(@Root() { id, view }: Organisation, @Ctx() { entities }: Context) {
    return entities.along<Organisation>(id, 'partsOfOrganisation', view);
  }

  @FieldResolver(() => [Post], {
    description: 'The offices in it, by title; those of its parts are in `parts`. Up to 500.',
  })
  posts(@Root() { id, view }: Organisation, @Ctx() { entities }: Context) {
    return entities.along<Post>(id, 'postsOfOrganisation', view);
  }
}
