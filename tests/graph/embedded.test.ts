import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { openGraph } from '../../src/graph/open.js';
import { searchNames } from '../../src/graph/search.js';
import { TEXT_INDEXES } from '../../src/graph/text-indexes.js';
import { tokensOfName } from '../../src/graph/tokens.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';

const execute = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(`scripts/${name}.ts`, import.meta.url));
const asProcess = (name: string, ...values: string[]) => ['--import', 'tsx', script(name), ...values];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-'));
});
afterEach(() => rm(folder, { recursive: true }));

const addName = (id: string) => cypher`CREATE (n:Name {id: ${id}, tokens: ${tokensOfName(id)}})`;
const names = async (graph: Graph) =>
  (await graph.read<{ id: string }>(cypher`MATCH (n:Name) RETURN n.id AS id ORDER BY id`)).map(({ id }) => id);
const run = (graph: Graph, query: ReturnType<typeof addName>) => graph.write((transaction) => transaction.run(query));

describe('an embedded graph in a folder', () => {
  it('keeps its nodes, its keys and its full-text indexes when it is opened again', async () => {
    const first = await openEmbedded(join(folder, 'made', 'on', 'demand'));
    await migrate(first);
    await run(first, addName('Putin'));
    await first.close();
    const second = await openEmbedded(join(folder, 'made', 'on', 'demand'));
    expect(await migrate(second)).toEqual([]);
    expect(await names(second)).toEqual(['Putin']);
    await graphErrorOf(run(second, addName('Putin')), 'unique');
    expect(await searchNames(second, TEXT_INDEXES.names, 'Путин', 5)).toHaveLength(1);
    await second.close();
  });

  it('has one owner: a second one is told what to do', async () => {
    const first = await openEmbedded(folder);
    const error = await graphErrorOf(openEmbedded(folder), 'unavailable');
    expect(error.message).toContain(folder);
    expect(error.message).toContain('NEO4J_URI');
    await first.close();
    await (await openEmbedded(folder)).close();
  });

  it('belongs to another process while that one runs, and keeps what that one had written when it is killed', async () => {
    const writer = spawn(process.execPath, asProcess('keep-writing', folder), { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged: string[] = [];
    const enough = new Promise<void>((resolve) => {
      let output = '';
      writer.stdout.on('data', (data) => {
        output += String(data);
        acknowledged = output.split('\n').slice(0, -1);
        if (acknowledged.length >= 50) resolve();
      });
    });
    await enough;
    const error = await graphErrorOf(openEmbedded(folder), 'unavailable');
    expect(error.message).toContain('Another process');
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const graph = await openEmbedded(folder);
    expect(await names(graph)).toEqual(expect.arrayContaining(acknowledged));
    const halves = await graph.read(cypher`MATCH (n:Name) WHERE n.whole IS NULL RETURN n.id AS id`);
    expect(halves).toEqual([]);
    await graph.close();
  });
});

describe('an embedded graph in memory', () => {
  it('refuses with busy when too many writes wait, and does those that it took', async () => {
    const graph = await openEmbedded(null, { queuedWrites: 2 });
    const calls = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((id) => run(graph, addName(id))));
    expect(calls.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(calls[4]).toMatchObject({ reason: { code: 'busy' } });
    expect(await names(graph)).toEqual(['a', 'b', 'c']);
    await graph.close();
  });

  it('refuses with busy when too many reads wait', async () => {
    const graph = await openEmbedded(null, { queuedReads: 0 });
    const calls = await Promise.allSettled(Array.from({ length: 200 }, () => names(graph)));
    expect(calls.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(calls.at(-1)).toMatchObject({ reason: { code: 'busy' } });
    await graph.close();
  });

  it('lets a write wait for its turn no longer than its deadline', async () => {
    const graph = await openEmbedded(null);
    let finish = () => {};
    const long = graph.write(() => new Promise<void>((resolve) => (finish = resolve)));
    const waiting = graph.write((transaction) => transaction.run(addName('late')), { deadlineMs: 30 });
    await graphErrorOf(waiting, 'deadline');
    finish();
    await long;
    expect(await names(graph)).toEqual([]);
    await graph.close();
  });

  it('runs reads beside each other', async () => {
    const graph = await openEmbedded(null);
    const finished: string[] = [];
    const slow = cypher`UNWIND range(1, 3000) AS a UNWIND range(1, 1000) AS b RETURN count(*) AS n`;
    await Promise.all([
      graph.read(slow).then(() => finished.push('slow')),
      graph.read(cypher`RETURN 1 AS one`).then(() => finished.push('quick')),
    ]);
    expect(finished).toEqual(['quick', 'slow']);
    await graph.close();
  });
});

describe('openGraph', () => {
  it('opens the embedded engine when no Neo4j is given', async () => {
    const graph = await openGraph({ folder: null });
    expect(graph.engine).toBe('embedded');
    await graph.close();
  });

  it('does not even load the embedded engine when a Neo4j is given', async () => {
    const { stdout } = await execute(process.execPath, asProcess('open-neo4j'));
    expect(JSON.parse(stdout)).toEqual({ engine: 'neo4j', loaded: false });
  });

  it('names NEO4J_URI where the embedded engine has no build', async () => {
    const env = { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: join(folder, 'absent.node') };
    const { stdout } = await execute(process.execPath, asProcess('open-embedded'), { env });
    expect(JSON.parse(stdout)).toEqual({ code: 'unavailable', message: expect.stringContaining('NEO4J_URI') });
  });
});
