import { Field, ObjectType } from 'type-graphql';
import { Node } from '../entities/node.type.js';
import { Subject } from '../entities/subject.type.js';
import { connectionOf } from '../shared/connection.js';

@ObjectType({
  description: 'A matter that people speak about or hold positions on (SKOS Concept).',
  implements: [Node, Subject],
  simpleResolvers: true,
})
export class Topic extends Subject {
  @Field(() => String, { description: 'The preferred label (skos:prefLabel); the same as `name`.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What belongs to the topic; null when nobody wrote it down.' })
  description!: string | null;

  readonly sortKey!: string;
}

@ObjectType({ description: 'A page of topics.', simpleResolvers: true })
export class TopicConnection extends connectionOf('Topic', () => Topic, 'topics') {}
