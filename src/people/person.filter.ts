import { filtered } from '../entities/filtered.js';
import { namedFields } from '../entities/named.filter.js';
import { PersonWhere } from './person.input.js';

export const PEOPLE = filtered<PersonWhere>({
  name: 'People',
  label: 'Person',
  where: PersonWhere,
  fields: namedFields('Person'),
});
