import 'reflect-metadata';
import pino, { type Logger } from 'pino';
import { USAGE_ERROR } from './cli/exit-codes.js';
import { openToServe } from './cli/open.js';
import { ConfigError, configFromEnvironment } from './config.js';
import type { Graph } from './graph/graph.js';
import { GraphError } from './graph/graph-error.js';
import { checkPort } from './server/free-port.js';
import type { RunningServer } from './server/server.js';

/** The exit code for a fault of ours. */
const FAILED = 1;

try {
  const config = configFromEnvironment();
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  // Asked before the graph is opened and filled: that would be in vain.
  await checkPort(config.host, config.port);
  const graph = await openToServe(config, (line) => logger.warn(line));
  // Loaded only now: a fault of the configuration is told in half the time.
  const { serve } = await import('./serve.js');
  const { server, words } = await serve(graph, config, logger);
  stopOnSignals(graph, server, logger);
  console.log(words);
} catch (error) {
  const plain = inPlainWords(error);
  console.error(plain ?? (error instanceof Error ? error.stack : error));
  process.exit(plain === null ? FAILED : USAGE_ERROR);
}

/** On the first signal what runs is finished; a second one ends the process at once. */
function stopOnSignals(graph: Graph, server: RunningServer, logger: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log(`Stopping on ${signal}: what runs is finished first.`);
    try {
      await server.close();
      await graph.close();
      process.exit(0);
    } catch (error) {
      logger.error({ err: error }, 'could not stop cleanly');
      process.exit(1);
    }
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
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
