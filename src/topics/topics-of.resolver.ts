import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Place } from '../places/place.type.js';
import { Topic } from './topic.type.js';

const CONCERNING = { description: 'The topics that concern it, by label; up to 500.' };

/** `Actor.topics`: the other end of `Topic.concerns`. */
@Resolver(() => Actor)
export class ActorTopicsResolver {
  @FieldResolver(() => [Topic], CONCERNING)
  topics(@Root() { id, view }: Actor, @Ctx() { entities }: Context) {
    return entities.along<Topic>(id, 'topicsConcerning', view);
  }
}

/** `Place.topics`: the same. */
@Resolver(() => Place)
export class PlaceTopicsResolver {
  @FieldResolver(() => [Topic], CONCERNING)
  topics(@Root() { id, view }: Place, @Ctx() { entities }: Context) {
    return entities.along<Topic>(id, 'topicsConcerning', view);
  }
}
