import type { Claim } from '../entities/claim.type.js';
import { type Criteria, criteriaOf, meets } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, manyByKey, oneByKey } from '../graph/batch.js';
import { columns, unflatten } from '../graph/columns.js';
import { type Cypher, cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { beyond, inOrder, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { toOne } from '../graph/to-one.js';
import { believedAt, seen, type View } from '../shared/view.js';
import { articleColumns, toArticle } from './article.row.js';
import { EVIDENCE } from './evidence.filter.js';
import type { EvidenceArgs, EvidenceWhere } from './evidence.input.js';
import { EVIDENCE_COLUMNS, type Evidence } from './evidence.type.js';

/** The most spans that one claim gives. */
const MOST_SPANS = 100;

type Row = Readonly<Record<string, unknown>>;

const WITH_ARTICLE = cypher`MATCH (e)-[:QUOTED_FROM]->(article:Article)
      ${toOne('article', { publisher: '-[:PUBLISHED_BY]->(end:Organisation)' })}`;

const COLUMNS = cypher`${columns('e', 'e', EVIDENCE_COLUMNS)}, ${articleColumns('article', 'article')}`;

export class EvidenceStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** One span, whether it counts or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<Evidence | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && String(row.e_recordedAt) > view.knownAt)) return null;
    return toEvidence(row, view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<Row>(cypher`// evidence.byId
        UNWIND ${ids} AS id
        MATCH (e:Evidence {id: id})
        ${WITH_ARTICLE}
        RETURN ${COLUMNS}`),
    (row) => String(row.e_id),
  );

  /**
   * The spans that a claim rests on, with their articles and publishers: one read for all claims of a level. Of a claim
   * that is believed no longer, the spans that it rested on at last.
   */
  async ofClaim({ id, supersededAt, view }: Claim): Promise<Evidence[]> {
    const rows = await this.ofClaims.load({ of: id, args: believedAt(supersededAt, view) });
    return rows.map((row) => toEvidence(row, view));
  }

  private readonly ofClaims = manyByKey<string | null, Row & { of: string }>((ids, at) =>
    this.graph.read(cypher`// evidence.ofClaim
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (c:Claim {id: of})<-[:SUPPORTS]-(e:Evidence)
        WHERE ${knownAt('e', at)}
        RETURN e ORDER BY e.id LIMIT ${MOST_SPANS}
      }
      ${WITH_ARTICLE}
      RETURN of, ${COLUMNS} ORDER BY of, article_sortKey, e_start, e_id`),
  );

  /** A page of all spans quoted from an article, in the order of its text: one read for all articles of a level. */
  async ofArticle(of: string, { where, ...request }: EvidenceArgs, view: View): Promise<Page<Evidence>> {
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['evidence', of, criteria]);
    const window = windowOf(request, scope, 'ascending');
    const rows = await this.ofArticles.load({ of, args: { criteria, window } });
    return toPage(
      rows.map((row) => toEvidence(row, view)),
      window,
      scope,
      () => this.counts.load({ of, args: criteria }),
    );
  }

  private readonly ofArticles = manyByKey<{ criteria: Criteria<EvidenceWhere>; window: Window }, Row & { of: string }>(
    (ids, { criteria, window }) =>
      this.graph.read(cypher`// evidence.ofArticle
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (e:Evidence) WHERE e.articleId = of AND ${beyond('e.sortKey', window)} AND ${conditionsOf(criteria)}
        RETURN e ${inOrder(window, 'e.articleId', 'e.sortKey')} LIMIT ${window.size + 1}
      }
      ${WITH_ARTICLE}
      RETURN of, ${COLUMNS} ${inOrder(window, 'of', 'e_sortKey')}`),
  );

  private readonly counts = childrenByKey<Criteria<EvidenceWhere>, number>(
    async (ids, criteria) => {
      const rows = await this.graph.read<{ of: string; total: number }>(cypher`// evidence.ofArticle.count
        UNWIND ${ids} AS of
        MATCH (e:Evidence) WHERE e.articleId = of AND e.sortKey > '' AND ${conditionsOf(criteria)}
        RETURN of, count(e) AS total`);
      return new Map(rows.map(({ of, total }) => [of, total]));
    },
    () => 0,
  );
}

const conditionsOf = (criteria: Criteria<EvidenceWhere>): Cypher =>
  cypher`${knownAt('e', criteria.asked.view.knownAt)} AND ${meets('e', EVIDENCE, criteria)}`;

const toEvidence = (row: Row, view: View): Evidence => ({
  ...seen(unflatten<Evidence>(row, 'e', EVIDENCE_COLUMNS)!, view),
  article: toArticle(row, 'article', view),
});
