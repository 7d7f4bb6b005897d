import { filtered } from '../entities/filtered.js';
import { namedFields } from '../entities/named.filter.js';
import { oneOf } from '../graph/operators.js';
import { OrganisationWhere } from './organisation.input.js';

export const ORGANISATIONS = filtered<OrganisationWhere>({
  name: 'Organisations',
  label: 'Organisation',
  where: OrganisationWhere,
  fields: { ...namedFields('Organisation'), classification: oneOf('classification') },
});
