import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { createContext } from './context.js';
import { cypher } from './graph/cypher.js';
import type { Graph } from './graph/graph.js';
import { projectRoot } from './graph/project-root.js';
import { loadPaths } from './ingest/loader.js';
import { buildApiSchema } from './schema.js';
import { type Contents, greeting } from './server/greeting.js';
import { type RunningServer, startServer } from './server/server.js';

const READY_MS = 1_000;

/** Fills an empty embedded graph with the seed, serves the graph, and words what the terminal is told of it. */
export async function serve(
  graph: Graph,
  config: Config,
  logger: Logger,
): Promise<{ server: RunningServer; words: string }> {
  try {
    if (graph.engine === 'embedded' && config.seed) await seed(graph, config.dataFolder, logger);
    const server = await startServer({
      schema: buildApiSchema(),
      createContext: (access) => createContext(graph, access),
      ready: () => graph.ping({ deadlineMs: READY_MS }),
      config,
      logger,
    });
    const place = config.neo4j?.uri ?? `graph in ${config.dataFolder}`;
    return { server, words: greeting(server.url, place, await contents(graph)) };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** What the graph holds, as far as it decides what there is to try. */
async function contents(graph: Graph): Promise<Contents> {
  const about = await graph.read(cypher`// start.anyAboutNato
MATCH (t:Topic) WHERE t.id = 'topic:nato'
MATCH (t)<-[:ABOUT]-(s:Statement) RETURN s.id AS id LIMIT 1`);
  if (about.length > 0) return 'SEED';
  const statements = await graph.read(cypher`// start.anyStatement
MATCH (s:Statement) RETURN s.id AS id LIMIT 1`);
  return statements.length > 0 ? 'OTHER' : 'NOTHING';
}

/** Fills an empty graph. A marker tells the next start to go on where a start was killed half-way. */
async function seed(graph: Graph, folder: string, logger: Logger): Promise<void> {
  const marker = join(folder, 'seed-unfinished');
  const articles = await graph.read(cypher`// start.anyArticle
MATCH (a:Article) RETURN a.id AS id LIMIT 1`);
  if (articles.length > 0 && !existsSync(marker)) return;
  await writeFile(marker, '');
  const outcomes = await loadPaths(graph, [join(projectRoot, 'seed')]);
  for (const outcome of outcomes) {
    if (outcome.status === 'REFUSED') logger.warn(outcome, 'a file of the seed was refused');
  }
  await rm(marker, { force: true });
}
