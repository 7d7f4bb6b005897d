import { criteriaOf } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, manyByKey } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { inOrder, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { DateBasis, type DateBounds } from '../shared/imprecise-date.type.js';
import { type View, viewOf } from '../shared/view.js';
import type { MembershipCriteria } from './membership.criteria.js';
import { MembershipOrder } from './membership.enums.js';
import type { MembershipArgs } from './membership.input.js';
import { type AccessPath, idsOf, pageOf, planOf } from './membership.paths.js';
import { MEMBERSHIP_EDGES, type MembershipRow, membershipColumns, toMembership } from './membership.row.js';
import type { Membership } from './membership.type.js';

/** What the pages of a level share, whoever the parent is. */
interface PageKey {
  readonly path: AccessPath;
  readonly criteria: MembershipCriteria;
  readonly window: Window;
}

type Attestation = Pick<Membership, 'attestedAt' | 'attestedAtBounds'>;

export class MembershipStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** One membership, believed or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<Membership | null> {
    const [row] = await this.rows.load({ of: id, args: view });
    if (!row || (view.knownAt !== null && String(row.m_recordedAt) > view.knownAt)) return null;
    return toMembership(row, view);
  }

  private readonly rows = manyByKey<View, MembershipRow>((ids, view) =>
    this.graph.read(cypher`// memberships.byId
      UNWIND ${ids} AS of
      MATCH (m:Membership {id: of})
      ${MEMBERSHIP_EDGES}
      RETURN of, ${membershipColumns(view)}`),
  );

  /** A page of all memberships that a filter allows. */
  async page(args: MembershipArgs): Promise<Page<Membership>> {
    const view = viewOf(args);
    const { path, of, rest } = planOf(await criteriaOf(args.where, view, this.names));
    return this.list(of, path, rest, args, view);
  }

  /** A page of the memberships of one parent: one read for all parents of a level that ask alike. */
  async pageOf(of: string, path: AccessPath, args: MembershipArgs, parentView: View): Promise<Page<Membership>> {
    const view = viewOf(args, parentView);
    return this.list(of, path, await criteriaOf(args.where, view, this.names), args, view);
  }

  private async list(of: string, path: AccessPath, criteria: MembershipCriteria, args: MembershipArgs, view: View) {
    const scope = JSON.stringify(['memberships', path, of, args.orderBy, criteria]);
    const window = windowOf(args, scope, args.orderBy === MembershipOrder.OLDEST_FIRST ? 'ascending' : 'descending');
    const rows = await this.pages.load({ of, args: { path, criteria, window } });
    return toPage(
      rows.map((row) => toMembership(row, view)),
      window,
      scope,
      () => this.counts.load({ of, args: { path, criteria } }),
    );
  }

  private readonly pages = manyByKey<PageKey, MembershipRow>((parents, { path, criteria, window }) =>
    this.graph.read(cypher`// memberships.by.${trusted(path)}
      UNWIND ${parents} AS of
      CALL (of) {
        ${pageOf(path, criteria, window)}
      }
      MATCH (m:Membership {id: id})
      ${MEMBERSHIP_EDGES}
      RETURN of, ${membershipColumns(criteria.asked.view)} ${inOrder(window, 'of', 'm_sortKey')}`),
  );

  private readonly counts = childrenByKey<Omit<PageKey, 'window'>, number>(
    async (parents, { path, criteria }) => {
      const rows = await this.graph.read<{ of: string; total: number }>(cypher`// memberships.count.by.${trusted(path)}
        UNWIND ${parents} AS of
        CALL (of) {
          ${idsOf(path, criteria)}
        }
        RETURN of, count(id) AS total`);
      return new Map(rows.map(({ of, total }) => [of, total]));
    },
    () => 0,
  );

  /** When a membership is known to have held from an article's date, as far as that was known. */
  async attestationOf(membership: Membership): Promise<Attestation> {
    const { id, attestedAt, view } = membership;
    if (attestedAt === null || view.knownAt === null) return membership;
    const [row] = await this.attestations.load({ of: id, args: view.knownAt });
    if (!row) return membership;
    const { publishedAt, earliest, latest } = row;
    return { attestedAt: publishedAt, attestedAtBounds: { earliest, latest, basis: DateBasis.ARTICLE } };
  }

  private readonly attestations = manyByKey<string, DateBounds & { of: string; publishedAt: string }>((ids, known) =>
    this.graph.read(cypher`// memberships.attestedAsKnown
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (m:Membership {id: of})<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article)
        WHERE ${knownAt('e', known)}
        RETURN a ORDER BY coalesce(a.publishedEarliest, a.publishedLatest), a.id LIMIT 1
      }
      RETURN of, a.publishedAt AS publishedAt, a.publishedEarliest AS earliest, a.publishedLatest AS latest`),
  );
}
