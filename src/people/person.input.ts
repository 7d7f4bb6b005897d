import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NameFilter } from '../entities/name.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which people; all given conditions hold.' })
export class PersonWhere {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids.' })
  ids?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'One of its names, in any script.' })
  name?: NameFilter | null;
}

@ArgsType()
export class PersonArgs extends ViewedPageArgs {
  @Field(() => PersonWhere, { nullable: true, description: 'Which people; all of them without it.' })
  where?: PersonWhere | null;
}
