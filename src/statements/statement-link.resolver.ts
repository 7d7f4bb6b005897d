import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Statement } from './statement.type.js';
import { LinksOfStatementArgs, StatementLinkArgs } from './statement-link.input.js';
import { StatementLink, StatementLinkConnection } from './statement-link.type.js';

@Resolver(() => StatementLink)
export class StatementLinkResolver {
  @Query(() => StatementLinkConnection, {
    description:
      'What statements do to one another, as sources say: links by kind and by either statement in any combination, those from the newest statement first. With `asOf`, those between what had been said by then.',
  })
  statementLinks(@Args(() => StatementLinkArgs) args: StatementLinkArgs, @Ctx() { statementLinks }: Context) {
    return statementLinks.page(args);
  }

  @FieldResolver(() => Statement, { description: 'The statement that does it.' })
  from(@Root() { fromId, view }: StatementLink, @Ctx() { statements }: Context) {
    return statements.byId(fromId, view);
  }

  @FieldResolver(() => Statement, { description: 'The statement that it is done to.' })
  to(@Root() { toId, view }: StatementLink, @Ctx() { statements }: Context) {
    return statements.byId(toId, view);
  }
}

@Resolver(() => Statement)
export class StatementLinksResolver {
  @FieldResolver(() => [StatementLink], {
    description:
      'What it does to other statements, as sources say: the links that start at it, by the date of the other, newest first; up to 100. With `asOf`, those to what had been said by then.',
  })
  links(
    @Root() statement: Statement,
    @Args(() => LinksOfStatementArgs) args: LinksOfStatementArgs,
    @Ctx() { statementLinks }: Context,
  ) {
    return statementLinks.ofStatement(statement, 'from', args);
  }

  @FieldResolver(() => [StatementLink], {
    description:
      'What other statements do to it, such as replies: the links that lead to it, by the date of the other, newest first; up to 100. With `asOf`, those from what had been said by then.',
  })
  linkedFrom(
    @Root() statement: Statement,
    @Args(() => LinksOfStatementArgs) args: LinksOfStatementArgs,
    @Ctx() { statementLinks }: Context,
  ) {
    return statementLinks.ofStatement(statement, 'to', args);
  }
}
