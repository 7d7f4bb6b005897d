import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { typeOfId } from '../shared/node.js';
import { believedAt, viewOf } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';
import { claimsAbout } from './claims-about.js';
import { SupportKind } from './support.enums.js';
import type { SupportArgs } from './support.input.js';
import type { ClaimSupport, Supported, SupportSurvey } from './support.type.js';
import type { UtteranceStore } from './utterance.store.js';

/** An article that has a claim, and the articles at the end of what it is derived from. */
interface Source {
  readonly articleId: string;
  readonly origins: readonly Origin[];
}

/** An article that others go back to. Those at one address, as a page and the record that a brief has of it, are one. */
interface Origin {
  readonly id: string;
  /** The address; of an article without one, its id. */
  readonly at: string;
}

export class SupportStore {
  /** `mostExamined`: the most claims that one survey examines. */
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly utterances: UtteranceStore,
    private readonly mostExamined = 1_000,
  ) {}

  /** What a claim rests on: of one that is believed no longer, what it rested on at last. */
  async ofClaim(claim: Supported): Promise<ClaimSupport> {
    const { id, view } = claim;
    const known = believedAt(claim.supersededAt, claim.view);
    const reports = typeOfId(id) === 'Statement' ? await this.utterances.groupOf(id, known) : [id];
    const sources = (await Promise.all(reports.map((of) => this.sources.load({ of, args: known })))).flat();
    const sourceIds = [...new Set(sources.map(({ articleId }) => articleId))].sort();
    const idOf = idsAt(sources.flatMap(({ origins }) => origins));
    const originIds = [...new Set(idOf.values())].sort();
    const kind = kindOf(sourceIds.length, originIds.length);
    return {
      kind,
      isCertain:
        kind !== SupportKind.SEVERAL_ORIGINS ||
        ![...idOf.keys()].some((place) => sources.every(({ origins }) => origins.some(({ at }) => at === place))),
      sourceCount: sourceIds.length,
      originCount: originIds.length,
      sourceIds,
      originIds,
      view,
    };
  }

  private readonly sources = childrenByKey<string | null, readonly Source[]>(
    async (ids, known) => {
      const rows = await this.graph.read<End & { of: string }>(cypher`// support.sources
        UNWIND ${ids} AS of
        MATCH (c:Claim {id: of})<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article)
        WHERE ${knownAt('e', known)}
        WITH DISTINCT of, a
        ${TO_ENDS}`);
      return new Map([...groupBy(rows, ({ of }) => of)].map(([of, found]) => [of, sourcesIn(found)]));
    },
    () => [],
  );

  /** The articles that one goes back to: one read for all articles of a level. */
  originsOf(articleId: string): Promise<readonly string[]> {
    return this.origins.load({ of: articleId, args: null });
  }

  private readonly origins = childrenByKey<null, readonly string[]>(
    async (ids) => {
      const rows = await this.graph.read<End>(cypher`// support.origins
        UNWIND ${ids} AS of
        MATCH (a:Article {id: of})
        ${TO_ENDS}`);
      return new Map(sourcesIn(rows).map(({ articleId, origins }) => [articleId, [...idsAt(origins).values()].sort()]));
    },
    () => [],
  );

  /** What the claims that concern a subject rest on: of the last recorded ones, up to `mostExamined`. */
  async survey({ about, types, ...dates }: SupportArgs): Promise<SupportSurvey> {
    const view = viewOf(dates);
    const subjects = (await this.names.resolve([about])).subjects(about);
    const wanted = types ?? Object.values(ClaimType);
    const found =
      wanted.length === 0
        ? []
        : await this.graph.read<{ id: string; supersededAt: string | null }>(cypher`// support.claims
      ${claimsAbout(subjects, wanted, knownAt('c', view.knownAt), view)}
      RETURN id, supersededAt ORDER BY recordedAt DESC, id LIMIT ${this.mostExamined + 1}`);
    const examined = await Promise.all(
      found.slice(0, this.mostExamined).map(async (claim) => {
        const { kind } = await this.ofClaim({ ...claim, view });
        return { id: claim.id, kind };
      }),
    );
    return {
      view,
      examined,
      examinedCount: examined.length,
      isComplete: found.length <= this.mostExamined,
      counts: Object.values(SupportKind).map((kind) => ({
        kind,
        count: examined.filter((claim) => claim.kind === kind).length,
      })),
    };
  }
}

/** An article, and one at the end of what it is derived from; null where it is derived from none or goes round. */
interface End {
  readonly articleId: string;
  readonly address: string | null;
  readonly endId: string | null;
  readonly endAddress: string | null;
}

/** From each article `a` that belongs to `of`, the end of a query that gives its {@link End}s. */
const TO_ENDS = trusted(`OPTIONAL MATCH (a)-[:DERIVED_FROM*1..8]->(r:Article)
        WITH of, a, r, COUNT { (r)-[:DERIVED_FROM]->(:Article) } AS further
        RETURN DISTINCT of, a.id AS articleId, a.url AS address, CASE WHEN further = 0 THEN r.id END AS endId,
          CASE WHEN further = 0 THEN r.url END AS endAddress
        ORDER BY of, articleId, endId`);

/** An article that goes round in a circle of derivations ends nowhere: it stands for itself. */
const sourcesIn = (rows: readonly End[]): Source[] =>
  [...groupBy(rows, ({ articleId }) => articleId)].map(([articleId, found]) => {
    const ends = found.flatMap(({ endId, endAddress }) =>
      endId === null ? [] : { id: endId, at: endAddress ?? endId },
    );
    const own = { id: articleId, at: found[0].address ?? articleId };
    return { articleId, origins: ends.length === 0 ? [own] : ends };
  });

/** The origins by where they are: of several at one address, the first id. */
function idsAt(origins: readonly Origin[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, at } of origins) {
    const known = ids.get(at);
    if (known === undefined || id < known) ids.set(at, id);
  }
  return ids;
}

function kindOf(sources: number, origins: number): SupportKind {
  if (sources <= 1) return SupportKind.ONE_SOURCE;
  return origins === 1 ? SupportKind.ONE_ORIGIN : SupportKind.SEVERAL_ORIGINS;
}
