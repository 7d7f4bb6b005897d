import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { saidByIt } from '../entities/ranked.js';
import type { Page } from '../graph/page.js';
import { PersonOrder } from './person.enums.js';
import { PEOPLE } from './person.filter.js';
import type { PersonArgs, PersonWhere } from './person.input.js';
import type { Person } from './person.type.js';

export class PersonStore extends NamedStore<Person, PersonWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, PEOPLE, 'people');
  }

  /** A page of them in the order asked for. */
  ordered({ orderBy, ...args }: PersonArgs): Promise<Page<Person>> {
    return this.page(args, orderBy === PersonOrder.MOST_STATEMENTS_FIRST ? saidByIt : undefined);
  }
}
