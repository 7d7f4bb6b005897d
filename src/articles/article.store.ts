import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy, oneByKey } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { beyond, inOrder, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { type View, viewOf } from '../shared/view.js';
import { type ArticleCriteria, conditionsOf, criteriaOf } from './article.criteria.js';
import { ArticleOrder } from './article.enums.js';
import type { ArticleArgs } from './article.input.js';
import { articleColumns, toArticle } from './article.row.js';
import type { Article } from './article.type.js';

type Row = Readonly<Record<string, unknown>> & { readonly e_sortKey: string };

interface PublisherKey {
  readonly criteria: ArticleCriteria;
  readonly window: Window;
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
    const { publisherId } = criteria;
    const rows = await this.graph.read<Row>(cypher`// articles.list
      MATCH (e:Article) WHERE ${seek(criteria, publisherId === null ? null : cypher`${publisherId}`, beyond('e.sortKey', window))}
      WITH e ${inOrder(window, ...(publisherId === null ? [] : ['e.publisherId']), 'e.sortKey')} LIMIT ${window.size + 1}
      ${TAIL} ${inOrder(window, 'e_sortKey')}`);
    const count = async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// articles.count
        MATCH (e:Article) WHERE ${seek(criteria, publisherId === null ? null : cypher`${publisherId}`, trusted("e.sortKey > ''"))}
        RETURN count(e) AS total`);
      return row?.total ?? 0;
    };
    return toPage(
      rows.map((row) => toArticle(row, 'e', view)),
      window,
      scope,
      count,
    );
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
    const rows = await this.published.load({ of, args: { criteria, window } });
    return toPage(
      rows.map((row) => toArticle(row, 'e', view)),
      window,
      scope,
      () => this.publishedCounts.load({ of, args: criteria }),
    );
  }

  private readonly published = childrenByKey<PublisherKey, readonly Row[]>(
    async (publishers, { criteria, window }) => {
      const rows = await this.graph.read<Row & { of: string }>(cypher`// articles.ofPublisher
        UNWIND ${publishers} AS of
        CALL (of) {
          MATCH (e:Article) WHERE ${seek(criteria, trusted('of'), beyond('e.sortKey', window))}
          RETURN e ${inOrder(window, 'e.publisherId', 'e.sortKey')} LIMIT ${window.size + 1}
        }
        ${TAIL}, of ${inOrder(window, 'of', 'e_sortKey')}`);
      return groupBy(rows, ({ of }) => of);
    },
    () => [],
  );

  private readonly publishedCounts = childrenByKey<ArticleCriteria, number>(
    async (publishers, criteria) => {
      const rows = await this.graph.read<{ of: string; total: number }>(cypher`// articles.ofPublisher.count
        UNWIND ${publishers} AS of
        MATCH (e:Article) WHERE ${seek(criteria, trusted('of'), trusted("e.sortKey > ''"))}
        RETURN of, count(e) AS total`);
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

const TAIL = cypher`OPTIONAL MATCH (e)-[:PUBLISHED_BY]->(publisher:Organisation)
      RETURN ${articleColumns('e', 'e')}`;

// The publisher first, as in the index.
const seek = (criteria: ArticleCriteria, publisher: Cypher | null, position: Cypher): Cypher => {
  const equal = publisher === null ? trusted('') : cypher`e.publisherId = ${publisher} AND `;
  return cypher`${equal}${position} AND ${conditionsOf(criteria)}`;
};

const sortOf = (order: ArticleOrder | null | undefined) =>
  order === ArticleOrder.OLDEST_FIRST ? 'ascending' : 'descending';
