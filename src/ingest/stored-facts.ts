import { cypher } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import type { ArticleForm } from './verified.js';

/**
 * Marks the article as loaded with these facts, and locks it: of several loaders of one article, one writes it and the
 * others then find it done. Not new when it was loaded with the same facts meanwhile, or with any where that
 * `leavesKnown`; first when with none before. `restore` ends a retraction.
 */
export async function claimArticle(
  transaction: Transaction,
  { id }: ArticleForm,
  hash: string,
  { restore, leavesKnown }: { readonly restore: boolean; readonly leavesKnown: boolean },
): Promise<{ isNew: boolean; isFirst: boolean; retractedAt: string | null }> {
  const [before] = await transaction.run<StoredFacts>(cypher`// ingest.claimArticle
    MATCH (a:Article {id: ${id}})
    SET a.id = a.id
    WITH a, a.factsHash AS hash, a.retractedAt AS retractedAt
    SET a.factsHash = CASE WHEN ${leavesKnown} THEN coalesce(hash, ${hash}) ELSE ${hash} END,
      a.retractedAt = CASE WHEN ${restore} THEN null ELSE retractedAt END,
      a.retractionReason = CASE WHEN ${restore} THEN null ELSE a.retractionReason END
    RETURN hash, retractedAt`);
  const { hash: last, retractedAt } = before ?? NO_FACTS;
  const isRestored = restore && retractedAt !== null;
  const isNew = last === null || (!leavesKnown && last !== hash) || isRestored;
  return { isNew, isFirst: last === null, retractedAt };
}

/** What facts an article was last loaded with; null for none. */
export interface StoredFacts {
  readonly hash: string | null;
  readonly retractedAt: string | null;
}

const NO_FACTS: StoredFacts = { hash: null, retractedAt: null };

/** The facts that an article was last loaded with, and whether it was retracted. */
export async function storedFacts(graph: Graph, { id }: ArticleForm): Promise<StoredFacts> {
  const [row] = await graph.read<StoredFacts>(cypher`// ingest.loadedArticle
    MATCH (a:Article {id: ${id}})
    RETURN a.factsHash AS hash, a.retractedAt AS retractedAt`);
  return row ?? NO_FACTS;
}
