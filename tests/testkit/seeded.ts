import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { openTestGraph } from './graphs.js';

/** A fresh graph with the whole seed. Close it when done. */
export async function openSeededGraph(): Promise<Graph> {
  const graph = await openTestGraph();
  const outcomes = await loadPaths(graph, [join(projectRoot, 'seed')]);
  const refused = outcomes.filter(({ status }) => status === 'REFUSED');
  if (refused.length > 0) throw new Error(`the seed is refused: ${JSON.stringify(refused)}`);
  return graph;
}
