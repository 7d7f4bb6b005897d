import { Field, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../shared/node.js';
import { Named } from './named.type.js';
import { Node } from './node.type.js';

@InterfaceType({
  description:
    'Whatever a statement can be about: a Topic, Proposal, Point, Organisation, Person, Place, or a Meeting that it tells of.',
  implements: [Node, Named],
  resolveType: ({ id }: Subject) => typeNameOf(id),
})
export abstract class Subject extends Named {
  @Field(() => String, { description: 'Its usual name: a label, a title, or a name.' })
  override name!: string;
}
