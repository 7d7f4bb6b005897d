import { openEmbedded } from './embedded.js';
import type { Graph } from './graph.js';
import type { Neo4jSettings } from './neo4j-connections.js';

/** Which database to open. */
export interface GraphSettings {
  /** When given, this Neo4j; the embedded engine is then not even loaded. */
  readonly neo4j?: Neo4jSettings | undefined;
  /** Else the embedded engine on a file in this folder; null keeps everything in memory. */
  readonly folder: string | null;
  /** How long a read may take, in milliseconds, unless its caller says otherwise. Default: `DEADLINES.readMs`. */
  readonly readMs?: number | undefined;
}

/** Opens the graph that the settings name. Each engine is loaded only when it is used. */
export const openGraph = async ({ neo4j, folder, readMs }: GraphSettings): Promise<Graph> => {
  if (!neo4j) return openEmbedded(folder, { readMs });
  const { openNeo4j } = await import('./neo4j.js');
  return openNeo4j({ ...neo4j, readMs });
};
