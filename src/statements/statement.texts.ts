import type { Graph } from '../graph/graph.js';
import { fewWith } from '../graph/search.js';
import { TEXT_INDEXES } from '../graph/text-indexes.js';
import { termsOf } from '../graph/text-query.js';
import type { StatementWhere } from './statement.input.js';

/** The statements that hold a text, by that text, where they are few. */
export type FewByText = ReadonlyMap<string, readonly string[]>;

export const NO_TEXTS: FewByText = new Map();

/**
 * Looks the texts up that a list may be read along: those of the filter itself, and of the alternatives of its `or`. One
 * read for each, all at once. Throws `BadInput` for a text that nothing can be searched for with.
 */
export async function fewByText(where: StatementWhere, graph: Graph): Promise<FewByText> {
  const texts = [where, ...(where.or ?? [])].flatMap(({ text }) => (text ? [text.matches] : []));
  const found = await Promise.all(
    [...new Set(texts)].map(
      async (text) => [text, await fewWith(graph, TEXT_INDEXES.statements, termsOf(text))] as const,
    ),
  );
  return new Map(found.flatMap(([text, ids]) => (ids === null ? [] : [[text, ids] as const])));
}
