import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ViewArgs, viewOf } from '../shared/view.js';
import { PersonArgs } from './person.input.js';
import { Person, PersonConnection } from './person.type.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'One person, by exactly one of id and name; null when nobody has the id.',
  })
  person(
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `person:…`.' }) id: string | null,
    @Arg('name', () => String, { nullable: true, description: 'A full name or alias, in any script.' }) name:
      | string
      | null,
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { names, entities }: Context,
  ) {
    return entities.one<Person>(names, { id, name }, viewOf(view), 'Person');
  }

  @Query(() => PersonConnection, { description: 'People by name.' })
  people(@Args(() => PersonArgs) args: PersonArgs, @Ctx() { people }: Context) {
    return people.page(args);
  }
}
