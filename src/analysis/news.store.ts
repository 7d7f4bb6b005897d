import type { NameStore } from '../entities/name.store.js';
import { type Cypher, cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { BadInput } from '../shared/errors.js';
import { earliestOf, latestOf } from '../shared/partial-date.js';
import { viewOf } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';
import { claimsAbout, claimTypeOf } from './claims-about.js';
import type { ChangeKind } from './news.enums.js';
import type { NewsArgs } from './news.input.js';
import type { ChangeCount, ClaimChange, News } from './news.type.js';

export class NewsStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /**
   * What to look for, its names resolved; the changes and their numbers are read when they are selected. Throws `BadInput`
   * when nothing can lie between the dates.
   */
  async about({ about, since, types, ...dates }: NewsArgs): Promise<News> {
    const view = viewOf(dates);
    const start = earliestOf(since);
    if (view.knownAt !== null && start > view.knownAt) {
      throw new BadInput(`\`since\` (${since}) lies after \`knownAt\`: nothing can be new between them.`);
    }
    const subjectIds = (await this.names.resolve([about])).subjects(about);
    // What was recorded at the very instant of a visit was seen; a day counts from its first millisecond.
    const after = start === latestOf(since) ? start : new Date(Date.parse(start) - 1).toISOString();
    return { since, after, subjectIds, types: types ?? Object.values(ClaimType), view };
  }

  /** The changes, the last first. */
  async changes(news: News, kinds: readonly ChangeKind[] | null, first: number): Promise<ClaimChange[]> {
    if (news.types.length === 0) return [];
    const rows = await this.graph.read<Omit<ClaimChange, 'view' | 'type'>>(cypher`// news.changes
      ${events(news, kinds)}
      RETURN id, kind, at ORDER BY at DESC, kind, id LIMIT ${first}`);
    return rows.map((row) => ({ ...row, type: claimTypeOf(row.id), view: news.view }));
  }

  /** How many changes there are of each kind and type. */
  async counts(news: News): Promise<ChangeCount[]> {
    if (news.types.length === 0) return [];
    const rows = await this.graph.read<Omit<ChangeCount, 'type'> & { prefix: string }>(cypher`// news.counts
      ${events(news, null)}
      RETURN kind, split(id, ':')[0] AS prefix, count(*) AS count ORDER BY kind DESC, prefix`);
    return rows
      .map(({ kind, prefix, count }) => ({ kind, type: claimTypeOf(`${prefix}:`), count }))
      .sort((a, b) => (a.kind === b.kind ? (a.type < b.type ? -1 : 1) : a.kind < b.kind ? 1 : -1));
  }
}

/** Binds each change as `id`, `kind` and `at`: a claim that was taken up and given up since has both. */
function events({ after, subjectIds, types, view }: News, kinds: readonly ChangeKind[] | null): Cypher {
  const until = view.knownAt ?? '~';
  const changed = cypher`((c.recordedAt > ${after} AND c.recordedAt <= ${until}) OR (c.supersededAt > ${after} AND c.supersededAt <= ${until}))`;
  const wanted = kinds ?? ['LEARNT', 'GIVEN_UP'];
  return cypher`${claimsAbout(subjectIds, types, changed, view)}
      UNWIND [['LEARNT', recordedAt], ['GIVEN_UP', supersededAt]] AS change
      WITH id, change[0] AS kind, change[1] AS at
      WHERE at > ${after} AND at <= ${until} AND kind IN ${wanted}`;
}
