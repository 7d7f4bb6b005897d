import { Field, ObjectType } from 'type-graphql';
import { Named } from '../entities/named.type.js';
import { Node } from '../entities/node.type.js';
import { connectionOf } from '../shared/connection.js';
import type { Organisation } from './organisation.type.js';

@ObjectType({
  description: 'An office that people hold, one after another (Popolo Post).',
  implements: [Node, Named],
  simpleResolvers: true,
})
export class Post extends Named {
  @Field(() => String, { description: 'The title of the office, for example "Special Envoy"; the same as `name`.' })
  title!: string;

  readonly sortKey!: string;
  /** Present when the post was read together with its organisation. */
  readonly organisation?: Organisation | null;
}

@ObjectType({ description: 'A page of posts.', simpleResolvers: true })
export class PostConnection extends connectionOf('Post', () => Post, 'posts') {}

/** Stored scalars of a Post. */
export const POST_COLUMNS = ['id', 'name', 'title', 'sortKey'] as const;
