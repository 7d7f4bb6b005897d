import 'reflect-metadata';
import { migrate } from '../../../src/graph/migrate.js';
import { openGraph } from '../../../src/graph/open.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { testNeo4jSettings } from '../../testkit/neo4j.js';

/**
 * Loads a folder and says so, line by line, as each article is acknowledged: for tests that kill it.
 * `load-and-tell.ts FOLDER RECORDED_AT [DATA]`: into the embedded graph in DATA, or into the Neo4j of the tests.
 */
const [folder, recordedAt, data] = process.argv.slice(2);
const graph = await openGraph(
  data === undefined ? { neo4j: testNeo4jSettings(), folder: null } : { neo4j: undefined, folder: data },
);
await migrate(graph);
await loadPaths(graph, [folder!], {
  recordedAt,
  onOutcome: ({ file, status }) => process.stdout.write(`${status} ${file}\n`),
});
await graph.close();
