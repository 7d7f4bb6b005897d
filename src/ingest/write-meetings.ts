import { groupBy } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { factsOf, type RankedReport } from '../meetings/meeting.rule.js';
import { byTime } from './sort-keys.js';

/**
 * Derives again what the believed reports say of these meetings, and keeps it on them: their facts, their place in
 * lists, and that of their attendances.
 */
export async function writeMeetingFacts(transaction: Transaction, meetingIds: readonly string[]): Promise<void> {
  if (meetingIds.length === 0) return;
  const reports = groupBy(await believedReports(transaction, meetingIds), ({ of }) => of);
  const meetings = meetingIds.map((id) => {
    const facts = factsOf(reports.get(id) ?? []);
    return {
      id,
      placeId: facts.placeId,
      properties: { ...facts, sortKey: byTime(facts.startEarliest, facts.startLatest, id) },
    };
  });
  await transaction.run(cypher`// ingest.meetingFacts
    UNWIND ${meetings} AS meeting
    MATCH (m:Meeting {id: meeting.id})
    SET m += meeting.properties`);
  await transaction.run(cypher`// ingest.dropMeetingPlaces
    UNWIND ${meetingIds} AS id
    MATCH (m:Meeting {id: id})-[r:HELD_IN]->(p:Place)
    DELETE r`);
  await transaction.run(cypher`// ingest.meetingPlaces
    UNWIND ${meetings} AS meeting
    MATCH (m:Meeting {id: meeting.id})
    MATCH (p:Place {id: meeting.placeId})
    MERGE (m)-[:HELD_IN]->(p)`);
  await transaction.run(cypher`// ingest.attendanceOrder
    UNWIND ${meetingIds} AS id
    MATCH (m:Meeting {id: id})<-[:OF_MEETING]-(a:Attendance)
    SET a.sortKey = m.sortKey + '|' + a.rank + '|' + a.id`);
}

/** The reports on these meetings that are believed today. */
function believedReports(
  transaction: Transaction,
  meetingIds: readonly string[],
): Promise<(RankedReport & { of: string })[]> {
  return transaction.run(cypher`// ingest.believedReports
    UNWIND ${meetingIds} AS of
    MATCH (m:Meeting {id: of})<-[:OF_MEETING]-(r:MeetingReport)<-[:SUPPORTS]-(e:Evidence)
    WHERE r.supersededAt IS NULL AND e.supersededAt IS NULL
    RETURN of, r.id AS id, r.recordedAt AS recordedAt, max(e.confidence) AS confidence,
      r.startDate AS startDate, r.startEarliest AS startEarliest, r.startLatest AS startLatest, r.startBasis AS startBasis,
      r.endDate AS endDate, r.endEarliest AS endEarliest, r.endLatest AS endLatest, r.endBasis AS endBasis,
      r.duration AS duration, r.durationQualifier AS durationQualifier, r.placeId AS placeId, r.channel AS channel,
      r.status AS status`);
}
