import { Field, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../shared/node.js';
import { Node } from './node.type.js';

@InterfaceType({
  description:
    'Whatever a statement can be about: a Topic, Proposal, Point, Organisation, Person, Place, or a Meeting that it tells of.',
  implements: Node,
  resolveType: ({ id }: Subject) => typeNameOf(id),
})
export abstract class Subject extends Node {
  @Field(() => String, { description: 'Its usual name: a label, a title, or a name.' })
  name!: string;
}
