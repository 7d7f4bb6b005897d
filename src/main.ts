import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { USAGE_ERROR } from './cli/exit-codes.js';
import { openConfigured } from './cli/open.js';
import { type Config, ConfigError, configFromEnvironment } from './config.js';
import { createContext } from './context.js';
import { cypher } from './graph/cypher.js';
import type { Graph } from './graph/graph.js';
import { GraphError } from './graph/graph-error.js';
import { projectRoot } from './graph/project-root.js';
import { loadPaths } from './ingest/loader.js';
import { buildApiSchema } from './schema.js';
import { checkPort } from './server/free-port.js';
import { type Contents, greeting } from './server/greeting.js';
import { type RunningServer, startServer } from './server/server.js';

const READY_MS = 1_000;
/** The exit code for a fault of ours. */
const FAILED = 1;

try {
  const config = configFromEnvironment();
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  // Asked before the graph is opened and filled: that would be in vain.
  await checkPort(config.host, config.port);
  const graph = await openConfigured(config, (line) => logger.warn(line));
  stopOnSignals(graph, await serve(graph, config, logger), logger);
} catch (error) {
  const plain = inPlainWords(error);
  console.error(plain ?? (error instanceof Error ? error.stack : error));
  process.exit(plain === null ? FAILED : USAGE_ERROR);
}

async function serve(graph: Graph, config: Config, logger: Logger): Promise<RunningServer> {
  try {
    if (graph.engine === 'embedded' && config.seed) await seed(graph, config.dataFolder, logger);
    const server = await startServer({
      schema: buildApiSchema(),
      createContext: (access) => createContext(graph, access),
      ready: () => graph.ping({ deadlineMs: READY_MS }),
      config,
      logger,
    });
    console.log(greeting(server.url, config.neo4j?.uri ?? `graph in ${config.dataFolder}`, await contents(graph)));
    return server;
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

/** What the person at the terminal reads when something outside keeps the server from starting; null for a fault of ours. */
function inPlainWords(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof GraphError) return error.message;
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  const { code, message } = error;
  if (code === 'EADDRINUSE') {
    return `${message}: another program listens there, maybe this one. Stop it, or set PORT to a free port.`;
  }
  if (code === 'EACCES' && error.syscall === 'listen') return `${message}: set PORT to a port above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${message}: this machine has no such address. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`;
  }
  return null;
}
