import { Sentences } from '../articles/sentence.js';
import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { tokensOfText } from '../graph/tokens.js';
import { carryLinks } from './carry-links.js';
import type { ClaimRow } from './claim-rows.js';
import { evidenceId } from './ids.js';
import type { ArticleForm, SpanForm } from './verified.js';

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
}

/** A claim with the id under which it is stored: its base, or a later version of that. */
type Placed = ClaimRow & { readonly id: string; readonly isNew: boolean };

/**
 * Writes the claims of an article with their evidence. A claim that is believed already only gains evidence; one that
 * was given up, or that says something else of the same words, comes as a new version (`~2`), because nothing is ever
 * overwritten. The evidence of an earlier version is not among what is asserted, so that version is given up.
 */
export async function writeClaims(
  transaction: Transaction,
  article: ArticleForm,
  rows: readonly ClaimRow[],
  recordedAt: string,
): Promise<ClaimChanges> {
  const targets = rows.filter(({ label }) => label === 'StatementLink').flatMap(({ edges }) => edges);
  await lockVersions(transaction, rows);
  const found = await versions(transaction, 'Claim', [...rows, ...targets.map(({ to }) => ({ base: to }))]);
  const claims = placeClaims(rows, found);
  const fresh = claims.filter(({ isNew }) => isNew);
  const idOf = new Map([...liveOf(found), ...claims.map(({ base, id }) => [base, id] as const)]);
  for (const [label, group] of groupBy(fresh, ({ label }) => label)) {
    await transaction.run(cypher`// ingest.createClaims
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
    await transaction.run(cypher`// ingest.createClaimEdges
      UNWIND ${group} AS edge
      MATCH (c:Claim {id: edge.from})
      MATCH (t:${trusted(CLAIM_TARGETS.has(type) ? 'Claim' : 'Entity')} {id: edge.to})
      MERGE (c)-[r:${trusted(type)}]->(t)
      SET r.position = edge.position`);
  }
  await writeDerived(transaction, fresh);
  const newer = [...liveOf(found)].filter(([base, id]) => idOf.get(base) !== id);
  await carryLinks(
    transaction,
    new Map(newer.map(([base, id]) => [id, idOf.get(base)!])),
    rows.map(({ base }) => base),
    recordedAt,
  );
  const evidence = await writeEvidence(transaction, article, claims, recordedAt);
  return { created: fresh.length, ...evidence };
}

const CLAIM_TARGETS = new Set<string>(['FROM_STATEMENT', 'TO_STATEMENT', 'BASED_ON']);

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

/** Locks what is there of these claims: whoever gives up a claim counts its evidence under the same lock. */
async function lockVersions(transaction: Transaction, rows: readonly { readonly base: string }[]): Promise<void> {
  await transaction.run(cypher`// ingest.lockClaims
    UNWIND ${[...new Set(rows.map(({ base }) => base))].sort()} AS base
    MATCH (c:Claim {base: base})
    SET c.recordedAt = c.recordedAt`);
}

async function versions(
  transaction: Transaction,
  label: 'Claim' | 'Evidence',
  rows: readonly { readonly base: string }[],
): Promise<Version[]> {
  return transaction.run<Version>(cypher`// ingest.versions
    UNWIND ${[...new Set(rows.map(({ base }) => base))]} AS base
    MATCH (n:${trusted(label)} {base: base})
    RETURN base, n.id AS id, n.supersededAt IS NULL AS live, n.content AS content, n.claimId AS claimId`);
}

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

/** The derived index of what is believed today: mentions of subjects, and voices beside the first speaker. */
async function writeDerived(transaction: Transaction, fresh: readonly Placed[]): Promise<void> {
  const statements = fresh.filter(({ label }) => label === 'Statement');
  const mentions = statements.flatMap((statement) => {
    const { sortKey, speakerId, meetingId } = propertiesOf(statement, '') as Record<string, string | null>;
    return statement.edges
      .filter(({ type }) => type === 'ABOUT')
      .map(({ to }) => ({
        key: `${to}|${sortKey}`,
        subjectId: to,
        sortKey,
        statementId: statement.id,
        speakerId,
        meetingId,
      }));
  });
  if (mentions.length > 0)
    await transaction.run(cypher`// ingest.createMentions
    UNWIND ${mentions} AS mention
    MATCH (s:Statement {id: mention.statementId})
    MERGE (m:Mention {key: mention.key})
    SET m += mention
    MERGE (m)-[:MENTIONED_IN]->(s)`);
  const voices = statements.flatMap((statement) => {
    const { sortKey } = propertiesOf(statement, '') as Record<string, string>;
    return statement.edges
      .filter(({ type, position }) => type === 'REPORTED_BY' || (type === 'SPOKEN_BY' && position > 0))
      .map(({ type, to }) => {
        const role = type === 'REPORTED_BY' ? 'REPORTER' : 'SPEAKER';
        return { key: `${to}|${role}|${sortKey}`, actorId: to, role, sortKey, statementId: statement.id };
      });
  });
  if (voices.length > 0)
    await transaction.run(cypher`// ingest.createVoices
    UNWIND ${voices} AS voice
    MATCH (s:Statement {id: voice.statementId})
    MERGE (v:Voice {key: voice.key})
    SET v += voice
    MERGE (v)-[:VOICED_IN]->(s)`);
}

async function writeEvidence(
  transaction: Transaction,
  article: ArticleForm,
  claims: readonly Placed[],
  recordedAt: string,
): Promise<Pick<ClaimChanges, 'evidence' | 'asserted'>> {
  const sentence = sentencesOf(article);
  const rows = claims.flatMap((claim) =>
    claim.form.spans.map((span) => ({ base: evidenceId(article, claim.base, span), claim, span })),
  );
  const byBase = groupBy(await versions(transaction, 'Evidence', rows), ({ base }) => base);
  const placed = rows.map((row) => place(row, byBase.get(row.base) ?? [], ({ claimId }) => claimId === row.claim.id));
  const fresh = placed.filter(({ isNew }) => isNew);
  if (fresh.length > 0)
    await transaction.run(cypher`// ingest.createEvidence
    UNWIND ${fresh.map(({ id, base, claim, span }) => ({
      id,
      claimId: claim.id,
      properties: {
        ...span,
        confidence: claim.form.confidence,
        method: claim.form.method,
        sentence: sentence(span),
        // Its place in the article: offsets, with the id last.
        sortKey: `${String(span.start).padStart(9, '0')}|${String(span.end).padStart(9, '0')}|${id}`,
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

/** The sentence around a span of the article. Spans count code points; a text without astral ones needs no conversion. */
function sentencesOf({ text, language }: ArticleForm): (span: SpanForm) => string {
  if (text === null) return ({ exact }) => exact;
  const sentences = new Sentences(text, language);
  const units = unitOffsets(text);
  return ({ start, end }) => sentences.around(units(start), units(end));
}

/** From an offset in code points to one in UTF-16 units. */
function unitOffsets(text: string): (points: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (points) => points;
  const offsets: number[] = [];
  let unit = 0;
  for (const point of text) {
    offsets.push(unit);
    unit += point.length;
  }
  return (points) => offsets[points] ?? text.length;
}
