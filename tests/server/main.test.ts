import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { migrate } from '../../src/graph/migrate.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { ANY_QUESTION, FIRST_QUESTION } from '../../src/server/greeting.js';
import { builtProgram } from '../testkit/built.js';

let folder: string;
/** Statements of the whole seed, as the first test finds them. */
let wholeSeed: number | undefined;
let running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program as a process of its own, on a free port and an empty folder. */
function start(env: Record<string, string> = {}) {
  const { NEO4J_URI: _neo4j, NODE_ENV: _mode, ...inherited } = process.env;
  const child = spawn(process.execPath, [builtProgram('main')], {
    cwd: projectRoot,
    env: { ...inherited, PORT: '0', COMMUNIQUE_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.error += chunk;
  });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, said, exit };
}

async function ready({ child, said }: ReturnType<typeof start>): Promise<string> {
  while (child.exitCode === null) {
    const [, url] = /ready at (http:\S+)\/graphql/.exec(said.out) ?? [];
    if (url) return url;
    await wait(20);
  }
  throw new Error(said.error);
}

async function ask(url: string, query: string) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as { data: Record<string, { nodes: unknown[]; totalCount: number }> };
}

describe('the program', () => {
  it('starts in an empty folder, answers what it suggests, and leaves with 0 on SIGTERM', async () => {
    const program = start();
    const url = await ready(program);
    expect(program.said.out).toContain(JSON.stringify({ query: FIRST_QUESTION }));
    expect((await ask(url, FIRST_QUESTION)).data.statements?.nodes).toHaveLength(3);
    wholeSeed = (await ask(url, '{statements {totalCount}}')).data.statements?.totalCount;
    expect(wholeSeed).toBeGreaterThan(20);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.exit).toBe(0);
    expect(program.said.out).toMatch(/\nStopping on SIGTERM: .*\n$/);
    expect(program.said.error).toBe('');
  }, 30_000);

  it('completes the seed after it was killed while loading it', async () => {
    const first = start();
    while (!existsSync(join(folder, 'seed-unfinished'))) await wait(5);
    await wait(100);
    first.child.kill('SIGKILL');
    await first.exit;
    expect(existsSync(join(folder, 'seed-unfinished'))).toBe(true);

    const url = await ready(start());
    expect(existsSync(join(folder, 'seed-unfinished'))).toBe(false);
    expect((await ask(url, '{statements {totalCount}}')).data.statements?.totalCount).toBe(wholeSeed);
  }, 60_000);

  it('stays empty when the configuration says so, and then suggests to load something', async () => {
    const program = start({ COMMUNIQUE_SEED: 'false' });
    const url = await ready(program);
    expect((await ask(url, '{statements {totalCount}}')).data.statements?.totalCount).toBe(0);
    expect(program.said.out).toContain(`communique load articles/ --to ${url}`);
    expect(program.said.out).not.toContain('NATO');
  }, 30_000);

  it('suggests of a graph without the seed what that graph answers', async () => {
    const graph = await openEmbedded(folder);
    await migrate(graph);
    await loadPaths(graph, [join(projectRoot, 'tests', 'fixtures', 'briefs', 'port-lira.md')]);
    await graph.close();
    const program = start();
    const url = await ready(program);
    expect(program.said.out).toContain(JSON.stringify({ query: ANY_QUESTION }));
    expect(program.said.out).not.toContain('NATO');
    expect((await ask(url, ANY_QUESTION)).data.statements?.nodes).toHaveLength(3);
  }, 30_000);

  it('lists the faults of its configuration and leaves with 2', async () => {
    const program = start({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(await program.exit).toBe(2);
    expect(program.said.error).toMatch(/^The configuration has faults:\n- PORT must .*\n- LOG_LEVEL must .*\n$/);
  }, 30_000);

  it('names a variable that is none of ours but looks like it, and starts', async () => {
    const program = start({ COMMUNIQUE_SEEED: 'false', COMMUNIQUE_SEED: 'false' });
    await ready(program);
    expect(program.said.error).toContain('COMMUNIQUE_SEEED is not a variable of Communiqué and is ignored');
    expect(program.said.error).toContain('did you mean COMMUNIQUE_SEED?');
  }, 30_000);

  it('says that the port is taken, before it makes or fills a graph, and leaves with 2', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const program = start({ PORT: portOf(other) });
    expect(await program.exit).toBe(2);
    expect(program.said.error).toMatch(
      new RegExp(`${portOf(other)}: another program listens there.* set PORT to a free port\\.\n$`),
    );
    expect(await readdir(folder)).toEqual([]);
    other.close();
  }, 30_000);

  it('says that another process holds the graph, and leaves with 2', async () => {
    const graph = await openEmbedded(folder);
    const program = start();
    expect(await program.exit).toBe(2);
    expect(program.said.error).toMatch(/^Another process, .*holds the graph in .*COMMUNIQUE_DATA.*\n$/);
    await graph.close();
  }, 30_000);

  it('says that Neo4j cannot be reached, in words of its own, and leaves with 2', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const port = portOf(closed);
    closed.close();
    for (const scheme of ['bolt', 'neo4j']) {
      const program = start({ NEO4J_URI: `${scheme}://127.0.0.1:${port}` });
      expect(await program.exit).toBe(2);
      expect(program.said.error).toMatch(/^Neo4j cannot be reached: check .*NEO4J_URI.*\n$/);
      expect(program.said.error).not.toMatch(/ECONNREFUSED|routing|encryption/);
    }
  }, 60_000);

  it('does not wait for a Neo4j that takes the call and says nothing', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const program = start({ NEO4J_URI: `bolt://127.0.0.1:${portOf(mute)}` });
    expect(await program.exit).toBe(2);
    expect(program.said.error).toMatch(/^(Neo4j cannot be reached|The database gave no answer).*NEO4J_URI.*\n$/);
    mute.close();
  }, 30_000);

  it.skipIf(process.platform !== 'linux')(
    'says that the folder of the graph cannot be made, and leaves with 2',
    async () => {
      const file = join(folder, 'file');
      await writeFile(file, '');
      for (const place of ['/proc/communique', file]) {
        const program = start({ COMMUNIQUE_DATA: place });
        expect(await program.exit).toBe(2);
        expect(program.said.error).toMatch(/^The graph cannot be kept in .*COMMUNIQUE_DATA\.\n$/);
      }
    },
    60_000,
  );
});

function portOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' ? String(address?.port) : '';
}
