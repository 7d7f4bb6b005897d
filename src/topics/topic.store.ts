import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { TOPICS } from './topic.filter.js';
import type { TopicWhere } from './topic.input.js';
import type { Topic } from './topic.type.js';

export class TopicStore extends NamedStore<Topic, TopicWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, TOPICS, 'topics');
  }
}
