import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy, manyByKey, oneByKey } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { inOrder, merged, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { DateBasis } from '../shared/imprecise-date.type.js';
import { believedAt, type View, viewOf } from '../shared/view.js';
import { criteriaOf, endOfToday, type Held, held, type PositionCriteria } from './position.criteria.js';
import { PositionOrder } from './position.enums.js';
import type { HeldArgs, PositionArgs } from './position.input.js';
import { countOf, type ParentPath, pageOf, planFrom, planOf } from './position.paths.js';
import { POSITION_EDGES, type PositionRow, positionColumns, toPosition } from './position.row.js';
import type { Position } from './position.type.js';

/** What the pages of a level share, whoever the parent is. */
interface NestedKey {
  readonly from: ParentPath;
  readonly criteria: PositionCriteria;
  readonly window: Window;
}

type Start = Pick<Position, 'validFrom' | 'validFromEarliest' | 'validFromLatest'>;

/** The most other stances that one position gives. */
const MOST_OTHERS = 100;

/** The most statements that one position gives as its basis. */
const MOST_STATEMENTS = 100;

export class PositionStore {
  /** `today`: the instant as of which stances are listed when nobody says. One for the whole request. */
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly today = endOfToday(),
  ) {}

  /** One position, believed or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<Position | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && String(row.p_recordedAt) > view.knownAt)) return null;
    return toPosition(row, view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<PositionRow>(cypher`// positions.byId
        UNWIND ${ids} AS id
        MATCH (p:Position {id: id})
        ${POSITION_EDGES}
        RETURN ${positionColumns}`),
    (row) => row.p_id,
  );

  /** A page of all positions that a filter allows. */
  async page(args: PositionArgs): Promise<Page<Position>> {
    const view = viewOf(args);
    const criteria = await criteriaOf(args, view, this.names);
    const scope = JSON.stringify(['positions', args.orderBy, criteria]);
    const window = windowOf(args, scope, sortOf(args.orderBy));
    const { path, rows: keys } = planOf(criteria);
    const rows = await this.graph.read<PositionRow>(cypher`// positions.by.${trusted(path)}
        ${keys}
        ${pageOf(path, criteria, window, this.today)}
        WITH p ${inOrder(window, 'p.sortKey')} LIMIT ${window.size + 1}
        ${POSITION_EDGES}
        RETURN ${positionColumns} ${inOrder(window, 'p_sortKey')}`);
    const count = async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// positions.count.by.${trusted(path)}
        ${keys}
        ${countOf(path, criteria, this.today)}
        RETURN sum(found) AS total`);
      return row?.total ?? 0;
    };
    return toPage(
      rows.map((row) => toPosition(row, view)),
      window,
      scope,
      count,
    );
  }

  /** A page of the positions of one holder, or on one target: one read for all parents of a level that ask alike. */
  async pageOf(of: string, from: ParentPath, args: PositionArgs, parentView: View): Promise<Page<Position>> {
    const view = viewOf(args, parentView);
    const criteria = await criteriaOf(args, view, this.names);
    const scope = JSON.stringify(['positions', from, of, args.orderBy, criteria]);
    const window = windowOf(args, scope, sortOf(args.orderBy));
    const rows = await this.nested.load({ of, args: { from, criteria, window } });
    return toPage(
      rows.map((row) => toPosition(row, view)),
      window,
      scope,
      () => this.counts.load({ of, args: { from, criteria } }),
    );
  }

  private readonly nested = childrenByKey<NestedKey, readonly PositionRow[]>(
    async (parents, { from, criteria, window }) => {
      const { path, rows: keys } = planFrom(parents, from, criteria);
      const rows = await this.graph.read<PositionRow & { of: string }>(cypher`// positions.of.${trusted(from)}
        ${keys}
        ${pageOf(path, criteria, window, this.today)}
        ${POSITION_EDGES}
        RETURN of, ${positionColumns} ${inOrder(window, 'of', 'p_sortKey')}`);
      const keyed = rows.map((row) => ({ ...row, sortKey: row.p_sortKey }));
      return new Map([...groupBy(keyed, ({ of }) => of)].map(([of, found]) => [of, merged(found, window)]));
    },
    () => [],
  );

  private readonly counts = childrenByKey<Omit<NestedKey, 'window'>, number>(
    async (parents, { from, criteria }) => {
      const { path, rows: keys } = planFrom(parents, from, criteria);
      const rows = await this.graph.read<{ of: string; total: number }>(cypher`// positions.count.of.${trusted(from)}
        ${keys}
        ${countOf(path, criteria, this.today)}
        RETURN of, sum(found) AS total`);
      return new Map(rows.map(({ of, total }) => [of, total]));
    },
    () => 0,
  );

  /** Other stances of the same holder on the same target, newest first, up to {@link MOST_OTHERS}. */
  async alsoHeld(position: Position, { includeEnded, ...dates }: HeldArgs): Promise<Position[]> {
    const view = viewOf(dates, position.view);
    const rows = await this.others.load({ of: position.id, args: { view, includeEnded } });
    return rows.map((row) => toPosition(row, view));
  }

  private readonly others = manyByKey<Held, PositionRow & { of: string }>((ids, when) =>
    this.graph.read(cypher`// positions.alsoHeld
        UNWIND ${ids} AS of
        MATCH (q:Position {id: of})
        CALL (q) {
          MATCH (p:Position)
          WHERE p.pairKey = q.pairKey AND p.sortKey > '' AND p.id <> q.id
            AND ${held('p', when, this.today)}
          RETURN p ORDER BY p.pairKey DESC, p.sortKey DESC LIMIT ${MOST_OTHERS}
        }
        ${POSITION_EDGES}
        RETURN of, ${positionColumns} ORDER BY of, p_sortKey DESC`),
  );

  /** Since when a position is held, as far as was known: without a date of its own, by the articles known then. */
  async startOf(position: Position): Promise<Start> {
    const { id, validFromBasis, view } = position;
    if (view.knownAt === null || validFromBasis !== DateBasis.ARTICLE) return position;
    return (await this.starts.load({ of: id, args: view.knownAt }))[0] ?? position;
  }

  private readonly starts = manyByKey<string, Start & { of: string }>((ids, known) =>
    this.graph.read(cypher`// positions.startAsKnown
        UNWIND ${ids} AS of
        CALL (of) {
          MATCH (p:Position {id: of})<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article)
          WHERE ${knownAt('e', known)}
          RETURN a ORDER BY coalesce(a.publishedEarliest, a.publishedLatest), a.id LIMIT 1
        }
        RETURN of, a.publishedAt AS validFrom, a.publishedEarliest AS validFromEarliest,
          a.publishedLatest AS validFromLatest`),
  );

  /** Ids of the statements that a position rests on, newest first, up to {@link MOST_STATEMENTS}. */
  async basisOf({ id, supersededAt }: Position, view: View): Promise<string[]> {
    const rows = await this.bases.load({ of: id, args: { ...view, knownAt: believedAt(supersededAt, view) } });
    return rows.map(({ statementId }) => statementId);
  }

  private readonly bases = manyByKey<View, { of: string; statementId: string }>((ids, { asOf, knownAt: known }) =>
    this.graph.read(cypher`// positions.basedOn
        UNWIND ${ids} AS of
        CALL (of) {
          MATCH (p:Position {id: of})-[:BASED_ON]->(s:Statement)
          WHERE ${knownAt('s', known)} AND coalesce(s.saidEarliest, s.saidLatest, '') <= ${asOf ?? '~'}
          RETURN s ORDER BY s.sortKey DESC LIMIT ${MOST_STATEMENTS}
        }
        RETURN of, s.id AS statementId ORDER BY of, s.sortKey DESC`),
  );
}

const sortOf = (order: PositionOrder | null | undefined) =>
  order === PositionOrder.OLDEST_FIRST ? 'ascending' : 'descending';
