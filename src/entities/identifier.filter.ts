import { Field, InputType } from 'type-graphql';
import type { Where } from '../graph/filter.js';
import { textIn } from '../graph/operators.js';
import { StringFilter } from '../shared/filters.input.js';
import { filtered } from './filtered.js';
import { logical } from './logical.js';

@InputType({ description: 'Which identifiers; all given conditions hold for the same one.' })
export class IdentifierWhere implements Where<IdentifierWhere> {
  @Field(() => StringFilter, { nullable: true, description: 'Who gives it, such as `wikidata`.' })
  scheme?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'What it is there, such as `Q7184`.' })
  value?: StringFilter | null;

  and?: IdentifierWhere[] | null;
  or?: IdentifierWhere[] | null;
  not?: IdentifierWhere | null;
}
logical(IdentifierWhere);

export const IDENTIFIERS = filtered<IdentifierWhere>({
  name: 'Identifiers',
  label: 'Identifier',
  where: IdentifierWhere,
  fields: { scheme: textIn('scheme'), value: textIn('value') },
});
