import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../../src/context.js';
import { buildApiSchema } from '../../src/schema.js';
import type { RunningServer } from '../../src/server/server.js';
import type { Access } from '../../src/shared/access.js';
import { openTestGraph } from '../testkit/graphs.js';
import { type Answer, post, startToy, verdict } from './toy.js';

const ISSUER = 'https://login.example';
const AUDIENCE = 'communique';
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
const KEYS = `desk:editor:${hashOf('cmq_desk')}, ines:reader:${hashOf('cmq_ines')}`;

let jwks: Server;
let jwksUrl: string;
let sign: (claims?: Record<string, unknown>, change?: (token: SignJWT) => SignJWT) => Promise<string>;
type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
let key: PrivateKey;
let otherKey: PrivateKey;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  key = privateKey;
  otherKey = (await generateKeyPair('ES256')).privateKey;
  const published: JWK = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  jwks = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [published] }));
  });
  await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
  jwksUrl = `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/keys`;
  sign = (claims = {}, change = (token) => token) =>
    change(
      new SignJWT({ role: 'editor', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setSubject('noor')
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('5 minutes'),
    ).sign(privateKey);
});
afterAll(() => new Promise((resolve) => jwks.close(resolve)));

const seen: Access[] = [];
const startAuth = (env: Record<string, string>) =>
  startToy(env, {
    createContext: (access) => {
      seen.push(access);
      return {};
    },
  });
const jwtEnv = () => ({
  COMMUNIQUE_JWKS_URL: jwksUrl,
  COMMUNIQUE_JWT_ISSUER: ISSUER,
  COMMUNIQUE_JWT_AUDIENCE: AUDIENCE,
});
const hello = (server: RunningServer, token?: string): Promise<Answer> =>
  post(server, { query: '{ hello }' }, token === undefined ? {} : { authorization: `Bearer ${token}` });
const caller = async (server: RunningServer, token?: string) => {
  expect((await hello(server, token)).status).toBe(200);
  return seen.at(-1)?.caller ?? null;
};
const refusal = async (server: RunningServer, token: string) => {
  const answer = await hello(server, token);
  expect(verdict(answer)).toEqual([401, 'UNAUTHENTICATED']);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  return answer.json.errors?.[0]?.message;
};

describe('API keys', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startAuth({ COMMUNIQUE_API_KEYS: KEYS });
  });
  afterAll(() => server.close());

  it('say who asks and with which role', async () => {
    expect(await caller(server, 'cmq_desk')).toEqual({ name: 'desk', role: 'EDITOR' });
    expect(await caller(server, 'cmq_ines')).toEqual({ name: 'ines', role: 'READER' });
    expect(await caller(server)).toBeNull();
  });

  it.each(['cmq_des', 'cmq_desk2', hashOf('cmq_desk'), 'x'.repeat(9_000)])('refuse %.20s', async (token) => {
    await refusal(server, token);
  });

  it.each(['Basic ZGVzazpjbXFfZGVzaw==', 'Bearer', 'Bearer a b', 'cmq_desk'])(
    'refuse the header %j',
    async (header) => {
      const answer = await post(server, { query: '{ hello }' }, { authorization: header });
      expect(verdict(answer)).toEqual([401, 'UNAUTHENTICATED']);
    },
  );
});

it('tells whoever sends a token that none is accepted where none is configured', async () => {
  const server = await startAuth({});
  expect(await refusal(server, 'cmq_desk')).toContain('Writing over HTTP is off: this server accepts no tokens.');
  await server.close();
});

