import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Attendance } from '../meetings/attendance.type.js';
import { Organisation } from '../organisations/organisation.type.js';
import { checkedSize } from '../shared/groups.js';
import { BrokerArgs } from './broker.input.js';
import { Broker, BrokeredSide, BrokerSurvey } from './broker.type.js';
import { brokersOf } from './brokers.js';

@Resolver()
export class BrokersResolver {
  @Query(() => BrokerSurvey, {
    description:
      'Who brokers between delegations: who attends most meetings at which a side other than its own is there (both with a presence CONFIRMED or REPORTED). Sides are those that the sources name. With `between`, who met each of some sides.',
  })
  brokers(@Args(() => BrokerArgs) args: BrokerArgs, @Ctx() context: Context) {
    return brokersOf(args, context);
  }
}

@Resolver(() => BrokerSurvey)
export class BrokerSurveyResolver {
  @FieldResolver(() => [Broker], { description: 'At most meetings first, then those who met most sides.' })
  brokers(
    @Root() { all }: BrokerSurvey,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return all.slice(0, checkedSize(first, 100));
  }
}

@Resolver(() => Broker)
export class BrokerResolver {
  @FieldResolver(() => Actor, { description: 'Who it is.' })
  actor(@Root() { actorId, view }: Broker, @Ctx() { entities }: Context) {
    return entities.load<Actor>(actorId, view);
  }

  @FieldResolver(() => [BrokeredSide], { description: 'The other sides that it met, at most meetings first.' })
  sides(
    @Root() { metSides }: Broker,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return metSides.slice(0, checkedSize(first, 100));
  }

  @FieldResolver(() => [Attendance], { description: 'The claims that put it there, of the newest meeting first.' })
  attendances(
    @Root() { attendanceIds, view }: Broker,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() { attendances }: Context,
  ) {
    return attendanceIds.slice(0, checkedSize(first, 100)).map((id) => attendances.byId(id, view));
  }
}

@Resolver(() => BrokeredSide)
export class BrokeredSideResolver {
  @FieldResolver(() => Organisation, { description: 'The side.' })
  side(@Root() { sideId, view }: BrokeredSide, @Ctx() { entities }: Context) {
    return entities.load<Organisation>(sideId, view);
  }
}
