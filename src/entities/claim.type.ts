import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../shared/node.js';
import { Node } from './node.type.js';

@InterfaceType({
  description:
    'Something that sources can dispute, and that rests on at least one verbatim span of an article. Never overwritten: a claim that this graph stopped believing keeps its node and gains `supersededAt`.',
  implements: Node,
  resolveType: ({ id }: Claim) => typeNameOf(id),
})
export abstract class Claim extends Node {
  @Field(() => GraphQLDateTimeISO, { description: 'When this graph learnt it (recorded time).' })
  recordedAt!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When this graph stopped believing it; null while it is believed (recorded time).',
  })
  supersededAt!: string | null;
}

/** Stored scalars of every claim. */
export const CLAIM_COLUMNS = ['id', 'recordedAt', 'supersededAt'] as const;
