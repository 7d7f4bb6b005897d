import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Subject } from '../entities/subject.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { StatementArgs } from './statement.input.js';
import { StatementConnection } from './statement.type.js';

/** `Actor.statements`: this slice owns the edge, so people and organisations need not know that statements exist. */
@Resolver(() => Actor)
export class ActorStatementsResolver {
  @FieldResolver(() => StatementConnection, {
    description: 'What they said, as first or further speaker; newest first.',
  })
  statements(
    @Root() { id, view }: Actor,
    @Args(() => StatementArgs) args: StatementArgs,
    @Ctx() { statements }: Context,
  ) {
    return statements.pageOf(id, 'speaker', args, view);
  }
}

@Resolver(() => Subject)
export class SubjectStatementsResolver {
  @FieldResolver(() => StatementConnection, { description: 'What was said about it; newest first.' })
  statementsAbout(
    @Root() { id, view }: Subject,
    @Args(() => StatementArgs) args: StatementArgs,
    @Arg('narrower', () => Boolean, {
      defaultValue: true,
      description: 'Of a topic: whether the narrower topics count too.',
    })
    narrower: boolean,
    @Ctx() { statements }: Context,
  ) {
    return statements.pageOf(id, narrower ? 'subject' : 'subjectExactly', args, view);
  }
}

@Resolver(() => Meeting)
export class MeetingStatementsResolver {
  @FieldResolver(() => StatementConnection, {
    description: 'What was said there; newest first. For what was said about the meeting see `statementsAbout`.',
  })
  statements(
    @Root() { id, view }: Meeting,
    @Args(() => StatementArgs) args: StatementArgs,
    @Ctx() { statements }: Context,
  ) {
    return statements.pageOf(id, 'meeting', args, view);
  }
}

@Resolver(() => Article)
export class ArticleStatementsResolver {
  @FieldResolver(() => StatementConnection, { description: 'What it reports that people said; newest first.' })
  statements(
    @Root() { id, view }: Article,
    @Args(() => StatementArgs) args: StatementArgs,
    @Ctx() { statements }: Context,
  ) {
    return statements.pageOf(id, 'article', args, view);
  }
}
