import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { NamedArgs } from '../entities/named.input.js';
import { PlaceArgs } from './place.input.js';
import { Place, PlaceConnection } from './place.type.js';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => Place, { nullable: true, description: 'One place, by id or name; null when none has the id.' })
  place(@Args(() => NamedArgs) args: NamedArgs, @Ctx() { places }: Context) {
    return places.one(args);
  }

  @Query(() => PlaceConnection, { description: 'Places by name.' })
  places(@Args(() => PlaceArgs) args: PlaceArgs, @Ctx() { places }: Context) {
    return places.page(args);
  }

  @FieldResolver(() => [Place], { description: 'The places that it lies in, one step up, by name.' })
  broader(@Root() { id, view }: Place, @Ctx() { entities }: Context) {
    return entities.along<Place>(id, 'broaderPlace', view);
  }

  @FieldResolver(() => [Place], { description: 'The places that lie in it, one step down, by name; up to 500.' })
  narrower(@Root() { id, view }: Place, @Ctx() { entities }: Context) {
    return entities.along<Place>(id, 'narrowerPlaces', view);
  }
}
