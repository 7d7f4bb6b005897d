import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { post, startToy, verdict } from './toy.js';

let server: RunningServer;
let production: RunningServer;
beforeAll(async () => {
  server = await startToy();
  production = await startToy({ NODE_ENV: 'production' });
});
afterAll(() => Promise.all([server.close(), production.close()]));

/** Both statuses of a request error: in JSON, and in the media type of GraphQL over HTTP. */
async function verdicts(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const plain = await post(server, { query, variables });
  const typed = await post(server, { query, variables }, { accept: 'application/graphql-response+json' });
  expect(verdict(typed)[1]).toBe(verdict(plain)[1]);
  expect(plain.json.data).toBeUndefined();
  return [plain.status, typed.status, verdict(plain)[1]];
}

const nested = (levels: number): string => `{person{${'posts{holder{'.repeat(levels)}id${'}}'.repeat(levels)}}}`;

describe('documents', () => {
  it('refuses wrong syntax and over 1,000 tokens', async () => {
    expect(await verdicts('{hello')).toEqual([200, 400, 'GRAPHQL_PARSE_FAILED']);
    expect(await verdicts(`{${' hello'.repeat(1_000)}}`)).toEqual([200, 400, 'GRAPHQL_PARSE_FAILED']);
  });

  it('refuses unknown fields and cycles of fragments', async () => {
    expect(await verdicts('{helo}')).toEqual([200, 400, 'GRAPHQL_VALIDATION_FAILED']);
    const cycle = '{person{...A}} fragment A on Person{posts{holder{...A}}}';
    expect(await verdicts(cycle)).toEqual([200, 400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('reports five errors and no more', async () => {
    const { json } = await post(server, { query: `{${[...'abcdefghij'].join(' ')}}` });
    expect(json.errors).toHaveLength(6);
    expect(json.errors?.[5]?.message).toMatch(/Too many validation errors/);
  });

  it('suggests names in development only', async () => {
    for (const [query, variables] of [
      ['{helo}', {}],
      ['query($where: Where) {statements(where: $where) {totalCount}}', { where: { mode: 'DIRECTT' } }],
    ] as const) {
      expect((await post(server, { query, variables })).json.errors?.[0]?.message).toMatch(/Did you mean/);
      const message = (await post(production, { query, variables })).json.errors?.[0]?.message;
      expect(message).not.toMatch(/Did you mean/);
      expect(message?.length).toBeGreaterThan(10);
    }
  });

  it('refuses an operation name that is not there', async () => {
    const answer = await post(server, { query: 'query A {hello}', operationName: 'B' });
    expect(verdict(answer)).toEqual([200, 'OPERATION_RESOLUTION_FAILURE']);
  });

  it('takes 12 levels and refuses 13, also inside fragments', async () => {
    expect((await post(server, { query: nested(5) })).status).toBe(200);
    expect((await post(server, { query: nested(5) })).json.errors).toBeUndefined();
    expect(await verdicts(nested(6))).toEqual([200, 400, 'QUERY_TOO_DEEP']);
    const parts =
      'fragment A on Person{posts{holder{posts{holder{posts{holder{...B}}}}}}} fragment B on Person{posts{holder{posts{holder{posts{title}}}}}}';
    expect(await verdicts(`{person{...A}} ${parts}`)).toEqual([200, 400, 'QUERY_TOO_DEEP']);
  });

  it('counts aliases through fragments, __typename included', async () => {
    const aliases = (count: number): string => Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ');
    expect((await post(server, { query: `{${aliases(30)}}` })).json.errors).toBeUndefined();
    expect(await verdicts(`{${aliases(31)}}`)).toEqual([200, 400, 'TOO_MANY_ALIASES']);
    const spread = `{person{...A posts{holder{...A}}}} fragment A on Person{${aliases(16)}}`;
    expect(await verdicts(spread)).toEqual([200, 400, 'TOO_MANY_ALIASES']);
  });

  it('measures fragments that double at each step without following every path', async () => {
    const steps = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Person{...F${n + 1} ...F${n + 1}}`).join(' ');
    const started = performance.now();
    const answer = await post(server, { query: `{person{...F0}} ${steps} fragment F60 on Person{a: id}` });
    expect(verdict(answer)).toEqual([200, 'TOO_MANY_ALIASES']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('lets GraphiQL introspect, and refuses introspection that fans out', async () => {
    const options = { schemaDescription: true, inputValueDeprecation: true, directiveIsRepeatable: true, oneOf: true };
    const { json } = await post(production, { query: getIntrospectionQuery(options) });
    expect(json.errors).toBeUndefined();
    expect(json.data).toHaveProperty('__schema.types');
    const fan = '{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}';
    expect(await verdicts(fan)).toEqual([200, 400, 'GRAPHQL_VALIDATION_FAILED']);
    const deep = `{__type(name:"Query"){${'ofType{'.repeat(16)}name${'}'.repeat(16)}}}`;
    expect(await verdicts(deep)).toEqual([200, 400, 'QUERY_TOO_DEEP']);
  });
});

describe('cost', () => {
  it('refuses over 10,000 rows and says how many', async () => {
    const query = 'query($n: Int) {statements(first: $n) {nodes {replies(first: 100) {nodes {id}}}}}';
    expect(await verdicts(query, { n: 100 })).toEqual([200, 400, 'QUERY_TOO_COMPLEX']);
    const { json } = await post(server, { query, variables: { n: 100 } });
    expect(json.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', cost: 10_100, limit: 10_000 });
    expect((await post(server, { query, variables: { n: 99 } })).json.errors).toBeUndefined();
  });
});

describe('values', () => {
  it('refuses values of the wrong type', async () => {
    expect(await verdicts('query($n: Int) {statements(first: $n) {totalCount}}', { n: 'x' })).toEqual([
      200,
      400,
      'BAD_USER_INPUT',
    ]);
  });

  it('refuses null where the field takes none', async () => {
    const { json } = await post(server, { query: 'query($n: Int) {count(first: $n)}', variables: { n: null } });
    expect(json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses NUL and halves of surrogate pairs, in variables and in the document', async () => {
    const query = 'query($name: String) {hello(name: $name)}';
    for (const name of ['a\0b', 'a\ud800b', '\udc00']) {
      expect(await verdicts(query, { name })).toEqual([200, 400, 'BAD_USER_INPUT']);
    }
    expect(await verdicts('{hello(name: "a\\u0000b")}')).toEqual([200, 400, 'BAD_USER_INPUT']);
    expect(await verdicts('{hello(name: "\\ud800")}')).toEqual([200, 400, 'GRAPHQL_PARSE_FAILED']);
    expect(await verdicts('{hello(name: "\ud800")}')).toEqual([200, 400, 'GRAPHQL_PARSE_FAILED']);
    expect((await post(server, { query, variables: { name: 'Зеленський 🕊' } })).json.data).toEqual({
      hello: 'Hello Зеленський 🕊',
    });
  });

  it('refuses filters nested without end', async () => {
    const where = `${'{"and":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    const body = `{"query":"query($where: Where) {statements(where: $where) {totalCount}}","variables":{"where":${where}}}`;
    expect(verdict(await post(server, body))).toEqual([200, 'BAD_USER_INPUT']);
  });

  it.each([
    ['a long list of conditions', { and: Array.from({ length: 140_000 }, () => ({})) }, /"and" has at most 50 entries/],
    [
      'many conditions on several levels',
      { and: Array.from({ length: 50 }, () => ({ and: Array.from({ length: 50 }, () => ({ text: 'a' })) })) },
      /at most 250 parts/,
    ],
  ])('refuses %s before it is taken apart', async (_name, where, message) => {
    const query = 'query($where: Where) {statements(where: $where) {totalCount}}';
    expect(await verdicts(query, { where })).toEqual([200, 400, 'BAD_USER_INPUT']);
    expect((await post(server, { query, variables: { where } })).json.errors?.[0]?.message).toMatch(message);
  });

  it('does not repeat a long value at length, nor more than a few faults', async () => {
    const query = 'query($n: [ID!]!, $m: Int) {nodes(ids: $n) {id} statements(first: $m) {totalCount}}';
    const long = await post(server, { query, variables: { n: ['1'], m: 'x'.repeat(500_000) } });
    expect(JSON.stringify(long.json).length).toBeLessThan(2_000);
    const many = await post(server, { query, variables: { n: Array.from({ length: 1_000 }, () => ({})), m: 1 } });
    expect(many.json.errors?.length).toBeLessThanOrEqual(6);
  });
});
