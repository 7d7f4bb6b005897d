import type { Filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { namedFields } from '../entities/named.filter.js';
import { cypher, trusted } from '../graph/cypher.js';
import { ProposalWhere } from './proposal.input.js';

export const PROPOSALS: Filtered<ProposalWhere> = {
  name: 'Proposals',
  label: 'Proposal',
  where: ProposalWhere,
  fields: {
    ...namedFields('Proposal'),
    presentedBy: (actor, { on, asked }) =>
      cypher`COUNT { (${trusted(on)})-[:PRESENTED_BY]->(a:Actor) WHERE a.id = ${asked.resolved.one(actor, 'presenter', ...ACTORS)} } > 0`,
  },
};
