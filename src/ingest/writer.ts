import { createHash } from 'node:crypto';
import { cypher } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { linksGivenUp, markAdded } from './added-links.js';
import { type Change, writeAudit } from './audit.js';
import type { ClaimRow } from './claim-row.js';
import { claimRows } from './claim-rows.js';
import { LoadError } from './errors.js';
import { MergedMeanwhile, redirected, redirectsOf, refuseNewRedirects } from './redirects.js';
import { claimArticle, storedFacts } from './stored-facts.js';
import { RecordedLater, supersede } from './supersede.js';
import type { VerifiedLoad } from './verified.js';
import { writeArticleDates } from './write-article-dates.js';
import { versionsOf, writeArticles, writeNotes, writeReplaced } from './write-articles.js';
import { writeClaims } from './write-claims.js';
import { writeEntities } from './write-entities.js';
import { writeMeetingFacts } from './write-meetings.js';
import { lockMeetings, writeSaidDates } from './write-said-dates.js';

/** What one load changed in the graph. All zero, and `changed` false, when everything was there already. */
export interface WriteReport {
  readonly changed: boolean;
  readonly articleId: string | null;
  readonly entities: number;
  readonly names: number;
  readonly claims: number;
  readonly evidence: number;
  readonly superseded: number;
  /** Set where the article was retracted, and therefore left as it is. */
  readonly retractedAt?: string;
}

/** How to write. */
export interface WriteOptions {
  /** Who writes, for the audit trail. Default: the command line. */
  readonly by?: string | undefined;
  /** Whether a retracted article is to be believed again. */
  readonly restore?: boolean | undefined;
  /** What a person should look at in what the load says. Default: nothing. */
  readonly notes?: readonly string[] | undefined;
  /** Set where the graph was just seen to lack the article. One that is there by now is left as whoever was faster read it. */
  readonly isNew?: boolean | undefined;
}

/** Gives the instant that a load is recorded at: ISO 8601 in UTC with milliseconds. */
export type Clock = () => string;

/** The clock of the machine. */
export const now: Clock = () => new Date().toISOString();

const UNCHANGED = { changed: false, entities: 0, names: 0, claims: 0, evidence: 0, superseded: 0 };

/** The report of a load that was left as it is. */
export const leftAlone = ({ article }: VerifiedLoad): WriteReport => ({ ...UNCHANGED, articleId: article?.id ?? null });

// A transaction of 8,000 statements takes under a second on the embedded engine, a few on Neo4j.
const DEADLINE_MS = 30_000;
const DEADLINE_PER_CLAIM_MS = 20;

/** Something else may be merged while a load is written, but not again and again. */
const ATTEMPTS = 5;

/**
 * Writes one verified load in one transaction: all or nothing. Idempotent: identity comes from content, so the same
 * load again changes nothing. Loading an article again with other facts makes those the whole of what it says: what
 * is no longer claimed is superseded. A retracted article says nothing until `restore` is asked for. Rejects with a
 * `LoadError` when what would be given up was recorded after what the clock says.
 */
export async function write(
  graph: Graph,
  load: VerifiedLoad,
  clock: Clock = now,
  { by = COMMAND_LINE, restore = false, notes = [], isNew = false }: WriteOptions = {},
): Promise<WriteReport> {
  if (load.article && !isNew) {
    const { hash, retractedAt } = await storedFacts(graph, load.article);
    if (retractedAt !== null && !restore) return { ...leftAlone(load), retractedAt };
    if (retractedAt === null && hash === hashOf(load)) return leftAlone(load);
  }
  const claims = load.statements.length + load.positions.length + load.attendances.length + load.memberships.length;
  const deadlineMs = DEADLINE_MS + DEADLINE_PER_CLAIM_MS * claims;
  for (let attempt = 1; ; attempt += 1) {
    const change = { by, at: clock() };
    try {
      return await graph.write(onceWritten(load, change, { restore, notes, leavesKnown: isNew }), { deadlineMs });
    } catch (error) {
      if (error instanceof MergedMeanwhile && attempt < ATTEMPTS) continue;
      if (!(error instanceof RecordedLater)) throw error;
      throw new LoadError(load.file, [{ file: load.file, line: 1, message: error.message }]);
    }
  }
}

/** Whoever runs `communique` writes directly and needs no token. */
const COMMAND_LINE = 'command line';

interface Manner {
  readonly restore: boolean;
  readonly notes: readonly string[];
  /** Whether an article that is there with other facts is left as it is. */
  readonly leavesKnown: boolean;
}

/** Writes a load; when the answer to its commit was lost and it runs again, it finds its own work and says what that was. */
function onceWritten(load: VerifiedLoad, change: Change, manner: Manner) {
  let written: WriteReport | undefined;
  return async (transaction: Transaction): Promise<WriteReport> => {
    const report = await writeLoad(transaction, load, change, manner);
    if (!report.changed && written?.changed && (await isOwn(transaction, load, change))) return written;
    written = report;
    return report;
  };
}

