import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { believedReports, type ReportOf } from '../meetings/meeting.reports.js';
import { factsOf } from '../meetings/meeting.rule.js';
import { byTime } from './sort-keys.js';
import { type DatesOfMeetings, dateOfMeeting, lockMeetings, writeSaidDates } from './write-said-dates.js';

/**
 * Derives again what the believed reports say of these meetings, and when was said what was said there and has no date
 * of its own.
 */
export async function writeMeetingFacts(transaction: Transaction, meetingIds: readonly string[]): Promise<void> {
  const [before, after] = await Promise.all([
    lockMeetings(transaction, meetingIds),
    deriveMeetingFacts(transaction, meetingIds),
  ]);
  const moved = [...after].filter(([id, date]) => !isDeepStrictEqual(date, before.get(id)));
  await writeSaidDates(transaction, new Map(moved));
}

/**
 * Keeps on these meetings what the believed reports say of them: their facts, their place in lists, and that of their
 * attendances. Gives when they took place.
 */
export async function deriveMeetingFacts(
  transaction: Transaction,
  meetingIds: readonly string[],
): Promise<DatesOfMeetings> {
  if (meetingIds.length === 0) return new Map();
  const reports = groupBy(await transaction.run<ReportOf>(believedReports(meetingIds, null)), ({ of }) => of);
  const meetings = meetingIds.map((id) => {
    const facts = factsOf(reports.get(id) ?? []);
    return {
      id,
      placeId: facts.placeId,
      properties: { ...facts, sortKey: byTime(facts.startEarliest, facts.startLatest, id) },
    };
  });
  transaction.send(cypher`// ingest.meetingFacts
    UNWIND ${meetings} AS meeting
    MATCH (m:Meeting {id: meeting.id})
    SET m += meeting.properties`);
  transaction.send(cypher`// ingest.dropMeetingPlaces
    UNWIND ${meetingIds} AS id
    MATCH (m:Meeting {id: id})-[r:HELD_IN]->(p:Place)
    DELETE r`);
  transaction.send(cypher`// ingest.meetingPlaces
    UNWIND ${meetings} AS meeting
    MATCH (m:Meeting {id: meeting.id})
    MATCH (p:Place {id: meeting.placeId})
    MERGE (m)-[:HELD_IN]->(p)`);
  // Each attendance has its meeting's place among meetings, and its own place among those of its meeting.
  transaction.send(cypher`// ingest.attendanceOrder
    UNWIND ${meetingIds} AS id
    MATCH (m:Meeting {id: id})<-[:OF_MEETING]-(a:Attendance)
    SET a.meetingKey = m.sortKey, a.sortKey = m.sortKey + '|' + a.rank + '|' + a.id`);
  return new Map(meetings.map(({ id, properties }) => [id, dateOfMeeting(properties)]));
}
