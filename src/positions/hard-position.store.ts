import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { View } from '../shared/view.js';
import { endOfToday, held } from './held.js';

/** The stances of one holder that are red lines or depend on conditions. */
export interface HardPositions {
  readonly holderId: string;
  readonly redLines: number;
  readonly conditional: number;
  /** How many there are of either. */
  readonly claims: number;
  /** The newest of them, newest first. */
  readonly ids: readonly string[];
}

/** The most stances of one holder that are named. */
const MOST_NAMED = 20;

export class HardPositionStore {
  constructor(
    private readonly graph: Graph,
    private readonly today = endOfToday(),
  ) {}

  /** The red lines and conditional stances on some targets, as of the view's `asOf` or today, by holder. */
  async on(targetIds: readonly string[], view: View): Promise<HardPositions[]> {
    return this.graph.read(cypher`// positions.hard
      UNWIND ${targetIds} AS targetId
      MATCH (p:Position) WHERE p.targetId = targetId AND p.sortKey > ''
        AND (p.redLine OR p.conditions IS NOT NULL) AND ${held('p', { view, includeEnded: false }, this.today)}
      WITH DISTINCT p ORDER BY p.sortKey DESC
      WITH p.holderId AS holderId, count(CASE WHEN p.redLine THEN 1 END) AS redLines,
        count(p.conditions) AS conditional, count(p) AS claims, collect(p.id) AS ids
      RETURN holderId, redLines, conditional, claims, ids[0..${MOST_NAMED}] AS ids ORDER BY holderId`);
  }
}
