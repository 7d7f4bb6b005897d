import { manyByKey } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { MET } from '../meetings/attendance.enums.js';

/** Someone who belongs to an actor, with the time in which that can be; null is open. */
export interface Member {
  readonly actorId: string;
  readonly from: string | null;
  readonly through: string | null;
}

/** The meetings of one actor, as attendee or as side, in a stretch of time. */
interface Visit {
  readonly actorId: string;
  readonly from: string;
  readonly before: string;
}

/** How many meetings of one actor in one stretch of time are read. */
const MOST_VISITS = 50;

/** Finds the people of organisations, and where they met others. */
export class CircleStore {
  constructor(private readonly graph: Graph) {}

  /**
   * An actor itself, the organisations below it, and those with a membership or an office in any of these, as known at
   * an instant: one read for all actors of a level.
   */
  async of(actorId: string, known: string | null): Promise<Member[]> {
    const rows = await this.members.load({ of: actorId, args: known });
    return [{ actorId, from: null, through: null }, ...rows];
  }

  private readonly members = manyByKey<string | null, Member & { of: string }>((ids, known) =>
    this.graph.read(cypher`// circles.of
      UNWIND ${ids} AS of
      MATCH (:Organisation {id: of})<-[:PART_OF*1..8]-(o:Organisation)
      RETURN of, o.id AS actorId, null AS from, null AS through
      UNION
      UNWIND ${ids} AS of
      CALL (of) {
        RETURN of AS key
        UNION
        MATCH (:Organisation {id: of})<-[:POST_OF]-(p:Post) RETURN p.id AS key
        UNION
        MATCH (:Organisation {id: of})<-[:PART_OF*1..8]-(o:Organisation) RETURN o.id AS key
        UNION
        MATCH (:Organisation {id: of})<-[:PART_OF*1..8]-(:Organisation)<-[:POST_OF]-(p:Post) RETURN p.id AS key
      }
      CALL (key) {
        MATCH (m:Membership) WHERE m.organisationId = key AND m.sortKey > '' AND ${knownAt('m', known)}
        RETURN m
        UNION
        MATCH (m:Membership) WHERE m.postId = key AND m.sortKey > '' AND ${knownAt('m', known)}
        RETURN m
      }
      RETURN of, m.personId AS actorId, m.startEarliest AS from, m.endLatest AS through`),
  );

  /**
   * Attendances of an actor, or for it as a side, at meetings that can have begun in a stretch of time, as is known
   * today: up to {@link MOST_VISITS} of each, in one read for all actors and stretches of a level.
   */
  visits(visit: Visit, known: string | null): Promise<readonly VisitRow[]> {
    return this.found.load({ of: JSON.stringify(visit), args: known });
  }

  private readonly found = manyByKey<string | null, VisitRow & { of: string }>((keys, known) => {
    const visits = keys.map((of) => ({ of, ...(JSON.parse(of) as Visit) }));
    return this.graph.read(cypher`// circles.visits
      ${along('attendeeId', 'meetingKey', visits, known)}
      UNION
      ${along('sideId', 'sortKey', visits, known)}`);
  });
}

/** A seek along an index of attendances; the order repeats its columns. */
const along = (column: string, order: string, visits: readonly object[], known: string | null): Cypher =>
  cypher`UNWIND ${visits} AS visit
      WITH visit.of AS of, visit.actorId AS actorId, visit.from AS begins, visit.before AS bound
      CALL (actorId, begins, bound) {
        MATCH (a:Attendance)
        WHERE a.${trusted(column)} = actorId AND a.${trusted(order)} < bound AND a.presence IN ${MET} AND ${knownAt('a', known)}
        MATCH (a)-[:OF_MEETING]->(m:Meeting) WHERE coalesce(m.startLatest, '~') >= begins
        RETURN a ORDER BY a.${trusted(column)} DESC, a.${trusted(order)} DESC LIMIT ${MOST_VISITS}
      }
      RETURN of, a.id AS attendanceId, a.meetingId AS meetingId, a.meetingKey AS meetingKey`;

/** One attendance of a stretch of time. */
export interface VisitRow {
  readonly attendanceId: string;
  readonly meetingId: string;
  readonly meetingKey: string;
}
