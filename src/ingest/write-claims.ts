import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { tokensOfText } from '../graph/tokens.js';
import { carryLinks } from './carry-links.js';
import type { ClaimEdge, ClaimRow } from './claim-row.js';
import { evidenceId } from './ids.js';
import { byOffsets } from './sort-keys.js';
import { sentencesOf } from './span-sentences.js';
import type { ArticleForm } from './verified.js';
import { type IndexedStatement, writeDerived } from './write-derived.js';
import { writePlaces } from './write-places.js';

/** What of an article its claims need. */
export type QuotedArticle = Pick<ArticleForm, 'id' | 'text' | 'language'>;

/** What the writer did with the claims of an article. */
export interface ClaimChanges {
  readonly created: number;
  readonly evidence: number;
  /** Ids of all evidence that the article gives now, as stored. */
  readonly asserted: readonly string[];
}

interface Version {
  readonly base: string;
  readonly id: string;
  readonly live: boolean;
  /** Of a claim: what it says, where its id leaves that open. */
  readonly content: string | null;
  /** Of evidence: the version of the claim that it supports. */
  readonly claimId: string | null;
  /** Of evidence: whether an editor found that it does not show what it was quoted for. */
  readonly rejected: boolean;
}

/** A claim with the id under which it is stored: its base, or a later version of that. */
type Placed = ClaimRow & { readonly id: string; readonly isNew: boolean };

/**
 * Writes the claims of an article with their evidence. A claim that is believed already only gains evidence; one that
 * was given up, or that says something else of the same words, comes as a new version (`~2`), because nothing is ever
 * overwritten. The evidence of an earlier version is not among what is asserted, so that version is given up.
 * `isFirst` where nothing was claimed in the article before.
 */
export async function writeClaims(
  transaction: Transaction,
  article: QuotedArticle,
  given: readonly ClaimRow[],
  recordedAt: string,
  { isFirst = false }: { readonly isFirst?: boolean } = {},
): Promise<ClaimChanges> {
  const targets = given.filter(({ label }) => label === 'StatementLink').flatMap(({ edges }) => edges);
  const [found, spans] = await Promise.all([
    claimVersions(transaction, [...given.map(({ base }) => base), ...targets.map(({ to }) => to)]),
    isFirst
      ? []
      : evidenceVersions(
          transaction,
          given.flatMap((row) => evidenceOf(article, row)),
        ),
  ]);
  const rows = notRejected(article, given, spans);
  const claims = placeClaims(rows, found);
  const fresh = claims.filter(({ isNew }) => isNew);
  await writePlaces(
    transaction,
    article.id,
    claims.filter(({ isNew }) => !isNew),
  );
  const idOf = new Map([...liveOf(found), ...claims.map(({ base, id }) => [base, id] as const)]);
  for (const [label, group] of groupBy(fresh, ({ label }) => label)) {
    transaction.send(cypher`// ingest.createClaims
      UNWIND ${group.map((claim) => ({ id: claim.id, properties: propertiesOf(claim, recordedAt) }))} AS claim
      MERGE (c:${trusted(label)} {id: claim.id})
      ON CREATE SET c += claim.properties
      SET c:Claim`);
  }
  // Another article with the same stance may take it from statements of its own.
  const edges = claims.flatMap(({ id, isNew, edges }) =>
    edges
      .filter(({ type }) => isNew || type === 'BASED_ON')
      .map(({ type, to, position }) => ({ type, from: id, to: idOf.get(to) ?? to, position })),
  );
  for (const [type, group] of groupBy(edges, ({ type }) => type)) {
    const ordered = ORDERED_EDGES.has(type) ? trusted('SET r.position = edge.position') : trusted('');
    transaction.send(cypher`// ingest.createClaimEdges
      UNWIND ${group} AS edge
      MATCH (c:Claim {id: edge.from})
      MATCH (t:${trusted(CLAIM_TARGETS.has(type) ? 'Claim' : 'Entity')} {id: edge.to})
      MERGE (c)-[r:${trusted(type)}]->(t)
      ${ordered}`);
  }
  writeDerived(transaction, fresh.filter(({ label }) => label === 'Statement').map(derivation));
  const newer = [...liveOf(found)].filter(([base, id]) => idOf.get(base) !== id);
  await carryLinks(
    transaction,
    new Map(newer.map(([base, id]) => [id, idOf.get(base)!])),
    rows.map(({ base }) => base),
    recordedAt,
  );
  const evidence = writeEvidence(transaction, article, claims, spans, recordedAt);
  return { created: fresh.length, ...evidence };
}

/** Edges whose order means something; of these alone the position is kept. */
export const ORDERED_EDGES: ReadonlySet<string> = new Set<ClaimEdge>(['SPOKEN_BY', 'REPORTED_BY', 'ADDRESSED_TO']);

const CLAIM_TARGETS = new Set<string>(['FROM_STATEMENT', 'TO_STATEMENT', 'BASED_ON']);

function derivation(statement: Placed): IndexedStatement {
  const { sortKey, speakerId, meetingId } = propertiesOf(statement, '') as Record<string, string>;
  return { id: statement.id, edges: statement.edges, sortKey: sortKey!, speakerId, meetingId };
}

