import { GraphQLISO8601Duration } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { CLAIM_COLUMNS, Claim } from '../entities/claim.type.js';
import { Node } from '../entities/node.type.js';
import type { Place } from '../places/place.type.js';
import { connectionOf } from '../shared/connection.js';
import type { DateBasis } from '../shared/imprecise-date.type.js';
import { DurationQualifier, MeetingChannel, MeetingStatus } from './meeting.enums.js';
import type { Meeting } from './meeting.type.js';

@ObjectType({
  description: "One article's account of a meeting: when and where it was held, how long, and whether.",
  implements: [Node, Claim],
  simpleResolvers: true,
})
export class MeetingReport extends Claim {
  @Field(() => GraphQLISO8601Duration, {
    nullable: true,
    description: 'How long it lasted (ISO 8601), such as PT5H for five hours; null when the article does not say.',
  })
  duration!: string | null;

  @Field(() => DurationQualifier, {
    nullable: true,
    description: 'How the article bounds the duration; null when it gives it without qualification.',
  })
  durationQualifier!: DurationQualifier | null;

  @Field(() => MeetingChannel, {
    nullable: true,
    description: 'How those who met reached each other; null when the article does not say.',
  })
  channel!: MeetingChannel | null;

  @Field(() => MeetingStatus, {
    nullable: true,
    description: 'Whether it took place; null when the article does not say.',
  })
  status!: MeetingStatus | null;

  readonly startDate!: string | null;
  readonly startEarliest!: string | null;
  readonly startLatest!: string | null;
  readonly startBasis!: DateBasis | null;
  readonly endDate!: string | null;
  readonly endEarliest!: string | null;
  readonly endLatest!: string | null;
  readonly endBasis!: DateBasis | null;
  readonly meetingId!: string;
  /** Present when the report was read from its meeting. */
  readonly meeting?: Meeting;
  readonly articleId!: string;
  /** Read together with the report, always. */
  readonly place!: Place | null;
}

@ObjectType({ description: 'A page of reports on meetings.', simpleResolvers: true })
export class MeetingReportConnection extends connectionOf(
  'MeetingReport',
  () => MeetingReport,
  'reports on meetings',
) {}

/** Stored scalars of a MeetingReport. */
export const MEETING_REPORT_COLUMNS = [
  ...CLAIM_COLUMNS,
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
  'meetingId',
  'articleId',
] as const;
