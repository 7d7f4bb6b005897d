import { ACTOR_COLUMNS, type Actor } from '../entities/actor.type.js';
import { ENTITY_COLUMNS } from '../entities/entity.columns.js';
import type { NameStore } from '../entities/name.store.js';
import type { Subject } from '../entities/subject.type.js';
import { childrenByKey, groupBy, manyByKey, oneByKey } from '../graph/batch.js';
import { columns, unflatten } from '../graph/columns.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { inOrder, merged, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { toOne } from '../graph/to-one.js';
import { PLACE_COLUMNS, type Place } from '../places/place.type.js';
import { seen, type View, viewOf } from '../shared/view.js';
import { criteriaOf, type StatementCriteria } from './statement.criteria.js';
import { StatementOrder } from './statement.enums.js';
import type { StatementArgs } from './statement.input.js';
import { idsFrom, keysOf, type NestedPath, PATHS } from './statement.parents.js';
import { allIdsOf, pageOf, seeksOf } from './statement.paths.js';
import { plansOf } from './statement.plan.js';
import { STATEMENT_EDGES, type StatementRow, statementColumns, toStatement } from './statement.row.js';
import { fewByText } from './statement.texts.js';
import type { Statement } from './statement.type.js';

/** What the pages of a level share, whoever the parent is. */
interface NestedKey {
  readonly path: NestedPath;
  readonly criteria: StatementCriteria;
  readonly window: Window;
}

export class StatementStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** One statement, believed or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<Statement | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && String(row.s_recordedAt) > view.knownAt)) return null;
    return toStatement(row, view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<StatementRow>(cypher`// statements.byId
        UNWIND ${ids} AS id
        MATCH (s:Statement {id: id})
        ${STATEMENT_EDGES}
        RETURN ${statementColumns}`),
    (row) => row.s_id,
  );

  /** A page of all statements that a filter allows. */
  async page({ where, orderBy, asOf, knownAt: known, ...request }: StatementArgs): Promise<Page<Statement>> {
    const view = viewOf({ asOf, knownAt: known });
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['statements', orderBy, criteria]);
    const window = windowOf(request, scope, sortOf(orderBy));
    const plans = plansOf(criteria, await fewByText(criteria.where, this.graph));
    const by = trusted(plans.map(({ path }) => path.by).join('|'));
    const rows = await this.graph.read<StatementRow>(cypher`// statements.by.${by}
      ${seeksOf(plans, window)}
      WITH DISTINCT id, position ${inOrder(window, 'position')} LIMIT ${window.size + 1}
      MATCH (s:Statement {id: id})
      ${STATEMENT_EDGES}
      RETURN ${statementColumns} ${inOrder(window, 's_sortKey')}`);
    const count = async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// statements.count.by.${by}
        ${allIdsOf(plans)}
        RETURN count(DISTINCT id) AS total`);
      return row?.total ?? 0;
    };
    return toPage(
      rows.map((row) => toStatement(row, view)),
      window,
      scope,
      count,
    );
  }

  /** A page of the statements of one parent: one read for all parents of a level that ask alike. */
  async pageOf(of: string, path: NestedPath, args: StatementArgs, parentView: View): Promise<Page<Statement>> {
    const { where, orderBy, asOf, knownAt: known, ...request } = args;
    const view = viewOf({ asOf, knownAt: known }, parentView);
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['statements', path, of, orderBy, criteria]);
    const window = windowOf(request, scope, sortOf(orderBy));
    const rows = await this.nested.load({ of, args: { path, criteria, window } });
    return toPage(
      rows.map((row) => toStatement(row, view)),
      window,
      scope,
      () => this.counts.load({ of, args: { path, criteria } }),
    );
  }

  private readonly nested = childrenByKey<NestedKey, readonly StatementRow[]>(
    async (parents, { path, criteria, window }) => {
      const rows = await this.graph.read<StatementRow & { of: string }>(cypher`// statements.of.${trusted(path)}
        ${keysOf(parents, path)}
        CALL (key) {
          ${pageOf({ path: PATHS[path], rest: criteria }, window)}
        }
        WITH DISTINCT of, id
        MATCH (s:Statement {id: id})
        ${STATEMENT_EDGES}
        RETURN of, ${statementColumns} ${inOrder(window, 'of', 's_sortKey')}`);
      const pages = groupBy(rows, ({ of }) => of);
      return new Map(
        [...pages].map(([of, found]) => [
          of,
          merged(
            found.map((row) => ({ ...row, sortKey: row.s_sortKey })),
            window,
          ),
        ]),
      );
    },
    () => [],
  );

  private readonly counts = childrenByKey<Omit<NestedKey, 'window'>, number>(
    async (parents, { path, criteria }) => {
      const rows = await this.graph.read<{ of: string; total: number }>(cypher`// statements.count.of.${trusted(path)}
        ${idsFrom(parents, path, criteria)}
        RETURN of, count(DISTINCT id) AS total`);
      return new Map(rows.map(({ of, total }) => [of, total]));
    },
    () => 0,
  );

  /** Speakers, reporters or audience of a statement in order, up to {@link MOST_AROUND}. */
  async actorsOf(statement: Statement, edge: ActorEdge): Promise<Actor[]> {
    const rows = await this.actors.load({ of: statement.id, args: edge });
    return rows.map((row) => seen(unflatten<Actor>(row, 'a', ACTOR_COLUMNS)!, statement.view));
  }

  private readonly actors = manyByKey<ActorEdge, { of: string } & Record<string, unknown>>((ids, edge) =>
    this.graph.read(cypher`// statements.${trusted(edge)}
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (s:Statement {id: of})-[r:${trusted(ACTOR_EDGES[edge])}]->(a:Actor)
        RETURN r.position AS position, a ORDER BY position, a.id LIMIT ${MOST_AROUND}
      }
      RETURN of, position, ${columns('a', 'a', ACTOR_COLUMNS)} ORDER BY of, position, a_id`),
  );

  /** What a statement is about, meetings that it tells of among it; up to {@link MOST_AROUND}. */
  async subjectsOf(statement: Statement): Promise<Subject[]> {
    const rows = await this.subjects.load({ of: statement.id, args: null });
    return rows.map((row) => {
      const subject = seen(unflatten<Subject>(row, 'x', ENTITY_COLUMNS)!, statement.view);
      const place = unflatten<Place>(row, 'place', PLACE_COLUMNS);
      return { ...subject, place: place && seen(place, statement.view) };
    });
  }

  private readonly subjects = manyByKey<null, { of: string } & Record<string, unknown>>((ids) =>
    this.graph.read(cypher`// statements.about
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (s:Statement {id: of})-[:ABOUT]->(x:Subject)
        RETURN x ORDER BY x.name, x.id LIMIT ${MOST_AROUND}
      }
      ${toOne('x', { place: '-[:HELD_IN]->(end:Place)' })}
      RETURN of, ${columns('x', 'x', ENTITY_COLUMNS)}, ${columns('place', 'place', PLACE_COLUMNS)} ORDER BY of, x_name, x_id`),
  );
}

/** The most actors of one kind, and the most subjects, that one statement lists. */
const MOST_AROUND = 1_000;

const ACTOR_EDGES = { speakers: 'SPOKEN_BY', reportedBy: 'REPORTED_BY', audience: 'ADDRESSED_TO' } as const;
export type ActorEdge = keyof typeof ACTOR_EDGES;

const sortOf = (order: StatementOrder | null | undefined) =>
  order === StatementOrder.OLDEST_FIRST ? 'ascending' : 'descending';
