import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Subject } from '../entities/subject.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Organisation } from '../organisations/organisation.type.js';
import { checkedSize } from '../shared/groups.js';
import { Topic } from '../topics/topic.type.js';
import { Statement } from './statement.type.js';
import { StatementGroupArgs } from './statement-group.input.js';
import { StatementGroup, StatementGroups } from './statement-group.type.js';

@Resolver(() => StatementGroup)
export class StatementGroupResolver {
  @Query(() => StatementGroups, {
    description:
      'How many statements there are by speaker, topic, meeting, outlet, time and more: counts of what `where` allows, in groups.',
  })
  statementGroups(@Args(() => StatementGroupArgs) args: StatementGroupArgs, @Ctx() { statementGroups }: Context) {
    return statementGroups.ofAll(args);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'By SPEAKER: who said them; null for unnamed speakers.' })
  speaker(@Root() { speakerId, view }: StatementGroup, @Ctx() { entities }: Context) {
    return entities.load<Actor>(speakerId, view);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'By REPORTER: who reported them; null for those that nobody else reported.',
  })
  reporter(@Root() { reporterId, view }: StatementGroup, @Ctx() { entities }: Context) {
    return entities.load<Actor>(reporterId, view);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'By TOPIC: what they are about.' })
  topic(@Root() { topicId, view }: StatementGroup, @Ctx() { entities }: Context) {
    return entities.load<Topic>(topicId, view);
  }

  @FieldResolver(() => Subject, { nullable: true, description: 'By SUBJECT: what they are about.' })
  subject(@Root() { subjectId, view }: StatementGroup, @Ctx() { entities }: Context) {
    return entities.load<Subject>(subjectId, view);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'By MEETING: where they were said.' })
  meeting(@Root() { meetingId, view }: StatementGroup, @Ctx() { entities }: Context) {
    return entities.load<Meeting>(meetingId, view);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'By OUTLET: who published them.' })
  publisher(@Root() { publisherId, view }: StatementGroup, @Ctx() { entities }: Context) {
    return entities.load<Organisation>(publisherId, view);
  }

  @FieldResolver(() => Article, { nullable: true, description: 'By ARTICLE: the article that they are taken from.' })
  article(@Root() { articleId, view }: StatementGroup, @Ctx() { entities }: Context) {
    return entities.load<Article>(articleId, view);
  }

  @FieldResolver(() => Float, {
    description:
      'Its part of all statements that are grouped, 0 to 1. Where a statement can be in several groups, the parts add up to more than 1.',
  })
  async share(@Root() group: StatementGroup, @Ctx() { statementGroups }: Context) {
    return group.count / (await statementGroups.countOf(group));
  }

  @FieldResolver(() => [Statement], { description: 'The newest of its statements, newest first, up to 20.' })
  async statements(
    @Root() group: StatementGroup,
    @Arg('first', () => Int, { defaultValue: 5, description: 'At most so many, 1 to 20.' }) first: number,
    @Ctx() { statementGroups, statements }: Context,
  ) {
    const ids = (await statementGroups.newestOf(group)).slice(0, checkedSize(first, 20));
    return ids.map((id) => statements.byId(id, group.view));
  }
}

@Resolver(() => Actor)
export class ActorStatementGroupsResolver {
  @FieldResolver(() => StatementGroups, { description: 'What they said, counted in groups.' })
  statementGroups(
    @Root() { id, view }: Actor,
    @Args(() => StatementGroupArgs) args: StatementGroupArgs,
    @Ctx() { statementGroups }: Context,
  ) {
    return statementGroups.of(id, 'speaker', args, view);
  }
}

@Resolver(() => Subject)
export class SubjectStatementGroupsResolver {
  @FieldResolver(() => StatementGroups, { description: 'What was said about it, counted in groups.' })
  statementGroupsAbout(
    @Root() { id, view }: Subject,
    @Args(() => StatementGroupArgs) args: StatementGroupArgs,
    @Arg('narrower', () => Boolean, {
      defaultValue: true,
      description: 'Of a topic: whether the narrower topics count too.',
    })
    narrower: boolean,
    @Ctx() { statementGroups }: Context,
  ) {
    return statementGroups.of(id, narrower ? 'subject' : 'subjectExactly', args, view);
  }
}

@Resolver(() => Meeting)
export class MeetingStatementGroupsResolver {
  @FieldResolver(() => StatementGroups, { description: 'What was said there, counted in groups.' })
  statementGroups(
    @Root() { id, view }: Meeting,
    @Args(() => StatementGroupArgs) args: StatementGroupArgs,
    @Ctx() { statementGroups }: Context,
  ) {
    return statementGroups.of(id, 'meeting', args, view);
  }
}

@Resolver(() => Article)
export class ArticleStatementGroupsResolver {
  @FieldResolver(() => StatementGroups, { description: 'What it reports that people said, counted in groups.' })
  statementGroups(
    @Root() { id, view }: Article,
    @Args(() => StatementGroupArgs) args: StatementGroupArgs,
    @Ctx() { statementGroups }: Context,
  ) {
    return statementGroups.of(id, 'article', args, view);
  }
}
