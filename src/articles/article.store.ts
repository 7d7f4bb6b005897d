import { type Criteria, criteriaOf } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy, oneByKey } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { inOrder, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { fewWith } from '../graph/search.js';
import { TEXT_INDEXES } from '../graph/text-indexes.js';
import { termsOf } from '../graph/text-query.js';
import { toOne } from '../graph/to-one.js';
import { type View, viewOf } from '../shared/view.js';
import { ArticleOrder } from './article.enums.js';
import type { ArticleArgs, ArticleWhere } from './article.input.js';
import { pageOf, planOf, seek } from './article.paths.js';
import { articleColumns, toArticle } from './article.row.js';
import type { Article } from './article.type.js';

type Row = Readonly<Record<string, unknown>> & { readonly place: string };

type ArticleCriteria = Criteria<ArticleWhere>;

interface PublisherKey {
  readonly criteria: ArticleCriteria;
  readonly window: Window;
  readonly orderBy: ArticleOrder | null | undefined;
}

export class ArticleStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** A page of all articles that a filter allows. */
  async page({ where, orderBy, asOf, knownAt, ...request }: ArticleArgs): Promise<Page<Article>> {
    const view = viewOf({ asOf, knownAt });
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['articles', orderBy, criteria]);
    const window = windowOf(request, scope, sortOf(orderBy));
    const plan = planOf(criteria, await this.fewWith(criteria.where));
    const path = trusted(plan.path);
    const rows = await this.graph.read<Row>(cypher`// articles.by.${path}
      UNWIND ${plan.keys} AS key
      CALL (key) {
        ${pageOf(plan, window, orderBy)}
      }
      WITH DISTINCT e, place ${inOrder(window, 'place')} LIMIT ${window.size + 1}
      ${TAIL} ${inOrder(window, 'place')}`);
    const count = async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// articles.count.by.${path}
        UNWIND ${plan.keys} AS key
        ${seek(plan, trusted("e.sortKey > ''"))}
        RETURN count(DISTINCT e.id) AS total`);
      return row?.total ?? 0;
    };
    return toPage(
      rows.map((row) => toRow(row, view)),
      window,
      scope,
      count,
    );
  }

  /** The articles that hold the text of a filter; null without one, and when they are many. */
  private async fewWith({ text }: ArticleWhere): Promise<readonly string[] | null> {
    return text == null ? null : fewWith(this.graph, TEXT_INDEXES.articles, termsOf(text.matches));
  }

  /** A page of what an organisation published: one read for all organisations of a level. */
  async ofPublisher(
    of: string,
    { where, orderBy, asOf, knownAt, ...request }: ArticleArgs,
    parentView: View,
  ): Promise<Page<Article>> {
    const view = viewOf({ asOf, knownAt }, parentView);
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['articles', of, orderBy, criteria]);
    const window = windowOf(request, scope, sortOf(orderBy));
    const rows = await this.published.load({ of, args: { criteria, window, orderBy } });
    return toPage(
      rows.map((row) => toRow(row, view)),
      window,
      scope,
      () => this.publishedCounts.load({ of, args: criteria }),
    );
  }

  private readonly published = childrenByKey<PublisherKey, readonly Row[]>(
    async (publishers, { criteria, window, orderBy }) => {
      const rows = await this.graph.read<Row & { of: string }>(cypher`// articles.ofPublisher
        UNWIND ${publishers} AS key
        CALL (key) {
          ${pageOf({ path: 'publisher', rest: criteria }, window, orderBy)}
        }
        ${TAIL}, key AS of ${inOrder(window, 'of', 'place')}`);
      return groupBy(rows, ({ of }) => of);
    },
    () => [],
  );

  private readonly publishedCounts = childrenByKey<ArticleCriteria, number>(
    async (publishers, criteria) => {
      const rows = await this.graph.read<{ of: string; total: number }>(cypher`// articles.ofPublisher.count
        UNWIND ${publishers} AS key
        ${seek({ path: 'publisher', rest: criteria }, trusted("e.sortKey > ''"))}
        RETURN key AS of, count(e) AS total`);
      return new Map(rows.map(({ of, total }) => [of, total]));
    },
    () => 0,
  );

  /** The normalised text of an article; null when only its record is kept. */
  async text(id: string): Promise<string | null> {
    return (await this.texts.load(id))?.text ?? null;
  }

  private readonly texts = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<{ id: string; text: string | null }>(cypher`// articles.text
        UNWIND ${ids} AS id
        MATCH (a:Article {id: id})
        RETURN id, a.text AS text`),
    ({ id }) => id,
  );
}

const TAIL = cypher`${toOne('e', { publisher: '-[:PUBLISHED_BY]->(end:Organisation)' })}
      RETURN place, ${articleColumns('e', 'e')}`;

const sortOf = (order: ArticleOrder | null | undefined) =>
  order === ArticleOrder.OLDEST_FIRST ? 'ascending' : 'descending';

const toRow = (row: Row, view: View): Article => ({ ...toArticle(row, 'e', view), sortKey: row.place });
