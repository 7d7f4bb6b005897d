import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { NamedArgs } from '../entities/named.input.js';
import { PersonArgs } from './person.input.js';
import { Person, PersonConnection } from './person.type.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'One person, by id or name; null when nobody has the id.' })
  person(@Args(() => NamedArgs) args: NamedArgs, @Ctx() { people }: Context) {
    return people.one(args);
  }

  @Query(() => PersonConnection, { description: 'People by name, family name first where that is the custom.' })
  people(@Args(() => PersonArgs) args: PersonArgs, @Ctx() { people }: Context) {
    return people.ordered(args);
  }
}
