import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Where } from '../graph/filter.js';
import { ViewArgs } from '../shared/view.js';
import { NameFilter } from './name.input.js';

/** What every filter of named things can say; each type's own filter extends it and adds its words with `logical`. */
@InputType()
export abstract class NamedWhere<Self = unknown> implements Where<Self> {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids, up to 500.' })
  ids?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'One of its names, in any script.' })
  name?: NameFilter | null;

  and?: Self[] | null;
  or?: Self[] | null;
  not?: Self | null;
}

/** The arguments of a field that gives one named thing. */
@ArgsType()
export class NamedArgs extends ViewArgs {
  @Field(() => ID, { nullable: true, description: 'Its id. Give either this or a name.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A full name, title, label or alias, in any script; case and accents do not matter. An error with candidates when several have it, with suggestions when none has.',
  })
  name?: string | null;
}
