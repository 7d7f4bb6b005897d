import type { Graph } from '../graph/graph.js';
import { GraphError, type GraphErrorCode } from '../graph/graph-error.js';
import { LoadError } from './errors.js';

/** How often the writing of one article is tried. */
const TRIES = 3;
const ANSWER_MS = 5_000;

/** What keeps every other article from being written as well. */
const ENDS_ALL: ReadonlySet<GraphErrorCode> = new Set(['unavailable', 'denied', 'readonly']);

/**
 * Writes an article, three times where the database fails on it, and then sets it aside: rejects with a `LoadError`, so
 * that the others still load. Rejects with the `GraphError` when the database takes nothing at all.
 */
export async function orSetAside<Done>(graph: Graph, file: string, work: () => Promise<Done>): Promise<Done> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphError) || ENDS_ALL.has(error.code)) throw error;
      if (tried < TRIES) continue;
      const answers = await graph.ping({ deadlineMs: ANSWER_MS }).then(
        () => true,
        () => false,
      );
      if (!answers) throw error;
      const message = `set aside after ${TRIES} tries, load it again later: ${error.message}`;
      throw new LoadError(file, [{ file, line: 1, message }]);
    }
  }
}
