import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import type { EntityForm } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { walk } from '../testkit/walk.js';

/** One thing of every named type, with a name in another script and an identifier. */
const THINGS: [string, string, string][] = [
  ['person:ana', 'Ana Reyl', 'Ана Рейл'],
  ['org:pact', 'Northern Pact', 'Північний пакт'],
  ['post:harbour-master', 'Harbour Master', 'Начальник порту'],
  ['place:lira', 'Port Lira', 'Порт Ліра'],
  ['topic:strait', 'The Strait', 'Протока'],
  ['meeting:talks', 'Port Lira talks', 'Переговори'],
  ['proposal:plan', 'The Strait Plan', 'План протоки'],
];

const identified = (form: EntityForm): EntityForm => ({
  ...form,
  identifiers: [{ scheme: 'register', value: form.id }],
});

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      ...THINGS.map(([id, name, alias]) => identified(entity(id, name, { aliases: [alias] }))),
      entity('post:deputy-of-pact', 'Deputy', { edges: [['POST_OF', 'org:pact']] }),
      entity('post:deputy-elsewhere', 'Deputy'),
      ...Array.from({ length: 120 }, (_, i) =>
        entity(`place:islet-${i}`, `Islet ${String(i).padStart(3, '0')}`, {
          aliases: [`Скеля ${i}`],
          properties: { countryCode: i % 2 ? 'XL' : 'XM' },
        }),
      ),
    ),
  );
});
afterAll(() => graph.close());

interface Thing {
  id: string;
  name: string;
  names: { text: string; kind: string }[];
  identifiers: { scheme: string; value: string }[];
}

const THING = 'id name names { text kind } identifiers { scheme value }';

describe('a named thing', () => {
  it.each(THINGS)('%s has all its names and identifiers, alone and as a Named', async (id, name, alias) => {
    const wanted = {
      id,
      name,
      names: [name, alias].sort().map((text) => ({ text, kind: 'FULL' })),
      identifiers: [{ scheme: 'register', value: id }],
    };
    const { named, own } = await runQuery<{ named: Thing; own: Thing }>(
      graph,
      `query ($id: ID!) {
        named: node(id: $id) { id ... on Named { name ${THING} } }
        own: node(id: $id) {
          ... on Person { ${THING} } ... on Organisation { ${THING} } ... on Post { ${THING} } ... on Place { ${THING} }
          ... on Topic { ${THING} } ... on Meeting { ${THING} } ... on Proposal { ${THING} }
        }
      }`,
      { id },
    );
    expect(named).toEqual(wanted);
    expect(own).toEqual(wanted);
  });

  it.each([
    ['person', 'person:ana', 'ана РЕЙЛ'],
    ['organisation', 'org:pact', 'northern pact'],
    ['post', 'post:harbour-master', 'начальник порту'],
    ['place', 'place:lira', 'PORT LIRA'],
    ['topic', 'topic:strait', 'протока'],
  ])('%s is found by id, and by any name in any script', async (field, id, name) => {
    const answer = await runQuery<Record<string, { id: string } | null>>(
      graph,
      `query ($id: ID!, $name: String!) {
        byId: ${field}(id: $id) { id } byName: ${field}(name: $name) { id }
        absent: ${field}(id: "${id.split(':')[0]}:nobody-has-this") { id }
      }`,
      { id, name },
    );
    expect(answer).toEqual({ byId: { id }, byName: { id }, absent: null });
  });

  it('suggests what a misspelt name can mean', async () => {
    const { errors } = await runRequest(graph, '{ organisation(name: "Nothern Pact") { id } }');
    expect(errors?.[0]).toMatchObject({
      message: 'No organisation has the name "Nothern Pact". Did you mean Northern Pact?',
      extensions: { code: 'UNKNOWN_NAME', suggestions: ['Northern Pact'] },
    });
  });

  it('lists the candidates of a name that several have', async () => {
    const { errors } = await runRequest(graph, '{ post(name: "deputy") { id } }');
    const candidates = errors?.[0]?.extensions.candidates as { id: string }[];
    expect(errors?.[0]?.extensions.code).toBe('AMBIGUOUS_NAME');
    expect(candidates.map(({ id }) => id).sort()).toEqual(['post:deputy-elsewhere', 'post:deputy-of-pact']);
  });

  it.each([
    ['{ topic(id: "place:lira") { id } }', 'INVALID_ID'],
    ['{ place { id } }', 'BAD_USER_INPUT'],
    ['{ place(id: "place:lira", name: "Port Lira") { id } }', 'BAD_USER_INPUT'],
    ['{ places(where: { ids: ["topic:strait"] }) { totalCount } }', 'INVALID_ID'],
  ])('refuses %s', async (query, code) => {
    expect((await runRequest(graph, query)).errors?.[0]?.extensions.code).toBe(code);
  });

  it('takes up to 500 ids', async () => {
    const many = (count: number) =>
      runRequest(graph, 'query ($ids: [ID!]) { places(where: { ids: $ids }) { totalCount } }', {
        ids: Array.from({ length: count }, (_, i) => `place:islet-${i}`),
      });
    expect((await many(500)).data).toEqual({ places: { totalCount: 120 } });
    expect((await many(501)).errors?.[0]?.message).toBe('The list "ids" has at most 500 entries.');
  });
});

