import { filtered } from '../entities/filtered.js';
import { namedFields } from '../entities/named.filter.js';
import { reference } from '../entities/related.js';
import { numberIn, textIn } from '../graph/operators.js';
import { PointWhere } from './point.input.js';
import { ProposalWhere } from './proposal.input.js';

export const POINTS = filtered<PointWhere>({
  name: 'Points',
  label: 'Point',
  where: PointWhere,
  fields: {
    ...namedFields('Point'),
    number: numberIn('number'),
    text: textIn('text'),
    proposal: reference({
      arrows: ['-[:POINT_OF]->'],
      what: 'proposal',
      where: () => ProposalWhere,
      types: ['Proposal'],
    }),
  },
});
