import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Known } from './known.js';
import type { ArticleForm } from './verified.js';

interface Earlier {
  readonly id: string;
  readonly publishedAt: string | null;
}

/**
 * The id of the article that this one corrects: the newest earlier one of its publisher with that exact title, or, when
 * it names none, the newest with the same address and another text. Null when there is none.
 */
export async function replacedArticle(
  article: ArticleForm,
  title: string | undefined,
  graph: Graph,
  known: Known,
): Promise<string | null> {
  if (title === undefined && article.url === null) return null;
  const inRun = known.articles.filter((other) =>
    title === undefined
      ? other.url === article.url
      : other.title === title && other.publisherId === article.publisherId,
  );
  const found: Earlier[] = [
    ...inRun.map(({ id, publishedAt }) => ({ id, publishedAt: publishedAt?.value ?? null })),
    ...(title === undefined
      ? await sameAddress(graph, article.url)
      : await sameTitle(graph, article.publisherId, title)),
  ];
  const instant = (date: string | null) => (date === null ? Number.NEGATIVE_INFINITY : Date.parse(date));
  const now = instant(article.publishedAt?.value ?? null);
  const earlier = found.filter(({ id, publishedAt }) => id !== article.id && !(instant(publishedAt) > now));
  return earlier.sort((a, b) => instant(b.publishedAt) - instant(a.publishedAt))[0]?.id ?? null;
}

const sameTitle = (graph: Graph, publisherId: string | null, title: string) =>
  graph.read<Earlier>(cypher`// ingest.articlesOfTitle
    MATCH (o:Organisation {id: ${publisherId ?? ''}})<-[:PUBLISHED_BY]-(a:Article)
    WHERE a.title = ${title}
    RETURN a.id AS id, a.publishedAt AS publishedAt`);

const sameAddress = (graph: Graph, url: string | null) =>
  graph.read<Earlier>(cypher`// ingest.articlesAtAddress
    MATCH (a:Article {url: ${url}})
    WHERE a.contentHash IS NOT NULL
    RETURN a.id AS id, a.publishedAt AS publishedAt`);
