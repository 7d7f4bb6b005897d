import { filtered } from '../entities/filtered.js';
import { namedFields } from '../entities/named.filter.js';
import { cypher } from '../graph/cypher.js';
import { PlaceWhere } from './place.input.js';

export const PLACES = filtered<PlaceWhere>({
  name: 'Places',
  label: 'Place',
  where: PlaceWhere,
  fields: {
    ...namedFields('Place'),
    countryCode: (code, scope) => cypher`${scope.property('countryCode')} = ${code.toUpperCase()}`,
  },
});
