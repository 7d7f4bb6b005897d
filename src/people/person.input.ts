import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NamedWhere } from '../entities/named.input.js';
import { relatedOne } from '../entities/reference.input.js';
import { ViewedPageArgs } from '../shared/view.js';
import { PersonOrder } from './person.enums.js';

@InputType({ description: 'Which people; all given conditions hold.' })
export class PersonWhere extends NamedWhere<PersonWhere> {}
logical(PersonWhere);

export const RelatedPerson = relatedOne('RelatedPerson', () => PersonWhere);

@ArgsType()
export class PersonArgs extends ViewedPageArgs {
  @Field(() => PersonWhere, { nullable: true, description: 'Which people; all of them without it.' })
  where?: PersonWhere | null;

  @Field(() => PersonOrder, {
    nullable: true,
    defaultValue: PersonOrder.BY_NAME,
    description: 'The order of the list.',
  })
  orderBy?: PersonOrder | null;
}
