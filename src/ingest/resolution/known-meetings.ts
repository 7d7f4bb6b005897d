import { groupBy } from '../../graph/batch.js';
import { cypher } from '../../graph/cypher.js';
import type { Graph } from '../../graph/graph.js';
import { knownAt } from '../../graph/known.js';
import type { KnownMeeting, MeetingProfile } from './meetings.js';

/** A visit is looked for so many days before the day that a source names: it may have begun then. */
const LONGEST_VISIT_MS = 21 * 24 * 60 * 60 * 1000;

interface AttendanceRow {
  readonly meetingId: string;
  readonly attendeeId: string;
  readonly sideId: string | null;
  readonly postTitle: string | null;
  readonly postOf: string | null;
}

interface MeetingRow {
  readonly id: string;
  readonly name: string;
  readonly classification: KnownMeeting['classification'];
  readonly channel: string | null;
  readonly startDate: string | null;
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endLatest: string | null;
  readonly placeId: string | null;
  readonly placesAround: readonly string[];
  readonly publishers: readonly (string | null)[];
}

/** The meetings around the days of this one that share somebody, or a side, with it; `home` is the publisher's side. */
export async function meetingsLike(
  graph: Graph,
  proposed: MeetingProfile,
  home: string | null,
): Promise<KnownMeeting[]> {
  const { from, to } = proposed;
  if (from === null) return [];
  const earliest = new Date(Date.parse(from.slice(0, 10)) - LONGEST_VISIT_MS).toISOString();
  const latest = dayAfter(to ?? from);
  const people = proposed.attendees.filter(({ isHome }) => !isHome).map(({ id }) => id);
  const rows = await graph.read<{ id: string }>(cypher`// ingest.meetingsAround
    UNWIND ${people} AS person
    MATCH (a:Attendance {attendeeId: person})
    WHERE a.sortKey >= ${earliest} AND a.sortKey < ${latest} AND ${knownAt('a', null)}
    RETURN DISTINCT a.meetingId AS id
    UNION
    UNWIND ${[...proposed.sides]} AS side
    MATCH (a:Attendance {sideId: side})
    WHERE a.sortKey >= ${earliest} AND a.sortKey < ${latest} AND ${knownAt('a', null)}
    RETURN DISTINCT a.meetingId AS id`);
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.length === 0 ? [] : profiles(graph, ids, home);
}

/** Two days later, as text that sorts: a neighbouring day in another time zone counts. */
const dayAfter = (day: string) => new Date(Date.parse(day.slice(0, 10)) + 2 * 24 * 60 * 60 * 1000).toISOString();

async function profiles(graph: Graph, ids: readonly string[], home: string | null): Promise<KnownMeeting[]> {
  const [meetings, attendances] = await Promise.all([
    graph.read<MeetingRow>(cypher`// ingest.meetingProfiles
      UNWIND ${[...ids]} AS id
      MATCH (m:Meeting {id: id})
      RETURN id, m.name AS name, m.classification AS classification, m.channel AS channel,
        m.startDate AS startDate, m.startEarliest AS startEarliest, m.startLatest AS startLatest, m.endLatest AS endLatest, m.placeId AS placeId,
        [(m)-[:HELD_IN]->(:Place)-[:BROADER*1..8]->(p:Place) | p.id] AS placesAround,
        [(m)<-[:OF_MEETING]-(r:MeetingReport)<-[:SUPPORTS]-(:Evidence)-[:QUOTED_FROM]->(ar:Article) | ar.publisherId] AS publishers`),
    graph.read<AttendanceRow>(cypher`// ingest.attendeesOfMeetings
      UNWIND ${[...ids]} AS id
      MATCH (a:Attendance)
      WHERE a.meetingId = id AND a.sortKey > '' AND ${knownAt('a', null)}
      RETURN id AS meetingId, a.attendeeId AS attendeeId, a.sideId AS sideId,
        head([(a)-[:IN_POST]->(post:Post) | post.title]) AS postTitle,
        head([(a)-[:IN_POST]->(:Post)-[:POST_OF]->(o:Organisation) | o.id]) AS postOf`),
  ]);
  const byMeeting = groupBy(attendances, ({ meetingId }) => meetingId);
  return meetings.map((meeting) => {
    const present = byMeeting.get(meeting.id) ?? [];
    return {
      ...meeting,
      from: localDay(meeting.startDate) ?? meeting.startEarliest ?? meeting.startLatest,
      to: meeting.endLatest ?? localDay(meeting.startDate) ?? meeting.startLatest,
      publishers: meeting.publishers.flatMap((publisher) => publisher ?? []),
      attendees: present.map(({ attendeeId, sideId, postTitle, postOf }) => ({
        id: attendeeId,
        isHome: home !== null && (sideId === home || postOf === home),
        isHead: isHeadOf(postTitle),
      })),
      sides: [...new Set(present.flatMap(({ sideId }) => (sideId === null || sideId === home ? [] : [sideId])))],
    };
  });
}

/** The day where it was held: "2022-03-04T20:30:00-05:00" is on the 4th. */
const localDay = (start: string | null) => /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(start ?? '')?.[0] ?? null;

/** "President of the United States", but no vice president. */
export const isHeadOf = (postTitle: string | null): boolean => /^president\b/i.test(postTitle ?? '');
