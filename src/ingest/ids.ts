import { createHash } from 'node:crypto';
import { fold } from '../graph/fold.js';
import { type Prefix, prefixOf } from '../shared/node.js';
import type {
  AgendaItemForm,
  ArticleForm,
  AttendanceForm,
  DateForm,
  EntityForm,
  MeetingReportForm,
  MembershipForm,
  NameForm,
  PositionForm,
  SpanForm,
  StatementForm,
  StatementLinkForm,
} from './verified.js';

/**
 * Ids of things by their content: the same content has the same id wherever and whenever it is loaded. Recorded time
 * is never part of it, and claims that several articles can make leave the article out.
 */
const HASH_LENGTH = 24;

type Content = string | number | boolean | null | readonly Content[];

/** SHA-256 over the content as a JSON list, cut: a list of plain values has one text only (RFC 8785). */
const hashOf = (kind: string, content: readonly Content[]): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, ...content]))
    .digest('hex')
    .slice(0, HASH_LENGTH);

const idOf = (prefix: Prefix, content: readonly Content[]) => `${prefix}:${hashOf(prefix, content)}`;

const dateOf = (date: DateForm | null) => date?.value ?? null;

const placesOf = (spans: readonly SpanForm[]): Content =>
  spans.map(({ start, end }) => [start, end] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** The id of an entity: `person:ana-reyl`. */
export const entityId = (label: EntityForm['label'], key: string): string => `${prefixOf(label)}:${key}`;

/** The id of a point: `point:<proposal key>-<number>`. */
export const pointId = (proposalKey: string, number: number): string => `point:${proposalKey}-${number}`;

/** An article is its address, publisher, title, date and text; any other of these makes another article. */
export const articleId = (article: Omit<ArticleForm, 'id'>): string =>
  idOf('article', [
    article.url ?? '',
    article.publisherId ?? '',
    article.title,
    dateOf(article.publishedAt),
    article.contentHash ?? '',
  ]);

/** A statement is a place in an article and the words of attribution. */
export const statementId = (
  article: Pick<ArticleForm, 'id'>,
  statement: Pick<StatementForm, 'spans' | 'attributedAs'>,
): string => idOf('statement', [article.id, placesOf(statement.spans), statement.attributedAs]);

/** A link is its two statements and what it says of them. Takes the ids, not the indexes of the form. */
export const statementLinkId = (from: string, to: string, kind: StatementLinkForm['kind']): string =>
  idOf('link', [from, to, kind]);

/** A stance without a date of its own is the same stance in every article. */
export const positionId = (position: PositionForm): string =>
  idOf('position', [
    position.holderId,
    position.targetId,
    position.stance,
    position.strength,
    position.conditions,
    position.redLine,
    position.basis,
    position.validFrom.basis === 'ARTICLE' ? null : dateOf(position.validFrom),
    dateOf(position.validThrough),
  ]);

/** A membership is its parties and its stated dates; when it is attested does not count. */
export const membershipId = (membership: MembershipForm): string =>
  idOf('membership', [
    membership.personId,
    membership.organisationId,
    membership.postId,
    membership.onBehalfOfId,
    dateOf(membership.startDate),
    dateOf(membership.endDate),
  ]);

export const attendanceId = (attendance: AttendanceForm): string =>
  idOf('attendance', [
    attendance.meetingId,
    attendance.attendeeId,
    attendance.sideId,
    attendance.leads,
    attendance.role,
    attendance.postId,
    attendance.onBehalfOfId,
    attendance.presence,
  ]);

/** A report is one article's account, so the article counts. */
export const meetingReportId = (article: Pick<ArticleForm, 'id'>, report: MeetingReportForm): string =>
  idOf('report', [
    article.id,
    report.meetingId,
    dateOf(report.start),
    dateOf(report.end),
    report.duration,
    report.durationQualifier,
    report.placeId,
    report.channel,
    report.status,
  ]);

export const agendaItemId = (item: AgendaItemForm): string =>
  idOf('agenda', [item.meetingId, item.subjectId, item.as, item.reportedById]);

/** Tells what is said under one id from other content under it; not an id. */
export const contentOf = (...parts: readonly object[]): string => hashOf('content', [JSON.stringify(parts)]);

/** `claimId` is the id without a version (`~2`): the same words stay the same evidence when a claim comes back. */
export const evidenceId = (
  article: Pick<ArticleForm, 'id'>,
  claimId: string,
  { start, end }: Pick<SpanForm, 'start' | 'end'>,
): string => idOf('evidence', [article.id, claimId, start, end]);

/** The id of a Name node: `name:…`. No query of a client reaches it. */
export const nameId = (entity: string, { text, language, kind }: NameForm): string =>
  `name:${hashOf('name', [entity, fold(text), language, kind])}`;

/** The key of an Identifier node: `wikidata:Q7184`. */
export const identifierKey = ({ scheme, value }: { readonly scheme: string; readonly value: string }): string =>
  `${scheme}:${value}`;
