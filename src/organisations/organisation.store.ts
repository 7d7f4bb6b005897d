import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { type Cypher, cypher } from '../graph/cypher.js';
import type { OrganisationWhere } from './organisation.input.js';
import type { Organisation } from './organisation.type.js';

export class OrganisationStore extends NamedStore<Organisation, OrganisationWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, 'Organisation', 'organisations', conditionsOf);
  }
}

function conditionsOf({ classification }: OrganisationWhere): Cypher[] {
  const conditions: Cypher[] = [];
  if (classification?.eq != null) conditions.push(cypher`e.classification = ${classification.eq}`);
  if (classification?.in != null) conditions.push(cypher`e.classification IN ${classification.in}`);
  return conditions;
}
