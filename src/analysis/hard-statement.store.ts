import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import type { View } from '../shared/view.js';

/** What one speaker said that threatens or depends on a condition; `holderId` is null for unnamed speakers together. */
export interface HardStatements {
  readonly holderId: string | null;
  readonly threats: number;
  readonly conditional: number;
  /** How many there are of either. */
  readonly claims: number;
  /** The newest of them, newest first. */
  readonly ids: readonly string[];
}

/** The most statements of one speaker that are named. */
const MOST_NAMED = 20;

export class HardStatementStore {
  constructor(private readonly graph: Graph) {}

  /** The threats and conditional statements on some subjects, by each speaker. */
  async on(subjects: readonly string[], { asOf, knownAt: known }: View): Promise<HardStatements[]> {
    return this.graph.read(cypher`// hardStatements.on
      UNWIND ${subjects} AS subject
      MATCH (x:Subject {id: subject})<-[:ABOUT]-(s:Statement)
      WHERE ('THREAT' IN s.kinds OR s.condition IS NOT NULL)
        AND ${knownAt('s', known)} AND coalesce(s.saidEarliest, s.saidLatest, '') <= ${asOf ?? '~'}
      WITH DISTINCT s
      OPTIONAL MATCH (s)-[:SPOKEN_BY]->(a:Actor)
      WITH a.id AS holderId, s ORDER BY s.sortKey DESC
      WITH holderId, count(CASE WHEN 'THREAT' IN s.kinds THEN 1 END) AS threats, count(s.condition) AS conditional,
        count(s) AS claims, collect(s.id) AS ids
      RETURN holderId, threats, conditional, claims, ids[0..${MOST_NAMED}] AS ids ORDER BY holderId`);
  }
}
