import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { type Answer, post, startToy, verdict } from './toy.js';

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

let server: RunningServer;
beforeAll(async () => {
  server = await startToy({
    COMMUNIQUE_POINTS_PER_MINUTE: '100',
    COMMUNIQUE_BEHIND_PROXY: 'true',
    COMMUNIQUE_API_KEYS: `desk:reader:${hashOf('cmq_desk')}`,
  });
});
afterAll(() => server.close());

const ask = (first: number, headers: Record<string, string>): Promise<Answer> =>
  post(server, { query: `{statements(first: ${first}) {nodes {text}}}` }, headers);
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('the points of a minute', () => {
  it('are each caller’s own: an address, or the name of a token', async () => {
    expect((await ask(90, from('192.0.2.1'))).status).toBe(200);
    const refused = await ask(20, from('192.0.2.1'));
    expect(verdict(refused)).toEqual([429, 'RATE_LIMITED']);
    expect((await ask(90, from('192.0.2.2'))).status).toBe(200);
    const desk = { ...from('192.0.2.1'), authorization: 'Bearer cmq_desk' };
    expect((await ask(90, desk)).status).toBe(200);
    expect(verdict(await ask(20, { ...from('192.0.2.3'), authorization: 'Bearer cmq_desk' }))[1]).toBe('RATE_LIMITED');
  });

  it('say what was asked, what is allowed, and when to come back', async () => {
    await ask(90, from('192.0.2.4'));
    const { headers, json } = await ask(20, from('192.0.2.4'));
    expect(json.errors?.[0]?.extensions).toMatchObject({ cost: 20, limit: 100 });
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(json.data).toBeUndefined();
  });

  it('count an operation that costs nothing as one', async () => {
    for (let i = 0; i < 100; i += 1) await post(server, { query: '{hello}' }, from('192.0.2.5'));
    expect(verdict(await post(server, { query: '{hello}' }, from('192.0.2.5')))[1]).toBe('RATE_LIMITED');
  });

  it('are not counted when the configuration says 0, and without a proxy its header tells nobody apart', async () => {
    const free = await startToy({ COMMUNIQUE_POINTS_PER_MINUTE: '0' });
    for (let i = 0; i < 3; i += 1)
      expect((await post(free, { query: '{statements(first: 100) {nodes {text}}}' })).status).toBe(200);
    await free.close();
    const direct = await startToy({ COMMUNIQUE_POINTS_PER_MINUTE: '2' });
    for (const address of ['192.0.2.6', '192.0.2.7']) await post(direct, { query: '{hello}' }, from(address));
    expect((await post(direct, { query: '{hello}' }, from('192.0.2.8'))).status).toBe(429);
    await direct.close();
  });
});
