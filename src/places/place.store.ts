import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { PLACES } from './place.filter.js';
import type { PlaceWhere } from './place.input.js';
import type { Place } from './place.type.js';

export class PlaceStore extends NamedStore<Place, PlaceWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, PLACES, 'places');
  }
}
