import type { Config } from '../config.js';
import type { Graph } from '../graph/graph.js';
import { migrate } from '../graph/migrate.js';
import { openGraph } from '../graph/open.js';

/** Opens the graph that the configuration names and brings its schema up to date. */
export async function openConfigured({ neo4j, dataFolder }: Config): Promise<Graph> {
  const graph = await openGraph({
    neo4j: neo4j
      ? {
          uri: neo4j.uri,
          username: neo4j.username,
          password: neo4j.password ?? undefined,
          database: neo4j.database ?? undefined,
        }
      : undefined,
    folder: dataFolder,
  });
  try {
    await migrate(graph);
  } catch (error) {
    await graph.close();
    throw error;
  }
  return graph;
}
