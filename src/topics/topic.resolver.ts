import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { NamedArgs } from '../entities/named.input.js';
import { Subject } from '../entities/subject.type.js';
import { TopicArgs } from './topic.input.js';
import { Topic, TopicConnection } from './topic.type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: 'One topic, by id or label; null when none has the id.' })
  topic(@Args(() => NamedArgs) args: NamedArgs, @Ctx() { topics }: Context) {
    return topics.one(args);
  }

  @Query(() => TopicConnection, { description: 'Topics by label.' })
  topics(@Args(() => TopicArgs) args: TopicArgs, @Ctx() { topics }: Context) {
    return topics.ordered(args);
  }

  @FieldResolver(() => [Topic], { description: 'The topics that include it, one step up (skos:broader), by label.' })
  broader(@Root() { id, view }: Topic, @Ctx() { entities }: Context) {
    return entities.along<Topic>(id, 'broaderTopics', view);
  }

  @FieldResolver(() => [Topic], {
    description: 'The topics that it includes, one step down (skos:narrower), by label; up to 500.',
  })
  narrower(@Root() { id, view }: Topic, @Ctx() { entities }: Context) {
    return entities.along<Topic>(id, 'narrowerTopics', view);
  }

  @FieldResolver(() => [Subject], {
    description:
      'The organisations, people and places that it is about: the topic NATO concerns the organisation NATO. Empty for a topic of its own.',
  })
  concerns(@Root() { id, view }: Topic, @Ctx() { entities }: Context) {
    return entities.along<Subject>(id, 'concernsOfTopic', view);
  }
}
