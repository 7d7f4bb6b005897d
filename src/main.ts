import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { type Config, ConfigError, configFromEnvironment } from './config.js';
import { createContext } from './context.js';
import { cypher } from './graph/cypher.js';
import type { Graph } from './graph/graph.js';
import { GraphError } from './graph/graph-error.js';
import { migrate } from './graph/migrate.js';
import { openGraph } from './graph/open.js';
import { projectRoot } from './graph/project-root.js';
import { loadPaths } from './ingest/loader.js';
import { buildApiSchema } from './schema.js';
import { greeting } from './server/greeting.js';
import { type RunningServer, startServer } from './server/server.js';

const READY_MS = 1_000;

try {
  const config = configFromEnvironment();
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const graph = await openGraph({ neo4j: config.neo4j, folder: config.dataFolder });
  stopOnSignals(graph, await serve(graph, config, logger), logger);
} catch (error) {
  console.error(explained(error));
  process.exit(error instanceof ConfigError ? 2 : 1);
}

async function serve(graph: Graph, config: Config, logger: Logger): Promise<RunningServer> {
  try {
    await migrate(graph);
    if (graph.engine === 'embedded' && config.seed) await seed(graph, config.dataFolder, logger);
    const server = await startServer({
      schema: buildApiSchema(),
      createContext: (access) => createContext(graph, access),
      ready: () => graph.ping({ deadlineMs: READY_MS }),
      config,
      logger,
    });
    console.log(greeting(server.url, config.neo4j?.uri ?? `graph in ${config.dataFolder}`));
    return server;
  } catch (error) {
    await graph.close();
    throw error;
  }
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

/** On the first signal what runs is finished; a second one ends the process at once. */
function stopOnSignals(graph: Graph, server: RunningServer, logger: Logger): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    try {
      await server.close();
      await graph.close();
      process.exit(0);
    } catch (error) {
      logger.error({ err: error }, 'could not stop cleanly');
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** What the person at the terminal reads when the server cannot start. */
function explained(error: unknown): string {
  if (error instanceof ConfigError || error instanceof GraphError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}: another program listens there. Set PORT to a free port.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
