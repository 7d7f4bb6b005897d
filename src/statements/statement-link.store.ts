import { ClaimListStore } from '../entities/claim-list.store.js';
import { type Criteria, criteriaOf, meets } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { manyByKey, oneByKey } from '../graph/batch.js';
import { all, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import type { Page } from '../graph/page.js';
import { seen, type View, viewOf } from '../shared/view.js';
import type { Statement } from './statement.type.js';
import { STATEMENT_LINKS } from './statement-link.filter.js';
import type { LinksOfStatementArgs, StatementLinkArgs, StatementLinkWhere } from './statement-link.input.js';
import type { StatementLink } from './statement-link.type.js';

/** The end of a link at which a statement stands. */
export type LinkEnd = 'from' | 'to';

interface LinkKey {
  readonly end: LinkEnd;
  readonly criteria: Criteria<StatementLinkWhere>;
}

/** The most links that one statement gives at either end. */
const MOST_LINKS = 100;

type Row = Omit<StatementLink, 'view'>;

const COLUMNS = trusted(
  'l.id AS id, l.recordedAt AS recordedAt, l.supersededAt AS supersededAt, l.kind AS kind, f.id AS fromId, t.id AS toId',
);

const ENDS = trusted(`MATCH (l)-[:FROM_STATEMENT]->(f:Statement)
      MATCH (l)-[:TO_STATEMENT]->(t:Statement)`);

const AT: Record<LinkEnd, string> = {
  from: '(:Statement {id: of})<-[:FROM_STATEMENT]-(l:StatementLink)-[:TO_STATEMENT]->(other:Statement)',
  to: '(:Statement {id: of})<-[:TO_STATEMENT]-(l:StatementLink)-[:FROM_STATEMENT]->(other:Statement)',
};

export class StatementLinkStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {
    this.list = new ClaimListStore(graph, names, {
      name: 'statementLinks',
      filtered: STATEMENT_LINKS,
      timedBy: '-[:FROM_STATEMENT]->(e:Statement)',
      sortKey: () => ({ binding: trusted(''), key: trusted("e.sortKey + '|' + c.id") }),
      anchors: {},
      variable: 'l',
      edges: ENDS,
      columns: COLUMNS,
      toClaim: ({ sortKey: _, ...row }, view) => seen(row, view),
    });
  }

  private readonly list: ClaimListStore<StatementLinkWhere, Row & { readonly sortKey: string }, StatementLink>;

  /** A page of all links that a filter allows. */
  page(args: StatementLinkArgs): Promise<Page<StatementLink>> {
    return this.list.page(args);
  }

  /** One link, believed or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<StatementLink | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && row.recordedAt > view.knownAt)) return null;
    return seen(row, view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<Row>(cypher`// statementLinks.byId
        UNWIND ${ids} AS id
        MATCH (l:StatementLink {id: id})
        ${ENDS}
        RETURN ${COLUMNS}`),
    ({ id }) => id,
  );

  /** The links at which a statement stands at this end, by the other statement, newest first, up to {@link MOST_LINKS}. */
  async ofStatement({ id, view }: Statement, end: LinkEnd, { where, ...dates }: LinksOfStatementArgs) {
    const under = viewOf(dates, view);
    const criteria = await criteriaOf(where, under, this.names);
    const rows = await this.ofStatements.load({ of: id, args: { end, criteria } });
    return rows.map(({ of: _, ...row }): StatementLink => seen(row, under));
  }

  private readonly ofStatements = manyByKey<LinkKey, Row & { of: string }>((ids, { end, criteria }) => {
    const { view } = criteria.asked;
    // "}" sorts after "|", so that every key of that very instant is still before it.
    const said = view.asOf === null ? trusted("other.sortKey > ''") : cypher`other.sortKey < ${`${view.asOf}}`}`;
    const conditions = [knownAt('l', view.knownAt), said, meets('l', STATEMENT_LINKS, criteria)];
    return this.graph.read(cypher`// statementLinks.${trusted(end)}
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH ${trusted(AT[end])}
        WHERE ${all(conditions)}
        RETURN l, other ORDER BY other.sortKey DESC, l.id DESC LIMIT ${MOST_LINKS}
      }
      ${ENDS}
      RETURN of, ${COLUMNS} ORDER BY of, other.sortKey DESC, id DESC`);
  });
}
