import { Field, ObjectType } from 'type-graphql';
import { Node } from '../entities/node.type.js';
import { Subject } from '../entities/subject.type.js';
import { connectionOf } from '../shared/connection.js';

@ObjectType({
  description: 'Somewhere that meetings are held or statements are about.',
  implements: [Node, Subject],
  simpleResolvers: true,
})
export class Place extends Subject {
  @Field(() => String, {
    nullable: true,
    description: 'Its country, two letters (ISO 3166-1 alpha-2); null when it lies in none or several.',
  })
  countryCode!: string | null;

  readonly sortKey!: string;
}

@ObjectType({ description: 'A page of places.', simpleResolvers: true })
export class PlaceConnection extends connectionOf('Place', () => Place, 'places') {}

/** Stored scalars of a Place. */
export const PLACE_COLUMNS = ['id', 'name', 'countryCode', 'sortKey'] as const;
