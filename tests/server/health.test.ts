import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { post, startToy } from './toy.js';

let server: RunningServer | undefined;
afterEach(() => server?.close());

const statusOf = async (path: string): Promise<number> => (await fetch(new URL(path, server?.url))).status;

describe('/livez and /readyz', () => {
  it('is ready while the database answers', async () => {
    server = await startToy();
    expect([await statusOf('/livez'), await statusOf('/readyz')]).toEqual([200, 200]);
  });

  it('is alive but not ready when the database is down', async () => {
    server = await startToy({}, { ready: () => Promise.reject(new Error('down')) });
    expect([await statusOf('/livez'), await statusOf('/readyz')]).toEqual([200, 503]);
  });

  it('waits a second for a hung database, with one question for all probes', async () => {
    let asked = 0;
    server = await startToy(
      {},
      {
        ready: () => {
          asked += 1;
          return new Promise(() => {});
        },
      },
    );
    const started = performance.now();
    expect(await Promise.all([statusOf('/readyz'), statusOf('/readyz'), statusOf('/readyz')])).toEqual([503, 503, 503]);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(performance.now() - started).toBeGreaterThan(900);
    expect(asked).toBe(1);
  });
});

describe('closing', () => {
  it('finishes what runs, refuses new connections, and is not ready meanwhile', async () => {
    const closing = await startToy();
    const { hostname, port } = new URL(closing.url);
    const socket = connect(Number(port), hostname);
    const query = '{"query":"{slow(milliseconds: 300)}"}';
    const head = `Host: a\r\nContent-Type: application/json\r\nContent-Length: ${query.length}`;
    socket.write(`POST /graphql HTTP/1.1\r\n${head}\r\n\r\n${query}`);
    await wait(100);
    const closed = closing.close();
    await wait(50);
    await expect(post(closing, { query: '{hello}' })).rejects.toThrow();
    socket.write('GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    let answers = '';
    for await (const chunk of socket) answers += chunk;
    await closed;
    expect(answers).toContain('{"data":{"slow":"done"}}');
    expect(answers).toMatch(/connection: close/i);
  });

  it('does not wait for clients that keep a connection open', async () => {
    const closing = await startToy();
    await post(closing, { query: '{hello}' });
    const started = performance.now();
    await closing.close();
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('may be asked for twice', async () => {
    const closing = await startToy();
    await Promise.all([closing.close(), closing.close()]);
    await closing.close();
  });
});
