import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import { NamedStore } from '../entities/named.store.js';
import { POSTS } from './post.filter.js';
import type { PostWhere } from './post.input.js';
import type { Post } from './post.type.js';

export class PostStore extends NamedStore<Post, PostWhere> {
  constructor(entities: EntityStore, names: NameStore) {
    super(entities, names, POSTS, 'posts');
  }
}
