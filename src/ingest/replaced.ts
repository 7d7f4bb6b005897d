import { cypher, exists } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Known } from './known.js';
import type { ArticleForm } from './verified.js';

interface Earlier {
  readonly id: string;
  readonly publishedAt: string | null;
  /** Whether the article in hand replaces it already: it was loaded before. */
  readonly isMine: boolean;
  /** Whether some article replaces it. */
  readonly isReplaced: boolean;
}

/**
 * The id of the article of the same publisher with this exact title that the article corrects: the one that it corrects
 * already if it was loaded before, else the newest that is not younger, and that nothing has replaced yet if there is
 * one. Null when there is none.
 */
export async function replacedArticle(
  article: ArticleForm,
  title: string,
  graph: Graph,
  known: Known,
): Promise<string | null> {
  const found = [...fromKnown(article, title, known), ...(await fromGraph(article, title, graph))];
  const instant = (date: string | null) => (date === null ? Number.NEGATIVE_INFINITY : Date.parse(date));
  const now = instant(article.publishedAt?.value ?? null);
  const rank = ({ isMine, isReplaced }: Earlier) => (isMine ? 2 : isReplaced ? 0 : 1);
  const earlier = found.filter(({ id, publishedAt }) => id !== article.id && !(instant(publishedAt) > now));
  earlier.sort(
    (a, b) => rank(b) - rank(a) || instant(b.publishedAt) - instant(a.publishedAt) || (a.id < b.id ? -1 : 1),
  );
  return earlier[0]?.id ?? null;
}

const fromKnown = (article: ArticleForm, title: string, { articles }: Known): Earlier[] =>
  articles
    .filter((other) => other.title === title && other.publisherId === article.publisherId)
    .map(({ id, publishedAt }) => ({
      id,
      publishedAt: publishedAt?.value ?? null,
      isMine: articles.some((other) => other.id === article.id && other.replaces === id),
      isReplaced: articles.some(({ replaces }) => replaces === id),
    }));

const fromGraph = (article: ArticleForm, title: string, graph: Graph): Promise<Earlier[]> =>
  graph.read<Earlier>(cypher`// ingest.articlesOfTitle
    MATCH (o:Organisation {id: ${article.publisherId ?? ''}})<-[:PUBLISHED_BY]-(a:Article)
    WHERE a.title = ${title}
    RETURN a.id AS id, a.publishedAt AS publishedAt,
      ${exists(cypher`(b:Article)-[:REPLACES]->(a) WHERE b.id = ${article.id}`)} AS isMine,
      ${exists(cypher`(c:Article)-[:REPLACES]->(a)`)} AS isReplaced`);