interface Places {
  places: {
    totalCount: number;
    nodes: Thing[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

const LIST = `query ($where: PlaceWhere, $first: Int, $after: String, $last: Int, $before: String) {
  places(where: $where, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { ${THING} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const list = async (variables: object) => (await runQuery<Places>(graph, LIST, { ...variables })).places;

describe('a list of named things', () => {
  it('goes by name, forward and backward, each entry once', async () => {
    const { forward, backward } = await walk(50, list);
    expect(forward.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 120 }, (_, i) => `Islet ${String(i).padStart(3, '0')}`),
      'Port Lira',
    ]);
    expect(backward).toEqual(forward);
  });

  it('is read by id or by whole name where the filter has one, and along its order where not', async () => {
    const read = async (where: object) => {
      const counting = countingGraph(graph);
      const { places } = await runQuery<Places>(counting, LIST, { where });
      expect(places.totalCount).toBe(places.nodes.length);
      return [counting.reads[0], places.nodes.map(({ id }) => id)];
    };
    const [one, two] = ['place:islet-1', 'place:islet-2'];
    expect(await read({ ids: [two, one, two] })).toEqual(['places.list.by.id', [one, two]]);
    expect(await read({ name: { eq: 'скеля 1' } })).toEqual(['places.list.by.name', [one]]);
    expect(await read({ name: { in: ['Islet 002', 'Скеля 2', 'Скеля 1', 'none'] } })).toEqual([
      'places.list.by.name',
      [one, two],
    ]);
    expect(await read({ name: { in: [] } })).toEqual(['places.list.by.name', []]);
    expect(await read({ name: { eq: 'nobody has this' } })).toEqual(['places.list.by.name', []]);
    expect(await read({ name: { startsWith: 'port' } })).toEqual(['places.list', ['place:lira']]);
  });

  it('takes conditions together, whichever of them leads to the entries', async () => {
    const ids = async (where: object) => (await list({ where })).nodes.map(({ id }) => id);
    expect(await ids({ ids: ['place:islet-1', 'place:islet-2'], name: { contains: 'скеля 2' } })).toEqual([
      'place:islet-2',
    ]);
    expect(await ids({ name: { in: ['Islet 001', 'Islet 002'] }, countryCode: 'xl' })).toEqual(['place:islet-1']);
    expect(await ids({ name: { eq: 'Islet 001', in: ['Скеля 1'], startsWith: 'isl' } })).toEqual(['place:islet-1']);
    expect(await ids({ name: { eq: 'Islet 001', in: ['Скеля 2'] } })).toEqual([]);
  });

  it.each([1, 20, 100])('has the names and identifiers of %i entries in three round trips', async (first) => {
    const counting = countingGraph(graph);
    const { places } = await runQuery<Places>(
      counting,
      `query ($first: Int) { places(first: $first) { nodes { ${THING} } } }`,
      { first },
    );
    expect(places.nodes).toHaveLength(first);
    expect(places.nodes.every(({ names }) => names.length === 2)).toBe(true);
    expect(counting.reads).toEqual(['places.list', 'entities.names', 'entities.identifiers']);
  });

  it('refuses a cursor of a list with another filter', async () => {
    const { totalCount, pageInfo } = await list({ first: 1 });
    expect(totalCount).toBe(121);
    const { errors } = await runRequest(graph, LIST, { after: pageInfo.endCursor, where: { countryCode: 'XL' } });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});
