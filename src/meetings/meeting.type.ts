import { Field, ObjectType } from 'type-graphql';
import { Node } from '../entities/node.type.js';
import { Subject } from '../entities/subject.type.js';
import type { Place } from '../places/place.type.js';
import { connectionOf } from '../shared/connection.js';
import type { DateBasis } from '../shared/imprecise-date.type.js';
import {
  type DurationQualifier,
  type MeetingChannel,
  MeetingClassification,
  type MeetingDetail,
  type MeetingStatus,
} from './meeting.enums.js';

/**
 * What the reports say of a meeting, as derived by the rule in `meeting.rule.ts`; null where no report says it. Kept on
 * the meeting as of today's knowledge, derived again from the reports for a `knownAt` in the past.
 */
export interface MeetingFacts {
  readonly startDate: string | null;
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly startBasis: DateBasis | null;
  readonly endDate: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  readonly endBasis: DateBasis | null;
  /** ISO 8601 duration. */
  readonly duration: string | null;
  readonly durationQualifier: DurationQualifier | null;
  readonly channel: MeetingChannel | null;
  readonly status: MeetingStatus | null;
  readonly placeId: string | null;
  /** Details on which believed reports cannot all be right. */
  readonly disputed: readonly MeetingDetail[];
}

@ObjectType({
  description:
    'An occasion on which people meet (schema.org Event). Its dates, place and course are derived from its reports: each from the first report that has it, what took place before what was planned, then the surest evidence, then the newest report.',
  implements: [Node, Subject],
  simpleResolvers: true,
})
export class Meeting extends Subject implements MeetingFacts {
  @Field(() => MeetingClassification, { description: 'What sort of occasion it is.' })
  classification!: MeetingClassification;

  readonly sortKey!: string;
  // Today's knowledge, whatever the view: resolvers ask the store, which derives what was known in the past.
  readonly startDate!: string | null;
  readonly startEarliest!: string | null;
  readonly startLatest!: string | null;
  readonly startBasis!: DateBasis | null;
  readonly endDate!: string | null;
  readonly endEarliest!: string | null;
  readonly endLatest!: string | null;
  readonly endBasis!: DateBasis | null;
  readonly duration!: string | null;
  readonly durationQualifier!: DurationQualifier | null;
  readonly channel!: MeetingChannel | null;
  readonly status!: MeetingStatus | null;
  readonly placeId!: string | null;
  readonly disputed!: readonly MeetingDetail[];
  /** Present when the meeting was read together with its place. */
  readonly place?: Place | null;
}

@ObjectType({ description: 'A page of meetings.', simpleResolvers: true })
export class MeetingConnection extends connectionOf('Meeting', () => Meeting, 'meetings') {}

/** Stored scalars of a Meeting: its own, and what its reports say today. */
export const MEETING_COLUMNS = [
  'id',
  'name',
  'classification',
  'sortKey',
  'startDate',
  'startEarliest',
  'startLatest',
  'startBasis',
  'endDate',
  'endEarliest',
  'endLatest',
  'endBasis',
  'duration',
  'durationQualifier',
  'channel',
  'status',
  'placeId',
  'disputed',
] as const;
