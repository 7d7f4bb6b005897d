import { manyByKey } from '../graph/batch.js';
import { type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import type { Meeting } from '../meetings/meeting.type.js';
import type { View } from '../shared/view.js';
import type { AgendaSilence } from './agenda-silence.type.js';

type Row = Omit<AgendaSilence, 'view'> & { readonly of: string };

/** The most subjects that one meeting gives. */
const MOST_SUBJECTS = 100;

export class AgendaSilenceStore {
  constructor(private readonly graph: Graph) {}

  /** On what of a meeting's agenda nobody is on record, in the order of the agenda: one read for all meetings of a level. */
  async ofMeeting({ id, view }: Meeting): Promise<AgendaSilence[]> {
    const rows = await this.ofMeetings.load({ of: id, args: view });
    return rows.map(({ of: _, ...row }) => ({ ...row, view }));
  }

  private readonly ofMeetings = manyByKey<View, Row>((ids, view) =>
    this.graph.read(cypher`// agendaSilences.ofMeeting
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (:Meeting {id: of})<-[:OF_MEETING]-(i:AgendaItem)-[:ON_SUBJECT]->(x:Subject)
        WHERE ${knownAt('i', view.knownAt)}
        WITH of, i, x ORDER BY i.rank, i.id
        WITH of, x, min(i.rank) AS place, collect(i.id) AS itemIds
        CALL (x) {
          RETURN x.id AS key
          UNION
          MATCH (x)<-[:BROADER*1..8]-(t:Topic) RETURN t.id AS key
          UNION
          MATCH (x)<-[:POINT_OF]-(p:Point) RETURN p.id AS key
        }
        MATCH (y:Subject {id: key})
        WITH of, x, place, itemIds, sum(${counted('there', view)}) AS there, sum(${counted('elsewhere', view)}) AS elsewhere
        WHERE there = 0
        RETURN x.id AS subjectId, itemIds, place, elsewhere ORDER BY place, subjectId LIMIT ${MOST_SUBJECTS}
      }
      RETURN of, subjectId, itemIds, elsewhere AS statementCountElsewhere ORDER BY of, place, subjectId`),
  );
}

/** How many statements on the subject `y` were made at the meeting `of` or tell of it, or have nothing to do with it. */
function counted(where: 'there' | 'elsewhere', { asOf, knownAt: known }: View): Cypher {
  const concerned = cypher`(coalesce(s.meetingId, '') = of
    OR ${exists(cypher`(s)-[:ABOUT]->(told:Meeting) WHERE told.id = of`)})`;
  const said = cypher`${knownAt('s', known)} AND coalesce(s.saidEarliest, s.saidLatest, '') <= ${asOf ?? '~'}`;
  return cypher`COUNT { (y)<-[:ABOUT]-(s:Statement) WHERE ${said} AND ${trusted(where === 'there' ? '' : 'NOT ')}${concerned} }`;
}
