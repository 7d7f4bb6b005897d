import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import type { Post } from './post.type.js';

export class PostStore extends NamedStore<Post> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, 'Post', 'posts');
  }
}
