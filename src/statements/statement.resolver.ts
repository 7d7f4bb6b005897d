import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Subject } from '../entities/subject.type.js';
import { Post } from '../organisations/post.type.js';
import { DateBounds } from '../shared/imprecise-date.type.js';
import { checkedId } from '../shared/node.js';
import { ViewArgs, viewOf } from '../shared/view.js';
import { StatementArgs } from './statement.input.js';
import { Statement, StatementConnection, StatementMeeting } from './statement.type.js';
import { meetingsOf } from './statement-meetings.js';

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => Statement, { nullable: true, description: 'One statement by its id; null when there is none.' })
  statement(
    @Arg('id', () => ID, { description: 'Its id, `statement:…`.' }) id: string,
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { statements }: Context,
  ) {
    return statements.byId(checkedId(id, 'Statement'), viewOf(view));
  }

  @Query(() => StatementConnection, {
    description:
      'Who said what: statements by subject, speaker, meeting, article, publisher, mode and date in any combination.',
  })
  statements(@Args(() => StatementArgs) args: StatementArgs, @Ctx() { statements }: Context) {
    return statements.page(args);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who said it: the first speaker. Null when the source names nobody.',
  })
  speaker(@Root() { speaker }: Statement) {
    return speaker;
  }

  @FieldResolver(() => [Actor], {
    description: 'Everyone who said it, in the order of the source; up to 1,000. Empty when it names nobody.',
  })
  speakers(@Root() statement: Statement, @Ctx() { statements }: Context) {
    return statements.actorsOf(statement, 'speakers');
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: 'The office that the source says the speaker spoke in; null when it says none.',
  })
  speakingAs(@Root() { speakingAs }: Statement) {
    return speakingAs;
  }

  @FieldResolver(() => [Actor], {
    description:
      'Those through whom the words came, from nearest the speaker outwards; never the publisher; up to 1,000. Empty for first-hand words.',
  })
  reportedBy(@Root() statement: Statement, @Ctx() { statements }: Context) {
    return statements.actorsOf(statement, 'reportedBy');
  }

  @FieldResolver(() => [Actor], { description: 'To whom it was said, as far as the source tells; up to 1,000.' })
  audience(@Root() statement: Statement, @Ctx() { statements }: Context) {
    return statements.actorsOf(statement, 'audience');
  }

  @FieldResolver(() => [Subject], { description: 'What it is about; up to 1,000.' })
  about(@Root() statement: Statement, @Ctx() { statements }: Context) {
    return statements.subjectsOf(statement);
  }

  @FieldResolver(() => [StatementMeeting], {
    description: 'The meeting where it was said, then the meetings that it tells of.',
  })
  meetings(@Root() statement: Statement, @Ctx() { statements }: Context) {
    return meetingsOf(statement, statements);
  }

  @FieldResolver(() => DateBounds, {
    description: 'What `saidAt` can mean at its earliest and latest, and where the date comes from.',
  })
  saidAtBounds(@Root() { saidEarliest, saidLatest, saidBasis }: Statement): DateBounds {
    return { earliest: saidEarliest, latest: saidLatest, basis: saidBasis };
  }
}
