import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { keptLog, post, startToy, verdict } from './toy.js';

const { logger, lines } = keptLog();
let server: RunningServer;
beforeAll(async () => {
  server = await startToy({}, { logger });
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(() => server.close());

const fail = (how: string) => post(server, { query: `{fail(how: "${how}")}` });

describe('faults', () => {
  it.each(['bug', 'string', 'coded', 'unknownCode', 'syntax'])(
    'masks what a resolver throws (%s) and logs it once under the id that the caller sees',
    async (how) => {
      const answer = await fail(how);
      expect(verdict(answer)).toEqual([500, 'INTERNAL_SERVER_ERROR']);
      expect(JSON.stringify(answer.json)).not.toMatch(/secret|stack|MATCH/);
      const requestId = answer.json.errors?.[0]?.extensions.requestId;
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ requestId, field: 'fail' });
      expect(JSON.stringify(lines[0])).toContain('secret');
    },
  );

  it.each([
    ['unavailable', 503, 'SERVICE_UNAVAILABLE', '5'],
    ['denied', 503, 'SERVICE_UNAVAILABLE', '5'],
    ['deadline', 504, 'TIMEOUT', '5'],
    ['busy', 503, 'OVERLOADED', '1'],
  ])('names a graph that is %s, with a status and when to come back', async (how, status, code, seconds) => {
    const answer = await fail(how);
    expect([...verdict(answer), answer.headers.get('retry-after')]).toEqual([status, code, seconds]);
    expect(JSON.stringify(answer.json)).not.toMatch(/secret|bolt/);
    expect(lines).toHaveLength(1);
  });

  it('stays 200 while some of the data is there', async () => {
    const answer = await post(server, { query: '{hello fail(how: "unavailable")}' });
    expect(verdict(answer)).toEqual([200, 'SERVICE_UNAVAILABLE']);
    expect(answer.json.data).toEqual({ hello: 'Hello world', fail: null });
    expect(answer.headers.get('retry-after')).toBeNull();
  });

  it('gives a status when a fault takes all of the data with it', async () => {
    const answer = await post(server, { query: '{hello failNonNull(how: "unavailable")}' });
    expect([...verdict(answer), answer.json.data]).toEqual([503, 'SERVICE_UNAVAILABLE', null]);
  });

  it('masks a context that cannot be made', async () => {
    const broken = await startToy(
      {},
      {
        logger,
        createContext: () => {
          throw new Error('secret');
        },
      },
    );
    const answer = await post(broken, { query: '{hello}' });
    expect(verdict(answer)).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer.json)).not.toContain('secret');
    await broken.close();
  });
});

describe('errors of the caller', () => {
  it.each([
    ['input', 'BAD_USER_INPUT', 'Pages have 1 to 100 things.'],
    ['cursor', 'INVALID_CURSOR', 'This cursor is of another list.'],
  ])('shows the code and the message (%s), and logs nothing', async (how, code, message) => {
    const answer = await fail(how);
    expect(verdict(answer)).toEqual([200, code]);
    expect(answer.json.errors?.[0]).toEqual({
      message,
      locations: [{ line: 1, column: 2 }],
      path: ['fail'],
      extensions: { code },
    });
    expect(lines).toEqual([]);
  });

  it('keeps the code that a scalar gives, in a literal and in a variable', async () => {
    const literal = await post(server, { query: '{byId(id: "nonsense")}' });
    expect(verdict(literal)).toEqual([200, 'INVALID_ID']);
    const query = 'query($id: ThingID!) {byId(id: $id)}';
    expect(verdict(await post(server, { query, variables: { id: 'nonsense' } }))).toEqual([200, 'INVALID_ID']);
    expect((await post(server, { query, variables: { id: 'thing_1' } })).json.data).toEqual({ byId: 'thing_1' });
  });
});
