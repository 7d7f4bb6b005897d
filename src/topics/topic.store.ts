import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import type { Topic } from './topic.type.js';

export class TopicStore extends NamedStore<Topic> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, 'Topic', 'topics');
  }
}
