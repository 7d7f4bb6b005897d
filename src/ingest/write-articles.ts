import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { tokensOfText } from '../graph/tokens.js';
import { byTime } from './sort-keys.js';
import type { ArticleForm, DateForm } from './verified.js';
import { writeNames } from './write-names.js';

/** Writes articles that are not there yet, with their edges. Their titles are names: a filter finds an article by its title. */
export async function writeArticles(
  transaction: Transaction,
  articles: readonly ArticleForm[],
  recordedAt: string,
): Promise<void> {
  const known = await transaction.run<{ id: string }>(cypher`// ingest.storedArticles
    UNWIND ${articles.map(({ id }) => id)} AS id
    MATCH (a:Article {id: id})
    RETURN a.id AS id`);
  const have = new Set(known.map(({ id }) => id));
  const fresh = articles.filter(({ id }) => !have.has(id));
  if (fresh.length === 0) return;
  transaction.send(cypher`// ingest.createArticles
    UNWIND ${fresh.map((article) => ({ id: article.id, properties: propertiesOf(article, recordedAt) }))} AS article
    MERGE (a:Article {id: article.id})
    ON CREATE SET a += article.properties
    SET a:Entity`);
  await writeNames(
    transaction,
    fresh.map(({ id, title }) => ({ id, writtenAs: id, name: title, names: [], identifiers: [] })),
    new Set(fresh.map(({ id }) => id)),
  );
  const published = fresh.flatMap(({ id, publisherId }) => (publisherId === null ? [] : [{ id, publisherId }]));
  if (published.length > 0)
    transaction.send(cypher`// ingest.publishedBy
    UNWIND ${published} AS row
    MATCH (a:Article {id: row.id})
    MATCH (o:Organisation {id: row.publisherId})
    MERGE (a)-[:PUBLISHED_BY]->(o)`);
  const derived = fresh.flatMap(({ id, derivedFrom }) => derivedFrom.map((source) => ({ id, source })));
  if (derived.length > 0)
    transaction.send(cypher`// ingest.derivedFrom
    UNWIND ${derived} AS row
    MATCH (a:Article {id: row.id})
    MATCH (s:Article {id: row.source})
    MERGE (a)-[:DERIVED_FROM]->(s)`);
}

function propertiesOf(article: ArticleForm, recordedAt: string): Record<string, string | null> {
  const { id, title, url, publisherId, author, publishedAt, language, licence, kind, contentHash, text } = article;
  return {
    title,
    url,
    publisherId,
    author,
    publishedAt: publishedAt?.value ?? null,
    publishedEarliest: publishedAt?.earliest ?? null,
    publishedLatest: publishedAt?.latest ?? null,
    publishedBasis: publishedAt?.basis ?? null,
    language,
    licence,
    kind,
    contentHash,
    text,
    recordedAt,
    ...derivedOfArticle({ id, title, text }, publishedAt),
  };
}

/** What an article is listed and found by. */
export const derivedOfArticle = (
  { id, title, text }: Pick<ArticleForm, 'id' | 'title' | 'text'>,
  published: Pick<DateForm, 'earliest' | 'latest'> | null,
) => ({
  name: title,
  sortKey: byTime(published?.earliest ?? null, published?.latest ?? null, id),
  tokens: tokensOfText(`${title}\n${text ?? ''}`),
});

/** The articles that stand before and after one. */
export interface Versions {
  /** The earlier articles that it replaces: those at the same address with other content, and the one it names. */
  readonly replaced: readonly string[];
  /** Whether a later article replaces it: then it says nothing any more. */
  readonly isReplaced: boolean;
}

/** Finds what stands before and after an article. */
export async function versionsOf(transaction: Transaction, article: ArticleForm): Promise<Versions> {
  const [older, newer] = await Promise.all([
    article.url === null
      ? []
      : transaction.run<{ id: string }>(cypher`// ingest.replacedArticles
    MATCH (a:Article) WHERE a.url = ${article.url} AND a.id <> ${article.id} AND a.contentHash IS NOT NULL
    RETURN a.id AS id`),
    transaction.run<{ id: string }>(cypher`// ingest.replacingArticles
    MATCH (:Article {id: ${article.id}})<-[:REPLACES*1..20]-(b:Article)
    RETURN DISTINCT b.id AS id`),
  ]);
  const ids = new Set(older.map(({ id }) => id));
  if (article.replaces !== null) ids.add(article.replaces);
  // Of two versions at one address, the one that was loaded later replaces the other, and never the other way round.
  for (const { id } of newer) ids.delete(id);
  return { replaced: [...ids], isReplaced: newer.length > 0 };
}

/** Keeps with an article what a person should look at, a note a line, instead of what was there. */
export function writeNotes(transaction: Transaction, { id }: ArticleForm, notes: readonly string[]): void {
  const lines = notes.map((note) => note.replace(/\s+/g, ' ')).join('\n');
  transaction.send(cypher`// ingest.notes
    MATCH (a:Article {id: ${id}})
    SET a.notes = ${lines === '' ? null : lines}`);
}

/** Marks the articles that this one replaces. */
export function writeReplaced(transaction: Transaction, { id }: ArticleForm, replaced: readonly string[]): void {
  if (replaced.length === 0) return;
  transaction.send(cypher`// ingest.replaces
    UNWIND ${replaced} AS replaced
    MATCH (a:Article {id: ${id}})
    MATCH (b:Article {id: replaced})
    MERGE (a)-[:REPLACES]->(b)`);
}
