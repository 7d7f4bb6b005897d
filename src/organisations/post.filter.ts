import { filtered } from '../entities/filtered.js';
import { namedFields } from '../entities/named.filter.js';
import { PostWhere } from './post.input.js';

export const POSTS = filtered<PostWhere>({
  name: 'Posts',
  label: 'Post',
  where: PostWhere,
  fields: namedFields('Post'),
});
