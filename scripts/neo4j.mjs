#!/usr/bin/env node
// Starts a real Neo4j from its Maven jars, for machines with Java but without Docker. Prints the bolt address when the
// database answers and stops it on Ctrl-C. The jars are fetched for the person who runs this and never shipped.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fetchJars } from './neo4j/jars.mjs';
import { findJava, javaRange } from './neo4j/java.mjs';
import { freePort, startServer } from './neo4j/server.mjs';

const HELP = `Usage: npm run neo4j -- [options]

Starts a Neo4j server on 127.0.0.1 and prints its address. Needs Java (17 to 21 for Neo4j 5, 21 or later for the
versions after it) and, on the first start of a version, Maven and about 120 MB of downloads.

  --version <version>  the Neo4j version (default 5.26.12)
  --port <port>        the bolt port, 0 for a free one (default 7687)
  --home <folder>      where data, logs and configuration are kept, a folder for each version (default .neo4j)
  --jars <folder>      where the jars are kept, a folder for each version (default: the home)
  --java <file>        the java to run (default: JAVA_HOME, then PATH, then the usual folders)
  --fresh              delete the data of an earlier run first
  --which-java         only print the java that would be used; exit code 1 when there is none
  --help               show this text`;

/** Reads the command line. Throws an Error whose message says which option is wrong. */
function readOptions() {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: '5.26.12' },
      port: { type: 'string', default: '7687' },
      home: { type: 'string', default: '.neo4j' },
      jars: { type: 'string' },
      java: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      'which-java': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  // The version becomes part of paths and of the pom.
  if (!/^\d+\.\d+\.\d+$/.test(values.version)) throw new Error(`--version ${values.version}: give all three numbers.`);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port}: give 0 to 65535.`);
  return { ...values, port };
}

/** Sends progress to stderr, so that stdout holds the address alone. */
const say = (text) => process.stderr.write(`${text}\n`);

async function run() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const java = await findJava(javaRange(options.version), options.java);
  if (options['which-java']) {
    process.stdout.write(`${java.file}\n`);
    return;
  }
  const home = path.resolve(options.home, options.version);
  const jars = await fetchJars(options.version, path.resolve(options.jars ?? options.home, options.version), java, say);
  const port = await freePort(options.port);
  say(`Starting Neo4j ${options.version} on Java ${java.major} in ${home} …`);
  const server = await startServer({ version: options.version, home, jars, java, port, fresh: options.fresh });

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopping = true;
      server.stop();
    });
  }
  try {
    await server.ready;
  } catch (error) {
    if (stopping) return;
    throw error;
  }
  process.stdout.write(`bolt://127.0.0.1:${port}\n`);
  say('No password is asked for. Ctrl-C stops it.');
  const code = await server.stopped;
  if (!stopping) throw new Error(`Neo4j stopped by itself (exit code ${code}); its log is in ${home}/logs.`);
}

run().catch((error) => {
  say(`neo4j: ${error.message}`);
  process.exitCode = 1;
});