/** Whether this change, and no other, loaded the article. Declarations alone leave no trace of who came first. */
async function isOwn(transaction: Transaction, { article }: VerifiedLoad, { by, at }: Change): Promise<boolean> {
  if (!article) return true;
  const entries = await transaction.run(cypher`// ingest.ownEntry
    MATCH (a:AuditEntry)
    WHERE a.subjectId = ${article.id} AND a.sortKey > '' AND a.at = ${at} AND a.by = ${by}
    RETURN a.id AS id LIMIT 1`);
  return entries.length > 0;
}

async function writeLoad(
  transaction: Transaction,
  given: VerifiedLoad,
  change: Change,
  manner: Manner,
): Promise<WriteReport> {
  const { at } = change;
  const { restore } = manner;
  const claimsAsWritten = claimRows(given);
  const redirects = await redirectsOf(transaction, given, claimsAsWritten);
  const { article, sources } = redirected(given, redirects);
  const entities = redirected(
    given.entities.map((entity) => ({ ...entity, writtenAs: entity.id })),
    redirects,
  );
  if (!article) {
    const { created, changed, names, audit } = await writeEntities(transaction, entities, null);
    writeAudit(transaction, change, audit);
    await refuseNewRedirects(transaction, given, claimsAsWritten, redirects);
    const counts = { entities: created + changed, names };
    return { ...leftAlone(given), changed: created + changed + names > 0, ...counts };
  }
  const written = await writeEntities(transaction, entities, article.id);
  await writeArticles(transaction, [...sources, article], at);
  const [{ isNew, isFirst, retractedAt }, { replaced, isReplaced }] = await Promise.all([
    claimArticle(transaction, article, hashOf(given), manner),
    versionsOf(transaction, article),
  ]);
  if (!isNew) return leftAlone(given);
  writeReplaced(transaction, article, replaced);
  if (!isFirst || manner.notes.length > 0) writeNotes(transaction, article, manner.notes);
  const isMute = (retractedAt !== null && !restore) || isReplaced;
  const own = isMute ? [] : redirected(claimsAsWritten, redirects);
  const isRestored = retractedAt !== null && !isMute;
  const added = isRestored ? await linksGivenUp(transaction, article, retractedAt, own) : [];
  const rows = [...own, ...added.map(({ row }) => row)];
  const { created, evidence, asserted } = await writeClaims(transaction, article, rows, at, { isFirst });
  markAdded(transaction, article, added, at);
  const kept = { evidence: asserted, addedTo: isMute ? null : article.id };
  const superseded = await supersede(transaction, isFirst ? replaced : [article.id, ...replaced], kept, at);
  const touched = [article.id, ...replaced];
  const [meetings] = await Promise.all([meetingsOf(transaction, touched), writeArticleDates(transaction, touched)]);
  await writeMeetingFacts(transaction, meetings);
  await writeSaidDates(transaction, await lockMeetings(transaction, meetingsOfUndated(rows)), article.id);
  const counts = { entities: written.created, names: written.names, claims: created, evidence, superseded };
  const action = retractedAt !== null && restore ? 'RESTORE_ARTICLE' : 'INGEST_ARTICLE';
  writeAudit(transaction, change, [...written.audit, { action, subjectId: article.id, after: counts }]);
  await refuseNewRedirects(transaction, given, claimsAsWritten, redirects);
  // An article without claims is news too.
  return { changed: true, articleId: article.id, ...counts };
}

/** Where was said what has no date of its own. */
const meetingsOfUndated = (rows: readonly ClaimRow[]): string[] =>
  rows
    .filter(({ properties }) => properties.undated === true)
    .flatMap(({ edges }) => edges.flatMap(({ type, to }) => (type === 'SAID_AT' ? [to] : [])));

/** Whether the graph has this article with just these facts. */
export async function isLoaded(graph: Graph, load: VerifiedLoad): Promise<boolean> {
  return load.article !== null && (await storedFacts(graph, load.article)).hash === hashOf(load);
}

/** Whether the graph has this article, whatever facts were loaded with it. */
export async function hasArticle(graph: Graph, { article }: VerifiedLoad): Promise<boolean> {
  if (!article) return false;
  return (await storedFacts(graph, article)).hash !== null;
}

/** Meetings that a report of these articles, believed or given up, tells of. */
export async function meetingsOf(transaction: Transaction, articleIds: readonly string[]): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>(cypher`// ingest.reportedMeetings
    UNWIND ${articleIds} AS articleId
    MATCH (a:Article {id: articleId})<-[:QUOTED_FROM]-(e:Evidence)-[:SUPPORTS]->(r:Claim)-[:OF_MEETING]->(m:Meeting)
    RETURN DISTINCT m.id AS id`);
  return rows.map(({ id }) => id);
}

/**
 * What a load says, whatever the graph has: the article, its claims, and the names that known entities would gain. An
 * entity that is declared only where it is missing, as a publisher is, makes no difference.
 */
function hashOf({ file: _, entities, ...content }: VerifiedLoad): string {
  const gains = entities.flatMap(({ id, names, identifiers }) => [...names, ...identifiers].map((gain) => [id, gain]));
  return createHash('sha256')
    .update(JSON.stringify({ ...content, gains }))
    .digest('hex');
}
