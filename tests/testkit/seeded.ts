import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { openTestGraph, testEngine } from './graphs.js';
import { holds, markAs, openTestNeo4j } from './neo4j.js';

/**
 * A graph with the whole seed and nothing else. Close it when done. On Neo4j the files of tests that only read it share
 * one, which the first of them loads: whoever writes to it leaves none to the next.
 */
export async function openSeededGraph(): Promise<Graph> {
  if (testEngine === 'embedded') return seeded(await openTestGraph());
  if (!holds('seed')) {
    const graph = await seeded(await openTestGraph());
    markAs('seed');
    return untilWritten(graph);
  }
  return untilWritten(await openTestNeo4j());
}

async function seeded(graph: Graph): Promise<Graph> {
  const outcomes = await loadPaths(graph, [join(projectRoot, 'seed')]);
  const refused = outcomes.filter(({ status }) => status === 'REFUSED');
  if (refused.length > 0) throw new Error(`the seed is refused: ${JSON.stringify(refused)}`);
  return graph;
}

const untilWritten = (graph: Graph): Graph => ({
  engine: graph.engine,
  read: (query, options) => graph.read(query, options),
  write: (work, options) => {
    markAs(null);
    return graph.write(work, options);
  },
  define: (statement) => {
    markAs(null);
    return graph.define(statement);
  },
  defineTextIndex: (index) => graph.defineTextIndex(index),
  settle: () => graph.settle(),
  ping: (options) => graph.ping(options),
  close: () => graph.close(),
});
