import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/graph/project-root.js';
import { FIRST_QUESTION } from '../../src/server/greeting.js';

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
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
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

  it('stays empty when the configuration says so', async () => {
    const url = await ready(start({ COMMUNIQUE_SEED: 'false' }));
    expect((await ask(url, '{statements {totalCount}}')).data.statements?.totalCount).toBe(0);
  }, 30_000);

  it('lists the faults of its configuration and leaves with 2', async () => {
    const program = start({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(await program.exit).toBe(2);
    expect(program.said.error).toMatch(/^The configuration has faults:\n- PORT must .*\n- LOG_LEVEL must .*\n$/);
  }, 30_000);

  it('says which port is taken and leaves with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const program = start({ PORT: port, COMMUNIQUE_SEED: 'false' });
    expect(await program.exit).toBe(1);
    expect(program.said.error).toMatch(
      new RegExp(`${port}: another program listens there. Set PORT to a free port.\n$`),
    );
    other.close();
  }, 30_000);
});
