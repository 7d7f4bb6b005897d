import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Person } from '../people/person.type.js';
import { MembershipArgs } from './membership.input.js';
import { MembershipConnection } from './membership.type.js';
import { Organisation } from './organisation.type.js';
import { Post } from './post.type.js';

/** `Person.memberships`: this slice owns the edge, so people need not know that organisations exist. */
@Resolver(() => Person)
export class PersonMembershipsResolver {
  @FieldResolver(() => MembershipConnection, {
    description: 'The offices that the person held and the organisations that the person belonged to; newest first.',
  })
  memberships(
    @Root() { id, view }: Person,
    @Args(() => MembershipArgs) args: MembershipArgs,
    @Ctx() { memberships }: Context,
  ) {
    return memberships.pageOf(id, 'person', args, view);
  }
}

@Resolver(() => Organisation)
export class OrganisationMembershipsResolver {
  @FieldResolver(() => MembershipConnection, {
    description: 'Who belonged to it or held one of its offices; newest first.',
  })
  memberships(
    @Root() { id, view }: Organisation,
    @Args(() => MembershipArgs) args: MembershipArgs,
    @Arg('below', () => Boolean, {
      defaultValue: false,
      description: 'Whether the organisations below it and their offices count too: parts, parts of parts, and so on.',
    })
    below: boolean,
    @Ctx() { memberships }: Context,
  ) {
    return memberships.pageOf(id, below ? 'organisationAndBelow' : 'organisation', args, view);
  }
}

@Resolver(() => Post)
export class PostMembershipsResolver {
  @FieldResolver(() => MembershipConnection, { description: 'Who held the office, one after another; newest first.' })
  memberships(
    @Root() { id, view }: Post,
    @Args(() => MembershipArgs) args: MembershipArgs,
    @Ctx() { memberships }: Context,
  ) {
    return memberships.pageOf(id, 'post', args, view);
  }
}
