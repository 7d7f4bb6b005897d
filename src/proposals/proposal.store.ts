import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { PROPOSALS } from './proposal.filter.js';
import type { ProposalWhere } from './proposal.input.js';
import type { Proposal } from './proposal.type.js';

export class ProposalStore extends NamedStore<Proposal, ProposalWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, PROPOSALS, 'proposals');
  }
}
