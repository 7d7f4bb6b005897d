import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { saidAboutIt } from '../entities/ranked.js';
import type { Page } from '../graph/page.js';
import { TopicOrder } from './topic.enums.js';
import { TOPICS } from './topic.filter.js';
import type { TopicArgs, TopicWhere } from './topic.input.js';
import type { Topic } from './topic.type.js';

export class TopicStore extends NamedStore<Topic, TopicWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, TOPICS, 'topics');
  }

  /** A page of them in the order asked for. */
  ordered({ orderBy, ...args }: TopicArgs): Promise<Page<Topic>> {
    return this.page(args, orderBy === TopicOrder.MOST_STATEMENTS_FIRST ? saidAboutIt : undefined);
  }
}
