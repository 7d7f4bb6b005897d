import { Field, ObjectType } from 'type-graphql';
import type { Actor } from '../entities/actor.type.js';
import { Claim } from '../entities/claim.type.js';
import { Node } from '../entities/node.type.js';
import type { Subject } from '../entities/subject.type.js';
import { connectionOf } from '../shared/connection.js';
import type { DateBasis } from '../shared/imprecise-date.type.js';
import { PartialDate } from '../shared/partial-date.js';
import { Stance, StanceBasis, StanceStrength } from './position.enums.js';

@ObjectType({
  description:
    'A stance: where someone stands on a topic, a proposal or one of its points. A holder can have several at once; a newer one never retires an older one.',
  implements: [Node, Claim],
  simpleResolvers: true,
})
export class Position extends Claim {
  @Field(() => Stance, { description: 'Where the holder stands.' })
  stance!: Stance;

  @Field(() => StanceStrength, { description: 'How firmly.' })
  strength!: StanceStrength;

  @Field(() => String, {
    nullable: true,
    description: 'The conditions of a CONDITIONAL stance, and what else it depends on; null when there are none.',
  })
  conditions!: string | null;

  @Field(() => Boolean, { description: 'Whether the source says that the holder will not move from it.' })
  redLine!: boolean;

  @Field(() => StanceBasis, { description: 'On whose word.' })
  basis!: StanceBasis;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Until when it was held, where a source says that it ended; null when none does.',
  })
  validThrough!: string | null;

  readonly sortKey!: string;
  readonly validFrom!: string;
  readonly validFromEarliest!: string | null;
  readonly validFromLatest!: string | null;
  readonly validFromBasis!: DateBasis;
  readonly validThroughEarliest!: string | null;
  readonly validThroughLatest!: string | null;
  readonly validThroughBasis!: DateBasis | null;
  readonly holderId!: string;
  readonly targetId!: string;
  /** Read together with the position, always. */
  readonly holder!: Actor;
  readonly target!: Subject;
}

@ObjectType({ description: 'A page of positions.', simpleResolvers: true })
export class PositionConnection extends connectionOf('Position', () => Position, 'positions') {}

/** Stored scalars of a Position. */
export const POSITION_COLUMNS = [
  'id',
  'recordedAt',
  'supersededAt',
  'stance',
  'strength',
  'conditions',
  'redLine',
  'basis',
  'validFrom',
  'validFromEarliest',
  'validFromLatest',
  'validFromBasis',
  'validThrough',
  'validThroughEarliest',
  'validThroughLatest',
  'validThroughBasis',
  'holderId',
  'targetId',
  'sortKey',
] as const;
