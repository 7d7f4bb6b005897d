import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Statement } from '../statements/statement.type.js';
import { SilenceArgs } from './silence.input.js';
import { Silence } from './silence.type.js';

@Resolver(() => Silence)
export class SilenceResolver {
  @Query(() => [Silence], {
    description:
      'Who has been silent on a subject since a date, among those who spoke of it before: at least one statement on it is surely from before the date, and none is surely from since. With `asOf`, until that date. Those with the most statements on it before come first.',
  })
  silentHolders(@Args(() => SilenceArgs) args: SilenceArgs, @Ctx() { silences }: Context) {
    return silences.holders(args);
  }

  @FieldResolver(() => Actor, { description: 'Who: as first or further speaker.' })
  actor(@Root() { actorId, view }: Silence, @Ctx() { entities }: Context) {
    return entities.load<Actor>(actorId, view);
  }

  @FieldResolver(() => Statement, { description: 'The last statement on the subject before the date.' })
  last(@Root() { lastId, view }: Silence, @Ctx() { statements }: Context) {
    return statements.byId(lastId, view);
  }

  @FieldResolver(() => Statement, {
    nullable: true,
    description: 'The newest statement of other things since the date; null when there is none.',
  })
  latestOther(@Root() { latestOtherId, view }: Silence, @Ctx() { statements }: Context) {
    return latestOtherId === null ? null : statements.byId(latestOtherId, view);
  }
}
