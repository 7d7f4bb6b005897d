import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { saidByIt } from '../entities/ranked.js';
import type { Page } from '../graph/page.js';
import { OrganisationOrder } from './organisation.enums.js';
import { ORGANISATIONS } from './organisation.filter.js';
import type { OrganisationArgs, OrganisationWhere } from './organisation.input.js';
import type { Organisation } from './organisation.type.js';

export class OrganisationStore extends NamedStore<Organisation, OrganisationWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, ORGANISATIONS, 'organisations');
  }

  /** A page of them in the order asked for. */
  ordered({ orderBy, ...args }: OrganisationArgs): Promise<Page<Organisation>> {
    return this.page(args, orderBy === OrganisationOrder.MOST_STATEMENTS_FIRST ? saidByIt : undefined);
  }
}
