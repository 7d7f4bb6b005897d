import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { post, send, startToy, touched, verdict } from './toy.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startToy({ COMMUNIQUE_RECEIVE_TIMEOUT_MS: '300' });
});
afterAll(() => server.close());

const JSON_BODY = { 'content-type': 'application/json' };
const HELLO = '{"query":"{hello}"}';

/** What the server writes to a connection that receives these bytes and no more. */
async function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

describe('bodies', () => {
  it.each([
    ['malformed JSON', '{"query":'],
    ['an empty body', ''],
    ['a batch', `[${HELLO},${HELLO}]`],
    ['an empty batch', '[]'],
    ['a string', '"{hello}"'],
    ['null', 'null'],
    ['no query', '{}'],
    ['an empty query', '{"query":""}'],
    ['a query that is no string', '{"query":{"kind":"Document"}}'],
    ['variables that are a list', '{"query":"{hello}","variables":[]}'],
    ['variables that are a string', '{"query":"{hello}","variables":"{}"}'],
    ['an operation name that is a number', '{"query":"{hello}","operationName":1}'],
    ['extensions that are a string', '{"query":"{hello}","extensions":"x"}'],
    ['a prototype in disguise', '{"query":"{hello}","variables":{"__proto__":{"a":1}}}'],
  ])('refuses %s with 400 BAD_REQUEST', async (_name, body) => {
    expect(verdict(await post(server, body))).toEqual([400, 'BAD_REQUEST']);
  });

  it('refuses broken UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('{"query":"{hello(name:\\"'),
      Buffer.of(0xff, 0xc0),
      Buffer.from('\\")}"}'),
    ]);
    expect(verdict(await send(server, { method: 'POST', body, headers: JSON_BODY }))).toEqual([400, 'BAD_REQUEST']);
  });

  it.each(['utf-7', 'utf-16le', 'iso-8859-1', 'nonsense'])('refuses the charset %s with 415', async (charset) => {
    const answer = await post(server, HELLO, { 'content-type': `application/json; charset=${charset}` });
    expect(verdict(answer)).toEqual([415, 'BAD_REQUEST']);
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'Application/JSON'])(
    'takes %s',
    async (type) => {
      expect((await post(server, HELLO, { 'content-type': type })).json).toEqual({ data: { hello: 'Hello world' } });
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('refuses the media type %s with 415', async (type) => {
    expect(verdict(await post(server, HELLO, { 'content-type': type }))).toEqual([415, 'BAD_REQUEST']);
  });

  it('refuses a body without a media type with 400', async () => {
    const request = `POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${HELLO.length}\r\n\r\n${HELLO}`;
    const answer = await raw(request);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });

  it('takes compressed bodies', async () => {
    for (const [encoding, body] of [
      ['gzip', gzipSync(HELLO)],
      ['deflate', deflateSync(HELLO)],
      ['br', brotliCompressSync(HELLO)],
    ] as const) {
      const headers = { ...JSON_BODY, 'content-encoding': encoding };
      expect((await send(server, { method: 'POST', body, headers })).json.data).toEqual({ hello: 'Hello world' });
    }
  });

  it('refuses corrupt compression with 400, and unknown encodings with 415', async () => {
    const corrupt = gzipSync(HELLO).fill(7, 12);
    const cut = gzipSync(HELLO).subarray(0, 20);
    for (const [encoding, body, status] of [
      ['gzip', corrupt, 400],
      ['gzip', cut, 400],
      ['gzip', Buffer.from(HELLO), 400],
      ['compress', Buffer.from(HELLO), 415],
    ] as const) {
      const headers = { ...JSON_BODY, 'content-encoding': encoding };
      expect(verdict(await send(server, { method: 'POST', body, headers }))).toEqual([status, 'BAD_REQUEST']);
    }
  });

  it('refuses more than a megabyte with 413, also when it hides in compression', async () => {
    const large = JSON.stringify({ query: `{hello} #${'x'.repeat(1_000_000)}` });
    expect(verdict(await post(server, large))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const bomb = gzipSync(large);
    expect(bomb.length).toBeLessThan(5_000);
    const headers = { ...JSON_BODY, 'content-encoding': 'gzip' };
    expect(verdict(await send(server, { method: 'POST', body: bomb, headers }))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('gives up on a body that trickles, with 408', async () => {
    const answer = await raw(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });
});

describe('methods, addresses and headers', () => {
  it.each([
    ['PUT', '/graphql', 405],
    ['DELETE', '/graphql', 405],
    ['PATCH', '/graphql', 405],
    ['GET', '/nowhere', 404],
    ['POST', '/', 404],
    ['GET', '/', 404],
    ['GET', '/graphql/%zz', 400],
    ['GET', '/explorer/..%2f..%2fpackage.json', 404],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect(verdict(await send(server, { method }, path))).toEqual([status, 'BAD_REQUEST']);
  });

  it('names the methods it takes', async () => {
    expect((await send(server, { method: 'PUT' })).headers.get('allow')).toBe('GET, POST, OPTIONS');
    const options = await send(server, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
  });

  it('refuses a GET without a query, and one that a foreign page could send unasked', async () => {
    const asked = { headers: { 'apollo-require-preflight': '1' } };
    expect(verdict(await send(server, asked))).toEqual([400, 'BAD_REQUEST']);
    expect(verdict(await send(server, {}, '/graphql?query={hello}'))).toEqual([400, 'BAD_REQUEST']);
    expect((await send(server, asked, '/graphql?query={hello}')).json.data).toEqual({ hello: 'Hello world' });
  });

  it('refuses broken UTF-8 and wrong parameters in the address', async () => {
    const asked = { headers: { 'apollo-require-preflight': '1' } };
    for (const search of ['query={hello(name:"%ff")}', 'query={hello}&query={hello}', 'query={hello}&variables=[1]']) {
      expect(verdict(await send(server, asked, `/graphql?${search}`))).toEqual([400, 'BAD_REQUEST']);
    }
  });

  it('refuses kinds of operation that the API does not have', async () => {
    const answer = await post(server, { query: 'subscription{touch}' });
    expect(verdict(answer)).toEqual([200, 'GRAPHQL_VALIDATION_FAILED']);
    expect(answer.json.errors?.[0]?.message).toBe('This API has no subscriptions.');
  });

  it('refuses a mutation by GET with 405 and does not run it', async () => {
    const asked = { headers: { 'apollo-require-preflight': '1' } };
    const answer = await send(server, asked, '/graphql?query=mutation{touch}');
    expect([...verdict(answer), answer.headers.get('allow')]).toEqual([405, 'BAD_REQUEST', 'POST']);
    expect(touched.times).toBe(0);
  });

  it('refuses an Accept that it cannot serve with 406 before anything runs', async () => {
    for (const accept of ['text/plain', 'application/json;q=0', 'multipart/mixed']) {
      expect(verdict(await post(server, { query: 'mutation{touch}' }, { accept }))).toEqual([406, 'BAD_REQUEST']);
    }
    expect(touched.times).toBe(0);
  });

  it('survives bytes that are not HTTP, endless headers and a strange Host', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"BAD_REQUEST"/);
    expect(await raw(`GET / HTTP/1.1\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
    const strange = `POST /graphql HTTP/1.1\r\nHost: [\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${HELLO.length}\r\n\r\n${HELLO}`;
    expect(await raw(strange)).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"BAD_REQUEST"/);
    await wait(10);
    expect((await post(server, HELLO)).status).toBe(200);
  });
});
