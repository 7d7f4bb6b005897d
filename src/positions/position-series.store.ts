import { childrenByKey, groupBy, manyByKey } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import type { View } from '../shared/view.js';
import { endOfToday, type Held, held } from './held.js';
import { POSITION_EDGES, type PositionRow, positionColumns, toPosition } from './position.row.js';
import type { Position } from './position.type.js';

/** Whose stances, and on what; at least one of the two is given. */
export interface Series {
  readonly holderIds: readonly string[] | null;
  readonly targetIds: readonly string[] | null;
}

/** The stances of a holder by an instant. */
interface Moment {
  readonly holderId: string;
  readonly by: string;
}

/** How many of the newest stances of one holder by an instant are read. */
const MOST_OF_HOLDER = 200;

/** How many of the newest stances on one target are read. */
const MOST_ON_TARGET = 500;

/** Reads many positions at once, for questions that compare them. */
export class PositionSeriesStore {
  /** `today`: the instant as of which stances are held when nobody says. One for the whole request. */
  constructor(
    private readonly graph: Graph,
    readonly today = endOfToday(),
  ) {}

  /** The positions of a series that the dates allow, newest first: up to `most`, and whether these are all. */
  async along(
    series: Series,
    when: Held,
    most: number,
  ): Promise<{ positions: readonly Position[]; isComplete: boolean }> {
    const { column, keys } = seekOf(series);
    const rows = await this.graph.read<PositionRow>(cypher`// positionSeries.by.${trusted(column)}
      UNWIND ${keys} AS key
      CALL (key) {
        MATCH (p:Position)
        WHERE p.${trusted(column)} = key AND p.sortKey > '' AND ${held('p', when, this.today)}
        RETURN p ORDER BY p.${trusted(column)} DESC, p.sortKey DESC LIMIT ${most + 1}
      }
      WITH p ORDER BY p.sortKey DESC LIMIT ${most + 1}
      ${POSITION_EDGES}
      RETURN ${positionColumns} ORDER BY p_sortKey DESC`);
    return {
      positions: rows.slice(0, most).map((row) => toPosition(row, when.view)),
      isComplete: rows.length <= most,
    };
  }

  /**
   * All stances on one target, ended or not, newest first, up to {@link MOST_ON_TARGET}: one read for all targets of a
   * level.
   */
  async onTarget(targetId: string, view: View): Promise<readonly Position[]> {
    const rows = await this.targets.load({ of: targetId, args: view });
    return rows.map((row) => toPosition(row, view));
  }

  private readonly targets = manyByKey<View, PositionRow & { of: string }>((ids, view) =>
    this.graph.read(cypher`// positionSeries.onTarget
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (p:Position)
        WHERE p.targetId = of AND p.sortKey > '' AND ${held('p', { view, includeEnded: true }, this.today)}
        RETURN p ORDER BY p.targetId DESC, p.sortKey DESC LIMIT ${MOST_ON_TARGET}
      }
      ${POSITION_EDGES}
      RETURN of, ${positionColumns} ORDER BY of, p_sortKey DESC`),
  );

  /**
   * The newest stances of a holder that can have begun by an instant, ended or not, up to {@link MOST_OF_HOLDER}, and
   * whether these are all: one read for all holders and instants of a level. In the past, when they began was known
   * otherwise: then all count.
   */
  async begunBy(
    holderId: string,
    by: string,
    view: View,
  ): Promise<{ positions: readonly Position[]; isComplete: boolean }> {
    const moment: Moment = { holderId, by: view.knownAt === null ? by : '~' };
    const rows = await this.moments.load({ of: JSON.stringify(moment), args: view.knownAt });
    return {
      positions: rows.slice(0, MOST_OF_HOLDER).map((row) => toPosition(row, view)),
      isComplete: rows.length <= MOST_OF_HOLDER,
    };
  }

  private readonly moments = childrenByKey<string | null, readonly PositionRow[]>(
    async (keys, known) => {
      const moments = keys.map((key) => ({ of: key, ...(JSON.parse(key) as Moment) }));
      // "}" sorts after "|": all of that very instant is before it.
      const rows = await this.graph.read<PositionRow & { of: string }>(cypher`// positionSeries.begunBy
        UNWIND ${moments} AS moment
        WITH moment.of AS of, moment.holderId AS holderId, moment.by + '}' AS bound
        CALL (holderId, bound) {
          MATCH (p:Position)
          WHERE p.holderId = holderId AND p.sortKey < bound AND ${knownAt('p', known)}
          RETURN p ORDER BY p.holderId DESC, p.sortKey DESC LIMIT ${MOST_OF_HOLDER + 1}
        }
        ${POSITION_EDGES}
        RETURN of, ${positionColumns} ORDER BY of, p_sortKey DESC`);
      return groupBy(rows, ({ of }) => of);
    },
    () => [],
  );
}

/** The index that has a series in its order. */
function seekOf({ holderIds, targetIds }: Series) {
  if (holderIds && targetIds) {
    const keys = holderIds.flatMap((holder) => targetIds.map((target) => `${holder}|${target}`));
    return { column: 'pairKey', keys } as const;
  }
  return holderIds
    ? ({ column: 'holderId', keys: holderIds } as const)
    : ({ column: 'targetId', keys: targetIds ?? [] } as const);
}
