import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { DateBounds } from '../shared/imprecise-date.type.js';
import { checkedId } from '../shared/node.js';
import { PartialDate } from '../shared/partial-date.js';
import { ViewArgs, viewOf } from '../shared/view.js';
import { MembershipArgs } from './membership.input.js';
import { Membership, MembershipConnection } from './membership.type.js';

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => Membership, {
    nullable: true,
    description: 'One membership by its id, whether it held at a date or not; null when there is none.',
  })
  membership(
    @Arg('id', () => ID, { description: 'Its id, `membership:…`.' }) id: string,
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { memberships }: Context,
  ) {
    return memberships.byId(checkedId(id, 'Membership'), viewOf(view));
  }

  @Query(() => MembershipConnection, {
    description: 'Who held which office or belonged where: by person, organisation, post and dates in any combination.',
  })
  memberships(@Args(() => MembershipArgs) args: MembershipArgs, @Ctx() { memberships }: Context) {
    return memberships.page(args);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description:
      'A date on which it held: that of the earliest article that tells of it as going on. Null when a source tells of it as over, or only of an earlier day. `evidence` has all articles.',
  })
  async attestedAt(@Root() membership: Membership, @Ctx() { memberships }: Context) {
    return (await memberships.attestationOf(membership)).attestedAt;
  }

  @FieldResolver(() => DateBounds, {
    nullable: true,
    description: 'What `attestedAt` can mean at its earliest and latest; null when there is none.',
  })
  async attestedAtBounds(@Root() membership: Membership, @Ctx() { memberships }: Context) {
    return (await memberships.attestationOf(membership)).attestedAtBounds;
  }
}
