import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import type { Graph } from '../graph/graph.js';
import { GraphError } from '../graph/graph-error.js';
import { demandSchema, migrate } from '../graph/migrate.js';
import { openGraph } from '../graph/open.js';

/** How long a database may take to show that it is there, in milliseconds. */
const ANSWER_MS = 5_000;
/** How long a command waits for one read, in milliseconds: no client is waiting, and a database at work may be slow. */
const READ_MS = 60_000;

/** Is given a line for each thing about the configuration that is odd but no fault. */
type Warn = (line: string) => void;

const toTerminal: Warn = (line) => process.stderr.write(`communique: ${line}\n`);

/**
 * Opens the graph that the configuration names for a server and brings its schema up to date. Rejects with a `GraphError`
 * that says in plain words why there is no database and what to do.
 */
export async function openToServe(config: Config, warn: Warn): Promise<Graph> {
  return opened(config, { folder: config.dataFolder, prepare: migrate, warn });
}

/** The same for a command. */
export async function openToWrite(config: Config): Promise<Graph> {
  return opened(config, { ...COMMAND, folder: config.dataFolder, prepare: migrate });
}

/**
 * The same for work that writes nothing, the schema neither: where it is missing or old, rejects with what to do. An
 * embedded graph that does not exist yet is an empty one in memory.
 */
export async function openToRead(config: Config): Promise<Graph> {
  if (!config.neo4j && !existsSync(config.dataFolder)) {
    return opened(config, { ...COMMAND, folder: null, prepare: migrate });
  }
  return opened(config, { ...COMMAND, folder: config.dataFolder, prepare: demandSchema });
}

interface Opening {
  readonly folder: string | null;
  readonly prepare: (graph: Graph) => Promise<unknown>;
  readonly warn: Warn;
  readonly readMs?: number;
}

const COMMAND = { warn: toTerminal, readMs: READ_MS };

async function opened({ neo4j, warnings }: Config, { folder, prepare, warn, readMs }: Opening): Promise<Graph> {
  for (const line of warnings) warn(line);
  const graph = await openGraph({ neo4j, folder, readMs });
  try {
    await greet(graph);
    await prepare(graph);
    return graph;
  } catch (error) {
    // Not awaited: a database that does not answer does not take leave either, and the program is about to end.
    graph.close().catch(() => undefined);
    throw error;
  }
}

/** Asks whether anybody is there, before anything waits for an answer. */
async function greet(graph: Graph): Promise<void> {
  try {
    await graph.ping({ deadlineMs: ANSWER_MS });
  } catch (error) {
    if (!(error instanceof GraphError && error.code === 'deadline')) throw error;
    const message = `The database gave no answer within ${ANSWER_MS / 1_000} seconds: check that it runs, and NEO4J_URI.`;
    throw new GraphError('unavailable', message, { cause: error });
  }
}
