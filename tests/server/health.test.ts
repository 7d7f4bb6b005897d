import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
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
  it('finishes what runs, and then closes', async () => {
    const closing = await startToy();
    const running = post(closing, { query: '{slow(milliseconds: 300)}' });
    await wait(100);
    const closed = closing.close();
    await wait(50);
    await expect(post(closing, { query: '{hello}' })).rejects.toThrow();
    const answer = await running;
    expect(answer.json).toEqual({ data: { slow: 'done' } });
    expect(answer.headers.get('connection')).toBe('close');
    await closed;
  });

  it('is not ready meanwhile, and still alive', async () => {
    const closing = await startToy();
    const half = (path: string) => {
      const { hostname, port } = new URL(closing.url);
      const socket = connect(Number(port), hostname).setEncoding('utf8');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n`);
      return socket;
    };
    const sockets = [half('/readyz'), half('/livez')];
    await wait(50);
    const closed = closing.close();
    const answers = await Promise.all(
      sockets.map(async (socket) => {
        socket.write('\r\n');
        return (await socket.toArray()).join('');
      }),
    );
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['503', '200']);
    await closed;
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
