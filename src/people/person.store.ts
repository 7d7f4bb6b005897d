import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { PEOPLE } from './person.filter.js';
import type { PersonWhere } from './person.input.js';
import type { Person } from './person.type.js';

export class PersonStore extends NamedStore<Person, PersonWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, PEOPLE, 'people');
  }
}
