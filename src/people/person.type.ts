import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../entities/actor.type.js';
import { Node } from '../entities/node.type.js';
import { Subject } from '../entities/subject.type.js';
import { connectionOf } from '../shared/connection.js';

@ObjectType({
  description: 'Someone who speaks, attends, or holds a post or a position (Popolo Person).',
  implements: [Node, Actor, Subject],
  simpleResolvers: true,
})
export class Person extends Actor {
  @Field(() => String, {
    nullable: true,
    description: 'The form to sort by, family name first where that is the custom.',
  })
  sortName!: string | null;
}

@ObjectType({ description: 'A page of people.', simpleResolvers: true })
export class PersonConnection extends connectionOf('Person', () => Person, 'people') {}
