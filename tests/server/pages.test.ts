import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { keptLog, post, send, startToy } from './toy.js';

const QUESTION = 'query WhoSaidWhat { hello(name: "</script><script>alert(1)</script>") }';
const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' } };

let server: RunningServer;
beforeAll(async () => {
  server = await startToy({}, { questions: [QUESTION, '{hello}'] });
});
afterAll(() => server.close());

const page = async (path: string) => {
  const response = await fetch(new URL(path, server.url), { redirect: 'manual', ...BROWSER });
  return { response, html: await response.text() };
};
const optionsOf = (html: string) => JSON.parse(/id="options">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');
const sourcesOf = (html: string) => [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');

describe('the page at /graphql', () => {
  it('opens the questions as tabs, whatever they contain', async () => {
    const { response, html } = await page('/graphql');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(optionsOf(html)).toEqual({ endpoint: '/graphql', defaultTabs: [{ query: QUESTION }, { query: '{hello}' }] });
    expect(html).not.toContain('<script>alert');
  });

  it('loads nothing from elsewhere, and forbids it', async () => {
    const { response, html } = await page('/graphql');
    const addresses = sourcesOf(html).filter((address) => !address.startsWith('data:'));
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\/explorer\//);
      const file = await fetch(new URL(address, server.url));
      expect([file.status, (await file.text()).length > 100]).toEqual([200, true]);
    }
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:/);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self'/);
  });

  it('brings the tab that is open into view, and stacks its panels in a narrow window', async () => {
    const { html } = await page('/graphql');
    expect(html).toMatch(/@media \(max-width: 900px\) \{\s*#graphiql-session \{ flex-direction: column/);
    expect(await (await fetch(new URL('/explorer/start.js', server.url))).text()).toContain('scrollIntoView');
  });

  it('is for browsers only: programs get the API at the same address', async () => {
    const answer = await post(server, { query: '{hello}' }, { accept: '*/*' });
    expect(answer.json.data).toEqual({ hello: 'Hello world' });
    expect((await send(server, { headers: { accept: '*/*' } })).status).toBe(400);
  });

  it('is where the root leads a browser', async () => {
    const { response } = await page('/');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('sends its files once: a second visit is told that nothing changed', async () => {
    const first = await fetch(new URL('/explorer/start.js', server.url));
    const tag = first.headers.get('etag') ?? '';
    const second = await fetch(new URL('/explorer/start.js', server.url), { headers: { 'if-none-match': tag } });
    expect([first.status, second.status]).toEqual([200, 304]);
  });

  it('sends its files plain to a client without gzip', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const headers = { 'accept-encoding': 'gzip;q=0' };
      get(new URL('/explorer/start.js', server.url), { headers }, (response) => {
        response
          .setEncoding('utf8')
          .toArray()
          .then((parts) => resolve(parts.join('')), reject);
      }).on('error', reject);
    });
    expect(text).toContain('renderYogaGraphiQL');
  });
});

describe('the page at /sandbox', () => {
  it('opens the first question in Apollo Sandbox, the one page that may load from elsewhere', async () => {
    const { response, html } = await page('/sandbox');
    expect(optionsOf(html)).toEqual({ document: QUESTION });
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' https:\/\/embeddable-sandbox/);
    expect(sourcesOf(html)).toContain('/graphql');
    expect(await (await fetch(new URL('/explorer/sandbox.js', server.url))).text()).toContain('runTelemetry: false');
  });
});

describe('headers', () => {
  it('let no other page embed or run anything', async () => {
    const { headers } = await post(server, { query: '{hello}' });
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('compress long answers', async () => {
    const query = `{${Array.from({ length: 30 }, (_, n) => `a${n}: hello(name: "somebody of a long name")`).join(' ')}}`;
    const { headers, json } = await post(server, { query }, { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toMatch(/Origin.*accept-encoding/i);
    expect(Object.keys(json.data ?? {})).toHaveLength(30);
  });
});

describe('foreign pages', () => {
  const preflight = async (target: RunningServer, origin: string) => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-private-network': 'true',
    };
    const answer = await send(target, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    return answer.headers;
  };

  it('may call in development when they are of this machine or Apollo Studio', async () => {
    for (const origin of ['https://studio.apollographql.com', 'http://localhost:3000', 'http://127.0.0.1:5173']) {
      const headers = await preflight(server, origin);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-headers')).toMatch(/Content-Type/);
      expect(headers.get('access-control-allow-private-network')).toBe('true');
      expect((await post(server, { query: '{hello}' }, { origin })).headers.get('access-control-allow-origin')).toBe(
        origin,
      );
    }
    for (const origin of ['https://evil.example', 'https://localhost.evil.example', 'null']) {
      expect((await preflight(server, origin)).get('access-control-allow-origin')).toBeNull();
    }
  });

  it('may call in production when the configuration lists them', async () => {
    const closed = await startToy({ NODE_ENV: 'production' }, { logger: keptLog().logger });
    const listed = await startToy({ NODE_ENV: 'production', COMMUNIQUE_CORS_ORIGINS: 'https://a.example' });
    expect((await preflight(closed, 'http://localhost:3000')).get('access-control-allow-origin')).toBeNull();
    expect((await preflight(listed, 'https://a.example')).get('access-control-allow-origin')).toBe('https://a.example');
    expect((await preflight(listed, 'https://b.example')).get('access-control-allow-origin')).toBeNull();
    await Promise.all([closed.close(), listed.close()]);
  });
});
