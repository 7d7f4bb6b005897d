import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { type ClaimRow, linkRow } from './claim-row.js';
import { evidenceId } from './ids.js';
import type { ArticleForm, SpanForm, StatementLinkForm } from './verified.js';

/** A link between statements that an editor added to an article. */
export interface AddedLink {
  readonly row: ClaimRow;
  readonly by: string;
}

interface Stored extends SpanForm {
  readonly kind: StatementLinkForm['kind'];
  readonly from: string;
  readonly to: string;
  /** Bases of those of the two that are believed. */
  readonly live: readonly string[];
  readonly confidence: number;
  readonly reason: string | null;
  readonly by: string;
}

/**
 * The links that editors added to an article and that were given up when it was retracted, at that instant: no facts
 * file has them. Both statements are believed, or among the claims, `own`, that the article makes again.
 */
export async function linksGivenUp(
  transaction: Transaction,
  { id }: ArticleForm,
  retractedAt: string,
  own: readonly ClaimRow[],
): Promise<AddedLink[]> {
  const stored = await transaction.run<Stored>(cypher`// ingest.linksGivenUp
    MATCH (:Article {id: ${id}})<-[:QUOTED_FROM]-(e:Evidence)-[:SUPPORTS]->(l:StatementLink)
    WHERE e.supersededAt = ${retractedAt} AND e.addedBy IS NOT NULL AND e.rejectedAt IS NULL
    MATCH (l)-[:FROM_STATEMENT]->(f:Statement)
    MATCH (l)-[:TO_STATEMENT]->(t:Statement)
    OPTIONAL MATCH (s:Claim) WHERE s.base IN [f.base, t.base] AND s.supersededAt IS NULL
    RETURN l.kind AS kind, f.base AS from, t.base AS to, collect(DISTINCT s.base) AS live,
      e.start AS start, e.end AS end, e.exact AS exact, e.prefix AS prefix, e.suffix AS suffix,
      e.confidence AS confidence, e.reason AS reason, e.addedBy AS by`);
  const made = new Set(own.map(({ base }) => base));
  return stored
    .filter(({ from, to, live }) => [from, to].every((base) => made.has(base) || live.includes(base)))
    .map(({ kind, from, to, confidence, reason, by, start, end, exact, prefix, suffix }) => {
      const spans = [{ start, end, exact, prefix, suffix }];
      return { by, row: linkRow(from, to, kind, { spans, confidence, method: 'HUMAN', reason }) };
    });
}

/** Says of the evidence of these links that was written at this instant who added it: loading the article again leaves it. */
export function markAdded(
  transaction: Transaction,
  article: Pick<ArticleForm, 'id'>,
  links: readonly AddedLink[],
  at: string,
): void {
  if (links.length === 0) return;
  const rows = links.flatMap(({ row, by }) =>
    row.form.spans.map((span) => ({ base: evidenceId(article, row.base, span), by })),
  );
  transaction.send(cypher`// ingest.markAdded
    UNWIND ${rows} AS row
    MATCH (e:Evidence {base: row.base})
    WHERE e.recordedAt = ${at}
    SET e.addedBy = row.by`);
}
