import { filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { ActorWhere, namedFields } from '../entities/named.filter.js';
import { reference } from '../entities/related.js';
import { textIn } from '../graph/operators.js';
import { ProposalWhere } from './proposal.input.js';

export const PROPOSALS = filtered<ProposalWhere>({
  name: 'Proposals',
  label: 'Proposal',
  where: ProposalWhere,
  fields: {
    ...namedFields('Proposal'),
    version: textIn('version'),
    presentedBy: reference({
      arrows: ['-[:PRESENTED_BY]->'],
      what: 'presenter',
      where: () => ActorWhere,
      types: ACTORS,
    }),
  },
});
