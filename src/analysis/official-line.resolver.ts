import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Membership } from '../organisations/membership.type.js';
import { Organisation } from '../organisations/organisation.type.js';
import { Statement } from '../statements/statement.type.js';
import { OfficialLineArgs } from './official-line.input.js';
import { OfficialStatement } from './official-line.type.js';

@Resolver(() => Organisation)
export class OfficialLineResolver {
  @FieldResolver(() => [OfficialStatement], {
    description:
      'What was said for it: the statements of those who spoke in an office of it or of an organisation below it, who belonged there when they spoke and do not say that they speak for another, and its own. Newest first.',
  })
  officialLine(
    @Root() organisation: Organisation,
    @Args(() => OfficialLineArgs) args: OfficialLineArgs,
    @Ctx() { officialLines }: Context,
  ) {
    return officialLines.of(organisation, args);
  }
}

@Resolver(() => OfficialStatement)
export class OfficialStatementResolver {
  @FieldResolver(() => Statement, { description: 'What was said, with its speaker, office and evidence.' })
  statement(@Root() { statementId, view }: OfficialStatement, @Ctx() { statements }: Context) {
    return statements.byId(statementId, view);
  }

  @FieldResolver(() => [Membership], {
    description:
      'The memberships and offices in it that its speakers can have held when they spoke, whatever the rule; the certain ones first.',
  })
  memberships(@Root() { membershipIds, view }: OfficialStatement, @Ctx() { memberships }: Context) {
    return membershipIds.map((id) => memberships.byId(id, view));
  }
}
