import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import type { Graph } from '../graph/graph.js';
import { migrate } from '../graph/migrate.js';
import { openGraph } from '../graph/open.js';

/** Opens the graph that the configuration names and brings its schema up to date. */
export async function openConfigured({ neo4j, dataFolder }: Config): Promise<Graph> {
  return migrated(await openGraph({ neo4j, folder: dataFolder }));
}

/** The same for work that writes nothing: an embedded graph that does not exist yet is an empty one in memory. */
export async function openToRead({ neo4j, dataFolder }: Config): Promise<Graph> {
  return migrated(await openGraph({ neo4j, folder: existsSync(dataFolder) ? dataFolder : null }));
}

async function migrated(graph: Graph): Promise<Graph> {
  try {
    await migrate(graph);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}
