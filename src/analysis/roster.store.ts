import { saidUnder } from '../entities/said.js';
import { manyByKey } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { MET } from '../meetings/attendance.enums.js';
import type { View } from '../shared/view.js';
import type { RosterEntry } from './roster.js';

/** The most claims on attendees, and the most speakers, that are read for one meeting. */
export const MOST_ON_ROSTER = 500;

/** Whether a roster has all claims on the attendees of its meeting. */
export const isWhole = (entries: readonly RosterEntry[]): boolean => entries.length < MOST_ON_ROSTER;

/** That someone met others somewhere. */
export interface Attended {
  readonly actorId: string;
  readonly attendanceId: string;
  readonly meetingId: string;
  readonly meetingKey: string;
}

/** Who was, was to be, or was not at meetings: one read for all meetings of a level. */
export class RosterStore {
  constructor(private readonly graph: Graph) {}

  /** The believed claims on the attendees of a meeting, in the order of the sources, up to {@link MOST_ON_ROSTER}. */
  ofMeeting(meetingId: string, known: string | null): Promise<readonly RosterEntry[]> {
    return this.entries.load({ of: meetingId, args: known });
  }

  private readonly entries = manyByKey<string | null, RosterEntry & { of: string }>((ids, known) =>
    this.graph.read(cypher`// rosters.ofMeeting
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (a:Attendance)
        WHERE a.meetingId = of AND a.sortKey > '' AND ${knownAt('a', known)}
        RETURN a ORDER BY a.meetingId, a.sortKey LIMIT ${MOST_ON_ROSTER}
      }
      RETURN of, of AS meetingId, a.id AS attendanceId, a.attendeeId AS attendeeId, a.presence AS presence,
        a.sideId AS sideId ORDER BY of, a.sortKey`),
  );

  /**
   * Where each of these met others: their newest attendances, up to `most` of each. Only meetings that can have begun by
   * the view's `asOf`, by what is known of them today.
   */
  attendedBy(actorIds: readonly string[], { asOf, knownAt: known }: View, most: number): Promise<Attended[]> {
    const begun = asOf === null ? trusted('') : cypher` AND a.meetingKey < ${`${asOf}}`}`;
    return this.graph.read(cypher`// rosters.attendedBy
      UNWIND ${actorIds} AS of
      CALL (of) {
        MATCH (a:Attendance)
        WHERE a.attendeeId = of AND a.meetingKey > ''${begun} AND a.presence IN ${MET} AND ${knownAt('a', known)}
        RETURN a ORDER BY a.attendeeId DESC, a.meetingKey DESC LIMIT ${most}
      }
      RETURN of AS actorId, a.id AS attendanceId, a.meetingId AS meetingId, a.meetingKey AS meetingKey
      ORDER BY meetingKey DESC, actorId, attendanceId`);
  }

  /**
   * The ids of those of whom a believed statement, said by the view's `asOf`, was made at a meeting, up to
   * {@link MOST_ON_ROSTER}.
   */
  async speakersAt(meetingId: string, view: View): Promise<readonly string[]> {
    const rows = await this.speakers.load({ of: meetingId, args: view });
    return rows.map(({ speakerId }) => speakerId);
  }

  private readonly speakers = manyByKey<View, { of: string; speakerId: string }>((ids, view) =>
    this.graph.read(cypher`// rosters.speakersAt
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (s:Statement)
        WHERE s.meetingId = of AND s.sortKey > '' AND ${saidUnder('s', view)}
        MATCH (s)-[:SPOKEN_BY]->(speaker:Actor)
        RETURN DISTINCT speaker.id AS speakerId ORDER BY speakerId LIMIT ${MOST_ON_ROSTER}
      }
      RETURN of, speakerId ORDER BY of, speakerId`),
  );
}
