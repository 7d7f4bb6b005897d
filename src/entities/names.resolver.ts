import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Identifier, Name } from './name.type.js';
import { Named } from './named.type.js';

/** `Named.names` and `Named.identifiers`, of whatever type the thing is. */
@Resolver(() => Named)
export class NamesResolver {
  @FieldResolver(() => [Name], { description: 'Every name by which sources call it, in any script; up to 1,000.' })
  names(@Root() { id }: Named, @Ctx() { entities }: Context) {
    return entities.names.load({ of: id, args: null });
  }

  @FieldResolver(() => [Identifier], { description: 'Its identifiers elsewhere; up to 1,000.' })
  identifiers(@Root() { id }: Named, @Ctx() { entities }: Context) {
    return entities.identifiers.load({ of: id, args: null });
  }
}
