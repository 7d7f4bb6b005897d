import type { Graph } from '../graph/graph.js';
import { EXPORT_FORMAT } from '../ingest/export-header.js';
import { canonical } from './canonical.js';
import { countsOf, type StoredRecord, storedRecords } from './records.js';
import { RESTORED_TYPES } from './restored-types.js';

/** The version of the format; the first line of a file names both, and `counts` tells how many lines of each type follow. */
export const VERSION = 1;

/** The graph as canonical JSON (RFC 8785), a line for each node: equal graphs give equal bytes, whatever the engine. */
export async function* ndjson(graph: Graph): AsyncGenerator<string> {
  const counts = await countsOf(graph, RESTORED_TYPES);
  yield `${canonical({ format: EXPORT_FORMAT, version: VERSION, counts })}\n`;
  for await (const record of storedRecords(graph, counts, RESTORED_TYPES)) yield `${canonical(plain(record))}\n`;
}

/**
 * A node as plain JSON: its properties and, beside them, a list of ids for each type of edge. `mergedEdges` tells with
 * which merged things edges came, so that loading the declaration of the node again leaves them.
 */
export const plain = ({ type, id, properties, edges, mergedEdges }: StoredRecord): Record<string, unknown> => ({
  ...properties,
  ...edges,
  ...(Object.keys(mergedEdges).length === 0 ? {} : { mergedEdges }),
  type: type.label,
  id,
});
