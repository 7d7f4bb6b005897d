import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { openTestGraph, testEngine } from './graphs.js';
import { holds, markAs, openTestNeo4j } from './neo4j.js';
import { wrapped } from './wrapped.js';

/** The graph in memory that the files of one process read in turn. */
let shared: Graph | null = null;

/**
 * A graph with the whole seed and nothing else. Close it when done. The files of tests that only read it share one, which
 * the first of them loads: whoever writes to it leaves none to the next.
 */
export async function openSeededGraph(): Promise<Graph> {
  if (testEngine === 'embedded') {
    shared ??= await seeded(await openTestGraph());
    return untilWritten(shared, () => {
      shared = null;
    });
  }
  if (holds('seed')) return untilWritten(await openTestNeo4j(), () => markAs(null));
  const graph = await seeded(await openTestGraph());
  markAs('seed');
  return untilWritten(graph, () => markAs(null));
}

async function seeded(graph: Graph): Promise<Graph> {
  const outcomes = await loadPaths(graph, [join(projectRoot, 'seed')]);
  const refused = outcomes.filter(({ status }) => status === 'REFUSED');
  if (refused.length > 0) throw new Error(`the seed is refused: ${JSON.stringify(refused)}`);
  return graph;
}

const untilWritten = (graph: Graph, forget: () => void): Graph =>
  wrapped(graph, {
    write: (work, options) => {
      forget();
      return graph.write(work, options);
    },
    define: (statement) => {
      forget();
      return graph.define(statement);
    },
    close: () => (graph === shared ? Promise.resolve() : graph.close()),
  });
