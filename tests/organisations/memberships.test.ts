import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { writeRepublic } from './republic.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeRepublic(graph);
});
afterAll(() => graph.close());

interface Membership {
  id: string;
  certain: boolean;
  person: { name: string };
}

const LIST = `query ($where: MembershipWhere, $asOf: PartialDate, $knownAt: PartialDate, $orderBy: MembershipOrder) {
  memberships(where: $where, asOf: $asOf, knownAt: $knownAt, orderBy: $orderBy) {
    totalCount
    nodes { id certain person { name } }
  }
}`;

async function list(variables: object): Promise<Membership[]> {
  const { memberships } = await runQuery<{ memberships: { totalCount: number; nodes: Membership[] } }>(graph, LIST, {
    ...variables,
  });
  expect(memberships.totalCount).toBe(memberships.nodes.length);
  return memberships.nodes;
}

const names = async (variables: object) => (await list(variables)).map(({ person }) => person.name);

/** Who may have been in office on a date, and whether that is certain. */
const certainty = async (asOf: string, more: object = {}) =>
  Object.fromEntries((await list({ asOf, ...more })).map(({ person, certain }) => [person.name, certain]));

describe('memberships', () => {
  it('tell who, where, for whom and when, with the words that prove it', async () => {
    const { memberships } = await runQuery<{ memberships: { nodes: object[] } }>(
      graph,
      `{ memberships {
        nodes {
          person { name } organisation { name } post { title organisation { name } } onBehalfOf { name }
          startDate startDateBounds { earliest latest basis } endDate endDateBounds { latest }
          attestedAt attestedAtBounds { earliest basis } supersededAt
          evidence { exact article { title } }
        }
      } }`,
    );
    const palace = { name: 'The Palace' };
    expect(memberships.nodes).toEqual([
      {
        person: { name: 'Ana Reyl' },
        organisation: null,
        post: { title: 'Spokeswoman', organisation: { name: 'Press Office' } },
        onBehalfOf: null,
        startDate: null,
        startDateBounds: null,
        endDate: null,
        endDateBounds: null,
        // The earlier of the two articles, although it was loaded later.
        attestedAt: '2031-05-04',
        attestedAtBounds: { earliest: '2031-05-04T00:00:00.000Z', basis: 'ARTICLE' },
        supersededAt: null,
        evidence: [
          { exact: 'Membership 0 of Spring', article: { title: 'Spring' } },
          { exact: 'Membership 0 of Autumn', article: { title: 'Autumn' } },
        ],
      },
      expect.objectContaining({
        person: { name: 'Ilo Marn' },
        organisation: palace,
        onBehalfOf: { name: 'The Isles' },
      }),
      expect.objectContaining({
        person: { name: 'Mira Voss' },
        post: { title: 'Chief of Staff', organisation: palace },
        startDate: '2030-01-15',
        startDateBounds: {
          earliest: '2030-01-15T00:00:00.000Z',
          latest: '2030-01-15T23:59:59.999Z',
          basis: 'STATED',
        },
        attestedAt: '2031-09-10',
      }),
    ]);
  });

  it('come oldest first on request', async () => {
    expect(await names({ orderBy: 'OLDEST_FIRST' })).toEqual((await names({})).reverse());
  });

  it.each([
    [{ person: { name: 'ана рейл' } }, ['Ana Reyl']],
    [{ post: { name: 'chief of staff' } }, ['Mira Voss']],
    [{ organisation: { name: 'Палац' } }, ['Ilo Marn', 'Mira Voss']],
    [{ organisation: { id: 'org:palace', below: true } }, ['Ana Reyl', 'Ilo Marn', 'Mira Voss']],
    [{ organisation: { id: 'org:republic' } }, []],
    [{ organisation: { id: 'org:republic', below: true } }, ['Ana Reyl', 'Ilo Marn', 'Mira Voss']],
    [{ organisation: { id: 'org:palace' }, person: { id: 'person:mira' } }, ['Mira Voss']],
    [{ organisation: { id: 'org:palace' }, person: { id: 'person:ana' } }, []],
    [{ organisation: { id: 'org:palace', below: true }, person: { id: 'person:ana' } }, ['Ana Reyl']],
    [{ organisation: { id: 'org:palace' }, post: { id: 'post:chief' } }, ['Mira Voss']],
    [{ organisation: { id: 'org:palace' }, onBehalfOf: { name: 'The Isles' } }, ['Ilo Marn']],
    [{ startDate: { from: '2030-01', through: '2030' } }, ['Mira Voss']],
    [{ startDate: { from: '2030-02' } }, []],
    [{ endDate: { from: '2000' } }, []],
    [{ person: { id: 'person:nobody' } }, []],
  ])('are filtered by %j', async (where, expected) => {
    expect((await names({ where })).sort()).toEqual(expected);
  });

  it('suggest and list candidates for names that mean nothing or too much', async () => {
    const error = async (where: object) => (await runRequest(graph, LIST, { where })).errors?.[0];
    expect(await error({ person: { name: 'Ana Reil' } })).toMatchObject({
      message: 'No person has the name "Ana Reil". Did you mean Ana Reyl?',
      extensions: { code: 'UNKNOWN_NAME' },
    });
    const candidates = (await error({ post: { name: 'Head' } }))?.extensions.candidates as { id: string }[];
    expect(candidates.map(({ id }) => id).sort()).toEqual(['post:harbour-head', 'post:other-head']);
    expect((await error({ organisation: { id: 'person:ana' } }))?.extensions.code).toBe('INVALID_ID');
  });
});

