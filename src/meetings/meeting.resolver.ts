import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Place } from '../places/place.type.js';
import { PartialDate } from '../shared/partial-date.js';
import { Meeting } from './meeting.type.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => PartialDate, { nullable: true, description: 'When it began; null when no report says.' })
  start(@Root() { startDate }: Meeting) {
    return startDate;
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it was held; null when no report says.' })
  place(@Root() { place, placeId, view }: Meeting, @Ctx() { entities }: Context) {
    return place === undefined ? entities.load<Place>(placeId, view) : place;
  }
}