describe('JWTs', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startAuth(jwtEnv());
  });
  afterAll(() => server.close());

  it('say who asks; without a role, a reader', async () => {
    expect(await caller(server, await sign())).toEqual({ name: 'noor', role: 'EDITOR' });
    expect(await caller(server, await sign({ role: 'admin' }))).toEqual({ name: 'noor', role: 'ADMIN' });
    expect(await caller(server, await sign({ role: undefined }))).toEqual({ name: 'noor', role: 'READER' });
  });

  it('are refused unsigned', async () => {
    const token = new UnsecuredJWT({ role: 'admin' })
      .setSubject('noor')
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('5 minutes')
      .encode();
    expect(await refusal(server, token)).toBe('The token is not accepted.');
  });

  it('are refused when they are signed with a shared secret', async () => {
    const token = await new SignJWT({ role: 'admin' })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setSubject('noor')
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('5 minutes')
      .sign(new TextEncoder().encode('the public key is no secret at all'));
    expect(await refusal(server, token)).toBe('The token is not accepted.');
  });

  it('are refused when they are signed with another key', async () => {
    const token = await new SignJWT({ role: 'admin' })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setSubject('noor')
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('5 minutes')
      .sign(otherKey);
    expect(await refusal(server, token)).toBe('The token is not accepted.');
  });

  it.each<[string, (token: SignJWT) => SignJWT, string]>([
    ['have expired', (token) => token.setExpirationTime('2 minutes ago'), 'The token has expired.'],
    ['are for another server', (token) => token.setAudience('elsewhere'), 'its claim "aud" is missing or wrong'],
    ['are of another issuer', (token) => token.setIssuer('https://evil.example'), 'its claim "iss"'],
    ['are not valid yet', (token) => token.setNotBefore('5 minutes'), 'its claim "nbf"'],
  ])('are refused when they %s', async (_what, change, message) => {
    expect(await refusal(server, await sign({}, change))).toContain(message);
  });

  it.each(['exp', 'sub'])('are refused without %s', async (missing) => {
    const token = new SignJWT({
      role: 'editor',
      iss: ISSUER,
      aud: AUDIENCE,
      ...(missing === 'sub' ? {} : { sub: 'noor' }),
    });
    if (missing !== 'exp') token.setExpirationTime('5 minutes');
    const signed = await token.setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key);
    expect(await refusal(server, signed)).toContain(`its claim "${missing}"`);
  });

  it('are refused with a role that is not known, and when they are broken', async () => {
    expect(await refusal(server, await sign({ role: 'owner' }))).toContain('a role that is not known');
    await refusal(server, `${await sign()}x`);
    await refusal(server, 'a.b.c');
  });

  it('wait, and are not refused, while the keys cannot be fetched', async () => {
    const lonely = await startAuth({ ...jwtEnv(), COMMUNIQUE_JWKS_URL: 'http://127.0.0.1:9/keys' });
    const answer = await hello(lonely, await sign());
    expect(verdict(answer)).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(answer.headers.get('retry-after')).toBe('5');
    await lonely.close();
  });
});

describe('who may read and write', () => {
  const MERGE = 'mutation { mergeEntities(input: { from: "person:a", into: "person:b" }) { changed } }';
  const withApi = async (env: Record<string, string>, work: (server: RunningServer) => Promise<void>) => {
    const graph = await openTestGraph();
    const server = await startToy(env, {
      schema: buildApiSchema(),
      createContext: (access) => createContext(graph, access),
    });
    try {
      await work(server);
    } finally {
      await server.close();
      await graph.close();
    }
  };
  const ask = (server: RunningServer, query: string, token?: string) =>
    post(server, { query }, token === undefined ? {} : { authorization: `Bearer ${token}` });

  it('lets anybody read and nobody write where nothing is configured, and says what to set', async () => {
    await withApi({}, async (server) => {
      expect((await ask(server, '{ people { totalCount } }')).json.data).toEqual({ people: { totalCount: 0 } });
      const answer = await ask(server, MERGE);
      expect(verdict(answer)).toEqual([403, 'FORBIDDEN']);
      expect(answer.json.errors?.[0]?.message).toMatch(/^Writing over HTTP is off: .*COMMUNIQUE_API_KEYS/);
      const trail = await ask(server, '{ auditTrail { totalCount } }');
      expect(verdict(trail)).toEqual([403, 'FORBIDDEN']);
      expect(trail.json.errors?.[0]?.message).toMatch(/^Only the role editor may read this: .*COMMUNIQUE_API_KEYS/);
    });
  });

  it('asks who writes, and lets only those who may', async () => {
    await withApi({ COMMUNIQUE_API_KEYS: KEYS }, async (server) => {
      const unknown = await ask(server, MERGE);
      expect(verdict(unknown)).toEqual([401, 'UNAUTHENTICATED']);
      expect(unknown.headers.get('www-authenticate')).toBe('Bearer');
      const reader = await ask(server, MERGE, 'cmq_ines');
      expect(verdict(reader)).toEqual([403, 'FORBIDDEN']);
      expect(reader.json.errors?.[0]?.message).toBe('This needs the role editor; ines is a reader.');
      expect((await ask(server, MERGE, 'cmq_desk')).json.data).toEqual({ mergeEntities: { changed: false } });
    });
  });

  it('keeps the audit trail and the drafts from readers', async () => {
    await withApi({ COMMUNIQUE_API_KEYS: KEYS }, async (server) => {
      for (const query of ['{ auditTrail { totalCount } }', '{ drafts { totalCount } }']) {
        expect(verdict(await ask(server, query, 'cmq_ines'))).toEqual([403, 'FORBIDDEN']);
        expect((await ask(server, query, 'cmq_desk')).status).toBe(200);
      }
    });
  });

  it('answers nobody without a token where reading is closed', async () => {
    await withApi({ COMMUNIQUE_API_KEYS: KEYS, COMMUNIQUE_READING: 'closed' }, async (server) => {
      expect(verdict(await ask(server, '{ people { totalCount } }'))).toEqual([401, 'UNAUTHENTICATED']);
      expect(verdict(await ask(server, '{ __schema { types { name } } }'))).toEqual([401, 'UNAUTHENTICATED']);
      expect((await ask(server, '{ people { totalCount } }', 'cmq_ines')).status).toBe(200);
    });
  });
});