describe('as of a date', () => {
  it('an unknown start or end matches any date and is not certain', async () => {
    expect(await certainty('1999-01-01')).toEqual({ 'Ana Reyl': false, 'Ilo Marn': false });
    expect(await certainty('2050')).toEqual({ 'Ana Reyl': false, 'Ilo Marn': false, 'Mira Voss': false });
  });

  it('what an article says holds on its date; between two articles that is not certain', async () => {
    expect(await certainty('2031-05-03', { where: { person: { id: 'person:ana' } } })).toEqual({ 'Ana Reyl': false });
    expect(await certainty('2031-05-04')).toMatchObject({ 'Ana Reyl': true, 'Ilo Marn': true });
    expect(await certainty('2031-05-04T12:00:00Z')).toMatchObject({ 'Ana Reyl': true });
    expect(await certainty('2031-07-01')).toMatchObject({ 'Ana Reyl': false, 'Ilo Marn': false });
    expect(await certainty('2031-09-10')).toMatchObject({ 'Ana Reyl': true, 'Ilo Marn': false });
  });

  it('from a known start up to an article it is certain, after it not, and before it did not hold', async () => {
    const mira = (asOf: string) => certainty(asOf, { where: { person: { id: 'person:mira' } } });
    expect(await mira('2030-01-14')).toEqual({});
    expect(await mira('2030-01-15')).toEqual({ 'Mira Voss': true });
    expect(await mira('2031-01-01')).toEqual({ 'Mira Voss': true });
    expect(await mira('2031-09-10')).toEqual({ 'Mira Voss': true });
    expect(await mira('2031-09-11')).toEqual({ 'Mira Voss': false });
  });

  it('between a known start and end it is certain, and outside them it did not hold', async () => {
    const tom = (asOf: string) => certainty(asOf, { knownAt: '2032-03-15', where: { person: { id: 'person:tom' } } });
    expect(await tom('2029-02-28')).toEqual({});
    expect(await tom('2029-03-01')).toEqual({ 'Tom Ode': true });
    expect(await tom('2030-06-30')).toEqual({ 'Tom Ode': true });
    expect(await tom('2030-07-01')).toEqual({});
  });

  it('without a date only what has both ends is certain', async () => {
    const known = await list({ knownAt: '2032-03-15' });
    expect(Object.fromEntries(known.map(({ person, certain }) => [person.name, certain]))).toEqual({
      'Ana Reyl': false,
      'Ilo Marn': false,
      'Mira Voss': false,
      'Tom Ode': true,
    });
  });
});

describe('as known at a date', () => {
  it('leave out what was not yet known, and keep what was believed then', async () => {
    expect(await names({ knownAt: '2031' })).toEqual([]);
    expect((await names({ knownAt: '2032-01-15' })).sort()).toEqual(['Ana Reyl', 'Mira Voss']);
    expect(await names({ knownAt: '2032-03-15' })).toContain('Tom Ode');
    expect(await names({ knownAt: '2032-04-15' })).not.toContain('Tom Ode');
  });

  it('were attested by the earliest article known then', async () => {
    const ana = async (knownAt: string) =>
      (
        await runQuery<{ person: { memberships: { nodes: object[] } } }>(
          graph,
          `query ($knownAt: PartialDate) {
            person(id: "person:ana", knownAt: $knownAt) {
              memberships(asOf: "2031-05-04") { nodes { attestedAt attestedAtBounds { latest basis } certain } }
            }
          }`,
          { knownAt },
        )
      ).person.memberships.nodes;
    expect(await ana('2032-01-15')).toEqual([
      {
        attestedAt: '2031-09-10',
        attestedAtBounds: { latest: '2031-09-10T23:59:59.999Z', basis: 'ARTICLE' },
        certain: false,
      },
    ]);
    expect(await ana('2032-02-15')).toMatchObject([{ attestedAt: '2031-05-04', certain: true }]);
  });

  it('one that is believed no longer is still found by its id, with its evidence', async () => {
    const [tom] = await list({ knownAt: '2032-03-15', where: { person: { id: 'person:tom' } } });
    const TOM = 'certain supersededAt person { name } evidence { exact }';
    const { membership, node, unknown, none } = await runQuery<Record<string, unknown>>(
      graph,
      `query ($id: ID!) {
        membership(id: $id) { ${TOM} }
        node(id: $id) { id ... on Membership { ${TOM} } }
        unknown: membership(id: $id, knownAt: "2032-02-15") { id }
        none: membership(id: "membership:none") { id }
      }`,
      { id: tom!.id },
    );
    expect(membership).toEqual({
      certain: true,
      supersededAt: '2032-04-01T09:00:00.000Z',
      person: { name: 'Tom Ode' },
      evidence: [{ exact: 'Membership 0 of Gazette, first edition' }],
    });
    expect(node).toEqual({ id: tom!.id, ...(membership as object) });
    expect([unknown, none]).toEqual([null, null]);
  });
});
