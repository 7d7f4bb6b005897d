import { openGraph } from '../../../src/graph/open.js';

/** Prints whether the native part of the embedded engine is in memory after a Neo4j was opened. */
const graph = await openGraph({ neo4j: { uri: 'bolt://127.0.0.1:1' }, folder: null });
const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] };
const loaded = sharedObjects.some((file) => file.includes('grafeo'));
process.stdout.write(JSON.stringify({ engine: graph.engine, loaded }));
await graph.close();
