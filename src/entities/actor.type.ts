import { Field, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../shared/node.js';
import { Named } from './named.type.js';
import { Node } from './node.type.js';

@InterfaceType({
  description: 'Whoever can speak, attend a meeting or hold a position: a Person or an Organisation.',
  implements: [Node, Named],
  resolveType: ({ id }: Actor) => typeNameOf(id),
})
export abstract class Actor extends Named {
  @Field(() => String, { description: 'The usual name in English.' })
  override name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'One neutral sentence that tells it from others; null when nobody wrote one.',
  })
  description!: string | null;

  readonly sortKey!: string;
}

/** Stored scalars of an Actor: enough for any of its plain fields. */
export const ACTOR_COLUMNS = ['id', 'name', 'sortName', 'description', 'classification', 'sortKey'] as const;
