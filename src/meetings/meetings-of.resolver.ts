import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Place } from '../places/place.type.js';
import { MeetingArgs } from './meeting.input.js';
import { MeetingConnection } from './meeting.type.js';

/** `Place.meetings`: this slice owns the edge, so places need not know that meetings exist. */
@Resolver(() => Place)
export class PlaceMeetingsResolver {
  @FieldResolver(() => MeetingConnection, { description: 'The meetings held there; newest first.' })
  meetings(
    @Root() { id, view }: Place,
    @Args(() => MeetingArgs) args: MeetingArgs,
    @Arg('narrower', () => Boolean, {
      defaultValue: true,
      description: 'Whether meetings in the places that lie in it count too.',
    })
    narrower: boolean,
    @Ctx() { meetings }: Context,
  ) {
    return meetings.inPlace(id, narrower, args, view);
  }
}
