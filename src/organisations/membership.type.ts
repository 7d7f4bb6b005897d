import { Field, ObjectType } from 'type-graphql';
import { Claim } from '../entities/claim.type.js';
import { Node } from '../entities/node.type.js';
import { Person } from '../people/person.type.js';
import { connectionOf } from '../shared/connection.js';
import { DateBounds } from '../shared/imprecise-date.type.js';
import { PartialDate } from '../shared/partial-date.js';
import { Organisation } from './organisation.type.js';
import { Post } from './post.type.js';

@ObjectType({
  description: 'That someone held an office or belonged to an organisation (Popolo Membership).',
  implements: [Node, Claim],
  simpleResolvers: true,
})
export class Membership extends Claim {
  @Field(() => Person, { description: 'Who.' })
  person!: Person;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that the source names; null when it names an office only, whose own it then is.',
  })
  organisation!: Organisation | null;

  @Field(() => Post, {
    nullable: true,
    description: 'The office; null when the source says only where the person belongs.',
  })
  post!: Post | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'For whom, where that is another: a party in a parliament, a state in a council; null otherwise.',
  })
  onBehalfOf!: Organisation | null;

  @Field(() => PartialDate, { nullable: true, description: 'Since when, as precise as the source; null when unknown.' })
  startDate!: string | null;

  @Field(() => DateBounds, {
    nullable: true,
    description: 'What `startDate` can mean at its earliest and latest; null when it is unknown.',
  })
  startDateBounds!: DateBounds | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Until when, as precise as the source; null when unknown, or when it goes on.',
  })
  endDate!: string | null;

  @Field(() => DateBounds, {
    nullable: true,
    description: 'What `endDate` can mean at its earliest and latest; null when it is unknown.',
  })
  endDateBounds!: DateBounds | null;

  @Field(() => Boolean, {
    description:
      'Whether it is known to have held on the date asked for (`asOf`): the date lies between its known start and end, or is that of an article that says so, or lies between the start and such an article. False when it may have held, because its start or end is unknown or imprecise. Without a date: whether both its start and its end are known.',
  })
  certain!: boolean;

  readonly sortKey!: string;
  /** As today's knowledge has it. */
  readonly attestedAt!: string | null;
  readonly attestedAtBounds!: DateBounds | null;
}

@ObjectType({ description: 'A page of memberships.', simpleResolvers: true })
export class MembershipConnection extends connectionOf('Membership', () => Membership, 'memberships') {}
