import { nameOf } from '../../src/graph/cypher.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { dropNeo4jSchema, emptyNeo4j, openTestNeo4j } from './neo4j.js';
import { wrapped } from './wrapped.js';

/** The engine that the integration tests run on: TEST_ENGINE, `embedded` unless it says `neo4j`. */
export const testEngine: Graph['engine'] = process.env.TEST_ENGINE === 'neo4j' ? 'neo4j' : 'embedded';

const openEmptyNeo4j = async (): Promise<Graph> => {
  const graph = await openTestNeo4j();
  try {
    await emptyNeo4j(graph);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
};

/** A fresh, empty graph with the whole schema, of the engine that {@link testEngine} names. Close it when done. */
export const openTestGraph = async (): Promise<Graph> => {
  const graph = testEngine === 'embedded' ? await openEmbedded(null) : await openEmptyNeo4j();
  await migrate(graph);
  return graph;
};

/** A fresh, empty graph without any schema, for tests of the schema itself. Close it when done. */
export const openBareGraph = async (): Promise<Graph> => {
  if (testEngine === 'embedded') return openEmbedded(null);
  const graph = await openEmptyNeo4j();
  await dropNeo4jSchema(graph);
  return graph;
};

/** A graph that records the name of each read, in order: for tests that count round trips. */
export interface CountingGraph extends Graph {
  readonly reads: string[];
}

/** Wraps a graph; `reads` holds the names of all reads since it was made or since `reads.length = 0`. */
export const countingGraph = (graph: Graph): CountingGraph => {
  const reads: string[] = [];
  const read: Graph['read'] = (query, options) => {
    reads.push(nameOf(query.compile(graph.engine).text));
    return graph.read(query, options);
  };
  return wrapped(graph, { reads, read });
};

/** The graph with time for any read: for tests that make the database plan hundreds of texts. */
export const patientGraph = (graph: Graph): Graph =>
  wrapped(graph, { read: (query, options) => graph.read(query, { ...options, deadlineMs: 120_000 }) });
