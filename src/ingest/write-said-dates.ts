import { type Cypher, cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { meetingDate, undatedWords } from './dates.js';
import { isoWeekOf } from './iso-week.js';
import { byTimeAndPlace } from './sort-keys.js';
import type { DateForm } from './verified.js';
import { deriveIndex } from './write-derived.js';

/** What a meeting keeps of its start and end. */
export interface MeetingDates {
  readonly startDate: string | null;
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endDate: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/** From the id of a meeting to when it took place; null where no report dates it. */
export type DatesOfMeetings = ReadonlyMap<string, DateForm | null>;

/** When a meeting took place, as a date for what was said there. */
export function dateOfMeeting(dates: MeetingDates): DateForm | null {
  const { startDate, startEarliest, startLatest, endDate, endEarliest, endLatest } = dates;
  if (startDate === null) return null;
  const start: DateForm = { value: startDate, earliest: startEarliest, latest: startLatest, basis: 'MEETING' };
  const end = endDate === null ? null : { ...start, value: endDate, earliest: endEarliest, latest: endLatest };
  return meetingDate(start, end);
}

/** Locks these meetings, so that whoever dates them and whoever quotes what was said there see one another; gives their dates. */
export async function lockMeetings(transaction: Transaction, meetingIds: readonly string[]): Promise<DatesOfMeetings> {
  if (meetingIds.length === 0) return new Map();
  const rows = await transaction.run<MeetingDates & { id: string }>(cypher`// ingest.lockMeetings
    UNWIND ${[...new Set(meetingIds)].sort()} AS id
    MATCH (m:Meeting {id: id})
    SET m.id = m.id
    RETURN m.id AS id, m.startDate AS startDate, m.startEarliest AS startEarliest, m.startLatest AS startLatest,
      m.endDate AS endDate, m.endEarliest AS endEarliest, m.endLatest AS endLatest`);
  return new Map(rows.map(({ id, ...dates }) => [id, dateOfMeeting(dates)]));
}

/** A believed statement that has no date of its own, with what dates it. */
interface Undated {
  readonly id: string;
  readonly base: string;
  readonly meetingId: string;
  readonly articleId: string;
  readonly sequence: number;
  readonly saidAt: string;
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
  readonly publishedAt: string;
  readonly publishedEarliest: string | null;
  readonly publishedLatest: string | null;
}

const FOUND = cypher`MATCH (a:Article {id: s.articleId})
    RETURN s.id AS id, s.base AS base, s.meetingId AS meetingId, s.articleId AS articleId, s.sequence AS sequence,
      s.saidAt AS saidAt, s.saidEarliest AS saidEarliest, s.saidLatest AS saidLatest, a.publishedAt AS publishedAt,
      a.publishedEarliest AS publishedEarliest, a.publishedLatest AS publishedLatest`;

const atMeetings = (ids: readonly string[]): Cypher => cypher`// ingest.undatedAtMeetings
    UNWIND ${ids} AS meetingId
    MATCH (:Meeting {id: meetingId})<-[:SAID_AT]-(s:Statement)
    WHERE s.undated = true AND s.supersededAt IS NULL
    ${FOUND}`;

const inArticle = (id: string): Cypher => cypher`// ingest.undatedInArticle
    MATCH (s:Statement)
    WHERE s.articleId = ${id} AND s.sortKey > '' AND s.undated = true AND s.supersededAt IS NULL
    ${FOUND}`;

/**
 * Dates anew what was said at these meetings and has no date of its own; with `articleId`, only what that article
 * quotes. Such a date is no part of what is claimed: it follows what the graph knows, in whatever order that came.
 */
export async function writeSaidDates(
  transaction: Transaction,
  meetings: DatesOfMeetings,
  articleId?: string,
): Promise<void> {
  if (meetings.size === 0) return;
  const found = await transaction.run<Undated>(
    articleId === undefined ? atMeetings([...meetings.keys()]) : inArticle(articleId),
  );
  const moved = found.flatMap((statement) => {
    const { id, base, articleId, sequence, publishedAt, publishedEarliest, publishedLatest } = statement;
    const published: DateForm = {
      value: publishedAt,
      earliest: publishedEarliest,
      latest: publishedLatest,
      basis: 'ARTICLE',
    };
    const said = undatedWords(meetings.get(statement.meetingId) ?? null, published);
    const { value: saidAt, earliest: saidEarliest, latest: saidLatest, basis: saidBasis } = said;
    const isSame =
      statement.saidAt === saidAt && statement.saidEarliest === saidEarliest && statement.saidLatest === saidLatest;
    if (isSame) return [];
    const sortKey = `${byTimeAndPlace(said, articleId, sequence, base)}${id.slice(base.length)}`;
    const properties = { saidAt, saidEarliest, saidLatest, saidBasis, saidWeek: isoWeekOf(said), sortKey };
    return [{ id, properties }];
  });
  if (moved.length === 0) return;
  transaction.send(cypher`// ingest.saidDates
    UNWIND ${moved} AS row
    MATCH (s:Statement {id: row.id})
    SET s += row.properties`);
  await deriveIndex(
    transaction,
    moved.map(({ id }) => id),
  );
}
