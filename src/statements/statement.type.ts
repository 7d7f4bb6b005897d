import { Field, Int, ObjectType } from 'type-graphql';
import type { Actor } from '../entities/actor.type.js';
import { Claim } from '../entities/claim.type.js';
import { Node } from '../entities/node.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import type { Post } from '../organisations/post.type.js';
import { connectionOf } from '../shared/connection.js';
import type { DateBasis } from '../shared/imprecise-date.type.js';
import { PartialDate } from '../shared/partial-date.js';
import { MeetingRelation, Rendering, SpeakerKind, StatementKind, StatementMode } from './statement.enums.js';

@ObjectType({
  description: 'What someone said, as one source reports it (Popolo Speech).',
  implements: [Node, Claim],
  simpleResolvers: true,
})
export class Statement extends Claim {
  @Field(() => String, {
    description:
      'Words of the source: what was said, without speaker and verb. Pieces of one statement are joined by " … ".',
  })
  text!: string;

  @Field(() => [String], { description: 'The parts of the text that the source puts in quotation marks, verbatim.' })
  words!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'A summary in our words, never the speaker’s; null when the text speaks for itself.',
  })
  gist!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language in which it was said (BCP 47); null when unknown.',
  })
  language!: string | null;

  @Field(() => Rendering, { description: 'Whether the words came through another language.' })
  rendering!: Rendering;

  @Field(() => StatementMode, { description: 'Whether the source quotes it or tells it.' })
  mode!: StatementMode;

  @Field(() => String, { nullable: true, description: 'The verb of attribution in the source, such as "warned".' })
  verb!: string | null;

  @Field(() => [StatementKind], { description: 'What the speaker does by saying it.' })
  kinds!: StatementKind[];

  @Field(() => String, {
    nullable: true,
    description: 'The condition it depends on, in words of the source; null when there is none.',
  })
  condition!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words of attribution or the speaker’s label, verbatim; null when only the name stands there.',
  })
  attributedAs!: string | null;

  @Field(() => SpeakerKind, { description: 'Whether the source names who spoke.' })
  speakerKind!: SpeakerKind;

  @Field(() => PartialDate, { description: 'When it was said, as precise as the source is.' })
  saidAt!: string;

  @Field(() => Int, { nullable: true, description: 'The turn of the transcript that it belongs to; null elsewhere.' })
  turn!: number | null;

  @Field(() => Int, { description: 'Its place in the document, from 0.' })
  sequence!: number;

  readonly sortKey!: string;
  readonly saidEarliest!: string | null;
  readonly saidLatest!: string | null;
  readonly saidBasis!: DateBasis;
  readonly speakerId!: string | null;
  readonly meetingId!: string | null;
  readonly articleId!: string;
  /** Read together with the statement, always. */
  readonly speaker!: Actor | null;
  readonly speakingAs!: Post | null;
  readonly saidAtMeeting!: Meeting | null;
}

@ObjectType({ description: 'A page of statements.', simpleResolvers: true })
export class StatementConnection extends connectionOf('Statement', () => Statement, 'statements') {}

@ObjectType({ description: 'A meeting that a statement has to do with.', simpleResolvers: true })
export class StatementMeeting {
  @Field(() => MeetingRelation, {
    description: 'SAID_AT where it was said there, ABOUT where it tells of the meeting.',
  })
  relation!: MeetingRelation;

  @Field(() => Meeting, { description: 'The meeting.' })
  meeting!: Meeting;
}

/** Stored scalars of a Statement. */
export const STATEMENT_COLUMNS = [
  'id',
  'recordedAt',
  'supersededAt',
  'text',
  'words',
  'gist',
  'language',
  'rendering',
  'mode',
  'verb',
  'kinds',
  'condition',
  'attributedAs',
  'speakerKind',
  'saidAt',
  'saidEarliest',
  'saidLatest',
  'saidBasis',
  'turn',
  'sequence',
  'sortKey',
  'speakerId',
  'meetingId',
  'articleId',
] as const;
