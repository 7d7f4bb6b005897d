import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import type { RankedReport } from './meeting.rule.js';

/** A believed report `of` a meeting. */
export type ReportOf = RankedReport & { readonly of: string };

const PROPERTIES = [
  'id',
  'recordedAt',
  'confidence',
  'heldBy',
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
  'placeId',
  'channel',
  'status',
] as const satisfies readonly (keyof RankedReport)[];

/** The reports on these meetings that were believed at an instant (today: null), with all that the rule looks at. */
export const believedReports = (meetingIds: readonly string[], instant: string | null): Cypher =>
  cypher`// meetings.believedReports
    UNWIND ${meetingIds} AS of
    MATCH (m:Meeting {id: of})<-[:OF_MEETING]-(r:MeetingReport)
    WHERE ${knownAt('r', instant)}
    RETURN of, ${trusted(PROPERTIES.map((property) => `r.${property} AS ${property}`).join(', '))},
      [(r)-[:HELD_IN]->(:Place)-[:BROADER*1..8]->(p:Place) | p.id] AS placesAround`;
