import type { NameStore } from '../entities/name.store.js';
import { manyByKey } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { typeOfId } from '../shared/node.js';
import { knowledgeOf, viewOf } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';
import { claimsAbout } from './claims-about.js';
import { SupportKind } from './support.enums.js';
import type { SupportArgs } from './support.input.js';
import type { ClaimSupport, Supported, SupportSurvey } from './support.type.js';
import type { UtteranceStore } from './utterance.store.js';

/** The most claims that one survey examines. */
const MOST_EXAMINED = 1_000;

interface Source {
  readonly of: string;
  readonly articleId: string;
  readonly originId: string;
}

export class SupportStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly utterances: UtteranceStore,
  ) {}

  /** What a claim rests on: of one that is believed no longer, what it rested on at last. */
  async ofClaim(claim: Supported): Promise<ClaimSupport> {
    const { id, view } = claim;
    const known = knowledgeOf(claim);
    const reports = typeOfId(id) === 'Statement' ? await this.utterances.groupOf(id, known) : [id];
    const sources = (await Promise.all(reports.map((of) => this.sources.load({ of, args: known })))).flat();
    const sourceIds = [...new Set(sources.map(({ articleId }) => articleId))].sort();
    const originIds = [...new Set(sources.map(({ originId }) => originId))].sort();
    const goesBackTo = new Set(sources.map(({ articleId, originId }) => `${articleId} ${originId}`));
    const kind = kindOf(sourceIds.length, originIds.length);
    return {
      kind,
      isCertain:
        kind !== SupportKind.SEVERAL_ORIGINS ||
        !originIds.some((origin) => sourceIds.every((source) => goesBackTo.has(`${source} ${origin}`))),
      sourceCount: sourceIds.length,
      originCount: originIds.length,
      sourceIds,
      originIds,
      view,
    };
  }

  // An article that goes round in a circle of derivations ends nowhere: it stands for itself.
  private readonly sources = manyByKey<string | null, Source>((ids, known) =>
    this.graph.read<Source>(cypher`// support.sources
      UNWIND ${ids} AS of
      MATCH (c:Claim {id: of})<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article)
      WHERE ${knownAt('e', known)}
      WITH DISTINCT of, a
      OPTIONAL MATCH (a)-[:DERIVED_FROM*1..8]->(r:Article) WHERE NOT COUNT { (r)-[:DERIVED_FROM]->(:Article) } > 0
      RETURN DISTINCT of, a.id AS articleId, coalesce(r.id, a.id) AS originId ORDER BY of, articleId, originId`),
  );

  /** What the claims that concern a subject rest on: of the last recorded ones, up to {@link MOST_EXAMINED}. */
  async survey({ about, types, ...dates }: SupportArgs): Promise<SupportSurvey> {
    const view = viewOf(dates);
    const subjects = (await this.names.resolve([about])).subjects(about);
    const wanted = types ?? Object.values(ClaimType);
    const found =
      wanted.length === 0
        ? []
        : await this.graph.read<{ id: string; supersededAt: string | null }>(cypher`// support.claims
      ${claimsAbout(subjects, wanted, knownAt('c', view.knownAt), view)}
      RETURN id, supersededAt ORDER BY recordedAt DESC, id LIMIT ${MOST_EXAMINED + 1}`);
    const examined = await Promise.all(
      found.slice(0, MOST_EXAMINED).map(async (claim) => {
        const { kind } = await this.ofClaim({ ...claim, view });
        return { id: claim.id, kind };
      }),
    );
    return {
      view,
      examined,
      examinedCount: examined.length,
      isComplete: found.length <= MOST_EXAMINED,
      counts: Object.values(SupportKind).map((kind) => ({
        kind,
        count: examined.filter((claim) => claim.kind === kind).length,
      })),
    };
  }
}

function kindOf(sources: number, origins: number): SupportKind {
  if (sources <= 1) return SupportKind.ONE_SOURCE;
  return origins === 1 ? SupportKind.ONE_ORIGIN : SupportKind.SEVERAL_ORIGINS;
}
