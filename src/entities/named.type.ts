import { Field, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../shared/node.js';
import { Node } from './node.type.js';

@InterfaceType({
  description:
    'Whatever sources call by name: a Person, Organisation, Post, Place, Topic, Meeting, Proposal or Point. A name is no claim: it has no evidence, and the last declaration of it counts.',
  implements: Node,
  resolveType: ({ id }: Named) => typeNameOf(id),
})
export abstract class Named extends Node {
  @Field(() => String, { description: 'Its usual name: a name in English, a label or a title.' })
  name!: string;
}
