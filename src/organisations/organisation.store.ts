import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { ORGANISATIONS } from './organisation.filter.js';
import type { OrganisationWhere } from './organisation.input.js';
import type { Organisation } from './organisation.type.js';

export class OrganisationStore extends NamedStore<Organisation, OrganisationWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, ORGANISATIONS, 'organisations');
  }
}