function propertiesOf({ id, base, label, properties }: Placed, recordedAt: string): Record<string, unknown> {
  const later = id === base ? '' : id.slice(base.length);
  return {
    ...properties,
    ...('sortKey' in properties ? { sortKey: `${properties.sortKey}${later}` } : {}),
    ...(label === 'Statement' ? { tokens: tokensOfText(String(properties.text)) } : {}),
    base,
    recordedAt,
  };
}

/** What is there of these claims, locked: whoever gives up a claim counts its evidence under the same lock. */
const claimVersions = (transaction: Transaction, bases: readonly string[]): Promise<Version[]> =>
  transaction.run<Version>(cypher`// ingest.claimVersions
    UNWIND ${[...new Set(bases)].sort()} AS base
    MATCH (c:Claim {base: base})
    SET c.recordedAt = c.recordedAt
    RETURN base, c.id AS id, c.supersededAt IS NULL AS live, c.content AS content, null AS claimId, false AS rejected`);

const evidenceVersions = (transaction: Transaction, rows: readonly { readonly base: string }[]): Promise<Version[]> =>
  transaction.run<Version>(cypher`// ingest.evidenceVersions
    UNWIND ${[...new Set(rows.map(({ base }) => base))]} AS base
    MATCH (e:Evidence {base: base})
    RETURN base, e.id AS id, e.supersededAt IS NULL AS live, null AS content, e.claimId AS claimId,
      e.rejectedAt IS NOT NULL AS rejected`);

/** Places claims in their order: a link, which comes after its statements, is what it is between those very versions. */
function placeClaims(rows: readonly ClaimRow[], found: readonly Version[]): Placed[] {
  const byBase = groupBy(found, ({ base }) => base);
  const idOf = new Map(liveOf(found));
  return rows.map((row) => {
    const properties =
      row.label === 'StatementLink'
        ? { ...row.properties, content: row.edges.map(({ to }) => idOf.get(to) ?? to).join(' ') }
        : row.properties;
    const content = properties.content ?? null;
    const placed = place({ ...row, properties }, byBase.get(row.base) ?? [], (version) => version.content === content);
    idOf.set(row.base, placed.id);
    return placed;
  });
}

/** The believed version of each base that has one. */
const liveOf = (found: readonly Version[]): Map<string, string> =>
  new Map(found.filter(({ live }) => live).map(({ base, id }) => [base, id]));

/** The row with the id of its live version if that is the same, else with that of the next version. */
function place<Row extends { readonly base: string }>(
  row: Row,
  known: readonly Version[],
  isSame: (version: Version) => boolean,
) {
  const live = known.find((version) => version.live && isSame(version));
  const id = live?.id ?? (known.length === 0 ? row.base : `${row.base}~${known.length + 1}`);
  return { ...row, id, isNew: live === undefined };
}

/** The spans of a claim, each with the base of its evidence. */
const evidenceOf = <Row extends ClaimRow>(article: QuotedArticle, claim: Row) =>
  claim.form.spans.map((span) => ({ base: evidenceId(article, claim.base, span), claim, span }));

/** Leaves out what an editor rejected: the same words of the same article never bring it back. Its links go with it. */
function notRejected(
  article: QuotedArticle,
  rows: readonly ClaimRow[],
  found: readonly Version[],
): readonly ClaimRow[] {
  const rejected = new Set(found.filter((version) => version.rejected).map(({ base }) => base));
  if (rejected.size === 0) return rows;
  const isGone = (row: ClaimRow) => evidenceOf(article, row).every(({ base }) => rejected.has(base));
  const gone = new Set(rows.filter(isGone).map(({ base }) => base));
  const leadsToGone = ({ label, edges }: ClaimRow) => label === 'StatementLink' && edges.some(({ to }) => gone.has(to));
  return rows.filter((row) => !gone.has(row.base) && !leadsToGone(row));
}

function writeEvidence(
  transaction: Transaction,
  article: QuotedArticle,
  claims: readonly Placed[],
  found: readonly Version[],
  recordedAt: string,
): Pick<ClaimChanges, 'evidence' | 'asserted'> {
  const sentence = sentencesOf(article);
  const rows = claims.flatMap((claim) => evidenceOf(article, claim));
  const byBase = groupBy(found, ({ base }) => base);
  const placed = rows.map((row) => place(row, byBase.get(row.base) ?? [], ({ claimId }) => claimId === row.claim.id));
  const fresh = placed.filter(({ isNew }) => isNew);
  if (fresh.length > 0)
    transaction.send(cypher`// ingest.createEvidence
    UNWIND ${fresh.map(({ id, base, claim, span }) => ({
      id,
      claimId: claim.id,
      properties: {
        ...span,
        confidence: claim.form.confidence,
        method: claim.form.method,
        reason: claim.form.reason,
        sentence: sentence(span),
        sortKey: byOffsets(span.start, span.end, id),
        base,
        claimId: claim.id,
        articleId: article.id,
        recordedAt,
      },
    }))} AS evidence
    MATCH (c:Claim {id: evidence.claimId})
    MATCH (a:Article {id: ${article.id}})
    MERGE (e:Evidence {id: evidence.id})
    SET e += evidence.properties
    MERGE (e)-[:SUPPORTS]->(c)
    MERGE (e)-[:QUOTED_FROM]->(a)`);
  return { evidence: fresh.length, asserted: placed.map(({ id }) => id) };
}
