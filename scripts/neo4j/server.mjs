import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

const START_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

const settings = (port) => `server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
`;

/** A port of 127.0.0.1 that is free now: the given one, or any for 0. Throws an Error when it is taken. */
export function freePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`Port ${port} is in use: give another, or --port 0 for a free one.`)));
    probe.listen(port, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

/** The class that starts this version; its name changed between versions, and the jar says which one it has. */
function mainClass(version, jars) {
  const names = readFileSync(path.join(jars, `neo4j-${version}.jar`)).toString('latin1');
  const found = ['Neo4jCommunity', 'CommunityEntryPoint'].find((name) =>
    names.includes(`org/neo4j/server/${name}.class`),
  );
  if (!found) throw new Error(`The jars in ${jars} have no Neo4j server: delete the folder and start again.`);
  return `org.neo4j.server.${found}`;
}

/** Waits until a query is answered: the port opens before the database does. */
async function answers(port, isOver) {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, undefined, { connectionTimeout: 2_000 });
  try {
    const end = Date.now() + START_WITHIN_MS;
    while (!isOver() && Date.now() < end) {
      const session = driver.session({ database: 'neo4j' });
      try {
        // Not executeQuery, which would go on trying by itself for half a minute.
        await session.run('RETURN 1');
        return true;
      } catch {
        await wait(200);
      } finally {
        await session.close();
      }
    }
    return false;
  } finally {
    await driver.close();
  }
}

/**
 * Starts Neo4j. Gives `ready` (resolves when it answers, rejects with an Error that ends in its last log lines),
 * `stopped` (resolves to its exit code) and `stop()`.
 */
export async function startServer({ version, home, jars, java, port, fresh }) {
  if (fresh) rmSync(path.join(home, 'data'), { recursive: true, force: true });
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import']) {
    mkdirSync(path.join(home, folder), { recursive: true });
  }
  writeFileSync(path.join(home, 'conf', 'neo4j.conf'), settings(port));
  const log = path.join(home, 'logs', 'console.log');
  const output = openSync(log, 'w');
  const child = spawn(
    java.file,
    [
      '-Xms512m',
      '-Xmx1g',
      ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-cp',
      path.join(jars, '*'),
      mainClass(version, jars),
      `--home-dir=${home}`,
      `--config-dir=${path.join(home, 'conf')}`,
    ],
    // Its own group: a Ctrl-C in the terminal comes from us alone, once.
    { stdio: ['ignore', output, output], detached: process.platform !== 'win32' },
  );

  let over = false;
  const stopped = new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', resolve);
  }).finally(() => {
    over = true;
  });
  const stop = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS).unref();
  };
  // A crash of this script must not leave a database behind.
  process.once('exit', () => child.kill('SIGKILL'));

  const ready = answers(port, () => over).then((answered) => {
    if (answered) return;
    stop();
    const last = readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n');
    throw new Error(`Neo4j did not start; the end of ${log}:\n${last}`);
  });
  return { ready, stopped, stop };
}
