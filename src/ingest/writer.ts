import { createHash } from 'node:crypto';
import { cypher } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { claimRows } from './claim-rows.js';
import { LoadError } from './errors.js';
import { redirected, redirectsOf } from './redirects.js';
import { RecordedLater, supersede } from './supersede.js';
import type { ArticleForm, VerifiedLoad } from './verified.js';
import { writeArticleDates } from './write-article-dates.js';
import { isReplaced, replacedBy, writeArticles } from './write-articles.js';
import { writeClaims } from './write-claims.js';
import { writeEntities } from './write-entities.js';
import { writeMeetingFacts } from './write-meetings.js';

/** What one load changed in the graph. All zero, and `changed` false, when everything was there already. */
export interface WriteReport {
  readonly changed: boolean;
  readonly articleId: string | null;
  readonly entities: number;
  readonly names: number;
  readonly claims: number;
  readonly evidence: number;
  readonly superseded: number;
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

/**
 * Writes one verified load in one transaction: all or nothing. Idempotent: identity comes from content, so the same
 * load again changes nothing. Loading an article again with other facts makes those the whole of what it says: what
 * is no longer claimed is superseded. Rejects with a `LoadError` when that was recorded after what the clock says.
 */
export async function write(graph: Graph, load: VerifiedLoad, clock: Clock = now): Promise<WriteReport> {
  const { article } = load;
  if (article && (await isLoaded(graph, load))) return { ...UNCHANGED, articleId: article.id };
  const claims = load.statements.length + load.positions.length + load.attendances.length + load.memberships.length;
  try {
    return await graph.write((transaction) => writeLoad(transaction, load, clock()), {
      deadlineMs: DEADLINE_MS + DEADLINE_PER_CLAIM_MS * claims,
    });
  } catch (error) {
    if (!(error instanceof RecordedLater)) throw error;
    throw new LoadError(load.file, [{ file: load.file, line: 1, message: error.message }]);
  }
}

async function writeLoad(transaction: Transaction, given: VerifiedLoad, at: string): Promise<WriteReport> {
  const claimsAsWritten = claimRows(given);
  const redirects = await redirectsOf(transaction, given, claimsAsWritten);
  const { article, entities, sources } = redirected(given, redirects);
  if (!article) {
    const { created, changed, names } = await writeEntities(transaction, entities, null);
    return {
      ...UNCHANGED,
      articleId: null,
      changed: created + changed + names > 0,
      entities: created + changed,
      names,
    };
  }
  const written = await writeEntities(transaction, entities, article.id);
  await writeArticles(transaction, [...sources, article], at);
  if (!(await claim(transaction, article, hashOf(given)))) return { ...UNCHANGED, articleId: article.id };
  const rows = (await isReplaced(transaction, article)) ? [] : redirected(claimsAsWritten, redirects);
  const { created, evidence, asserted } = await writeClaims(transaction, article, rows, at);
  const replaced = await replacedBy(transaction, article);
  const superseded = await supersede(transaction, [article.id, ...replaced], asserted, at);
  await writeArticleDates(transaction, [article.id, ...replaced]);
  await writeMeetingFacts(transaction, await meetingsOf(transaction, [article.id, ...replaced]));
  const counts = { entities: written.created, names: written.names, claims: created, evidence, superseded };
  // An article without claims is news too.
  return { changed: true, articleId: article.id, ...counts };
}

/**
 * Marks the article as loaded with these facts, and locks it: of several loaders of one article, one writes it and the
 * others then find it done. False when it was loaded with the same facts meanwhile.
 */
async function claim(transaction: Transaction, { id }: ArticleForm, hash: string): Promise<boolean> {
  const rows = await transaction.run(cypher`// ingest.claimArticle
    MATCH (a:Article {id: ${id}})
    SET a.id = a.id
    WITH a WHERE coalesce(a.factsHash, '') <> ${hash}
    SET a.factsHash = ${hash}
    RETURN a.id AS id`);
  return rows.length === 1;
}

/** Whether the graph has this article with just these facts. */
export async function isLoaded(graph: Graph, load: VerifiedLoad): Promise<boolean> {
  if (!load.article) return false;
  const rows = await graph.read<{ hash: string | null }>(cypher`// ingest.loadedArticle
    MATCH (a:Article {id: ${load.article.id}})
    RETURN a.factsHash AS hash`);
  return rows[0]?.hash === hashOf(load);
}

/** Whether the graph has this article, whatever facts were loaded with it. */
export async function hasArticle(graph: Graph, { article }: VerifiedLoad): Promise<boolean> {
  if (!article) return false;
  const rows = await graph.read(cypher`// ingest.hasArticle
    MATCH (a:Article {id: ${article.id}})
    WHERE a.factsHash IS NOT NULL
    RETURN a.id AS id`);
  return rows.length > 0;
}

/** Meetings that a report of these articles, believed or given up, tells of. */
async function meetingsOf(transaction: Transaction, articleIds: readonly string[]): Promise<string[]> {
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
