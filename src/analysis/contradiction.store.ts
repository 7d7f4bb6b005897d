import { cypher, exists, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import type { View } from '../shared/view.js';

/** A source that says of two statements that one contradicts the other. */
export interface Told {
  readonly linkId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** Finds what sources say of contradictions. */
export class ContradictionStore {
  constructor(private readonly graph: Graph) {}

  /** Links CONTRADICTS between statements of one speaker, on one of the subjects unless null, newest first, up to `most`. */
  linksOf(speakerId: string, subjectIds: readonly string[] | null, view: View, most: number): Promise<Told[]> {
    const by = view.asOf ?? '~';
    const on = subjectIds
      ? cypher` AND (${exists(cypher`(f)-[:ABOUT]->(x:Subject) WHERE x.id IN ${subjectIds}`)}
          OR ${exists(cypher`(t)-[:ABOUT]->(y:Subject) WHERE y.id IN ${subjectIds}`)})`
      : trusted('');
    return this.graph.read<Told>(cypher`// contradictions.told
      MATCH (:Actor {id: ${speakerId}})<-[:SPOKEN_BY]-(f:Statement)<-[:FROM_STATEMENT]-(l:StatementLink)
      WHERE l.kind = 'CONTRADICTS' AND ${knownAt('l', view.knownAt)} AND ${knownAt('f', view.knownAt)}
      MATCH (l)-[:TO_STATEMENT]->(t:Statement)-[:SPOKEN_BY]->(again:Actor)
      WHERE again.id = ${speakerId} AND ${knownAt('t', view.knownAt)}
        AND coalesce(f.saidEarliest, f.saidLatest, '') <= ${by} AND coalesce(t.saidEarliest, t.saidLatest, '') <= ${by}${on}
      RETURN l.id AS linkId, f.id AS fromId, t.id AS toId, f.sortKey AS sortKey
      ORDER BY sortKey DESC, linkId LIMIT ${most}`);
  }
}
