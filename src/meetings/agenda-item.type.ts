import { Field, ObjectType } from 'type-graphql';
import type { Actor } from '../entities/actor.type.js';
import { CLAIM_COLUMNS, Claim } from '../entities/claim.type.js';
import { Node } from '../entities/node.type.js';
import type { Subject } from '../entities/subject.type.js';
import { connectionOf } from '../shared/connection.js';
import { AgendaItemStatus } from './agenda-item.enums.js';
import type { Meeting } from './meeting.type.js';

@ObjectType({
  description:
    'Something that a meeting was to discuss or discussed. It is nobody’s statement: what someone said about it is in `statements`.',
  implements: [Node, Claim],
  simpleResolvers: true,
})
export class AgendaItem extends Claim {
  @Field(() => AgendaItemStatus, { description: 'Whether it was planned or came up.' })
  status!: AgendaItemStatus;

  readonly meetingId!: string;
  /** Present when the item was read from its meeting. */
  readonly meeting?: Meeting;
  /** Read together with the item, always. */
  readonly subject!: Subject;
  readonly reportedBy!: Actor | null;
}

@ObjectType({ description: 'A page of items of agendas.', simpleResolvers: true })
export class AgendaItemConnection extends connectionOf('AgendaItem', () => AgendaItem, 'items of agendas') {}

/** Stored scalars of an AgendaItem. */
export const AGENDA_ITEM_COLUMNS = [...CLAIM_COLUMNS, 'status', 'rank', 'meetingId'] as const;
