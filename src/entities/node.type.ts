import { Field, ID, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../shared/node.js';
import type { View, Viewed } from '../shared/view.js';

@InterfaceType({
  description: 'Anything with a global id: fetch it again with `node(id)` (Relay global object identification).',
  resolveType: ({ id }: Node) => typeNameOf(id),
})
export abstract class Node implements Viewed {
  @Field(() => ID, {
    description: 'Global and stable. The part before the colon names the type: `person:yuri-ushakov`.',
  })
  id!: string;

  readonly view!: View;
}
