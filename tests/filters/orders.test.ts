import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { type WalkedPage, walk } from '../testkit/walk.js';
import { writeWorld } from './world.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeWorld(graph);
});
afterAll(() => graph.close());

interface Entry {
  readonly shown: string;
}

const query = (list: string, shown: string, orderBy: string, more = '') =>
  `query ($first: Int, $after: String, $last: Int, $before: String) {
    list: ${list}(first: $first, after: $after, last: $last, before: $before, orderBy: ${orderBy}${more}) {
      nodes { shown: ${shown} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;

const ORDERS: [list: string, shown: string, orderBy: string, more: string, expected: string[]][] = [
  ['people', 'name', 'MOST_STATEMENTS_FIRST', '', ['Ana Reyl', 'Ilo Marn', 'Tomas Vek']],
  [
    'people',
    'name',
    'MOST_STATEMENTS_FIRST',
    ', where: { not: { name: { eq: "Ana Reyl" } } }',
    ['Ilo Marn', 'Tomas Vek'],
  ],
  ['people', 'name', 'BY_NAME', ', where: { name: { in: ["Ана Рейл", "Ana Reyl"] } }', ['Ana Reyl']],
  ['people', 'name', 'MOST_STATEMENTS_FIRST', ', where: { name: { in: ["Ана Рейл", "Ana Reyl"] } }', ['Ana Reyl']],
  ['organisations', 'name', 'MOST_STATEMENTS_FIRST', '', ['Arvenia', 'Ministry of Tides', 'The Courier']],
  ['topics', 'name', 'MOST_STATEMENTS_FIRST', '', ['The sea', 'Northern strait', 'Arvenia']],
  ['topics', 'name', 'MOST_STATEMENTS_FIRST', ', knownAt: "2021-05-15"', ['Northern strait', 'The sea', 'Arvenia']],
  ['topics', 'name', 'MOST_STATEMENTS_FIRST', ', asOf: "2021-04"', ['Arvenia', 'Northern strait', 'The sea']],
  ['meetings', 'name', 'MOST_ATTENDANCES_FIRST', '', ['Summit', 'Call', 'Morning session']],
  ['meetings', 'name', 'MOST_STATEMENTS_FIRST', '', ['Summit', 'Call', 'Morning session']],
  ['meetings', 'name', 'MOST_ATTENDANCES_FIRST', ', knownAt: "2021-05-15"', ['Summit']],
  ['meetings', 'name', 'MOST_ATTENDANCES_FIRST', ', where: { attendee: { name: "Tomas Vek" } }', ['Call']],
  ['meetings', 'name', 'MOST_STATEMENTS_FIRST', ', where: { place: { name: "The Isles" } }', ['Summit']],
  ['articles', 'title', 'MOST_STATEMENTS_FIRST', '', ['Account', 'Echo']],
  ['articles', 'title', 'MOST_STATEMENTS_FIRST', ', where: { publisher: { name: "The Courier" } }', ['Account']],
];

describe('a list ordered by a number', () => {
  it.each(ORDERS)('%s by %s %s%s has every entry once, the same way from both ends', async (...of) => {
    const [list, shown, orderBy, more, expected] = of;
    for (const size of [1, 2]) {
      const { forward, backward } = await walk<Entry>(size, async (variables) => {
        const data = await runQuery<{ list: WalkedPage<Entry> }>(graph, query(list, shown, orderBy, more), {
          ...variables,
        });
        return data.list;
      });
      expect(forward.map((entry) => entry.shown)).toEqual(expected);
      expect(backward).toEqual(forward);
    }
  });

  it('takes one read, however many it counts', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, query('people', 'name', 'MOST_STATEMENTS_FIRST'), { first: 1 });
    await runQuery(counting, query('meetings', 'name', 'MOST_STATEMENTS_FIRST'), { first: 3 });
    expect(counting.reads).toEqual(['people.list.counted', 'meetings.by.time.counted']);
  });

  it('orders under each parent of a level too', async () => {
    const counting = countingGraph(graph);
    const data = await runQuery(
      counting,
      `{ places { nodes { name
           all: meetings(orderBy: MOST_ATTENDANCES_FIRST, first: 1) { nodes { name } }
           here: meetings(orderBy: MOST_STATEMENTS_FIRST, narrower: false) { nodes { name } } } }
         organisations(where: { articles: { some: {} } }) { nodes { articles(orderBy: MOST_STATEMENTS_FIRST) { nodes { title } } } } }`,
    );
    expect(data).toEqual({
      places: {
        nodes: [
          { name: 'Port Lira', all: { nodes: [{ name: 'Summit' }] }, here: { nodes: [{ name: 'Summit' }] } },
          { name: 'The Isles', all: { nodes: [{ name: 'Summit' }] }, here: { nodes: [] } },
        ],
      },
      organisations: { nodes: [{ articles: { nodes: [{ title: 'Account' }] } }] },
    });
    expect(counting.reads).toHaveLength(5);
  });

  it('does not go on from a cursor of another order', async () => {
    const data = await runQuery<{ list: WalkedPage<Entry> }>(graph, query('people', 'name', 'BY_NAME'), { first: 1 });
    const after = data.list.pageInfo.endCursor;
    const { errors } = await runRequest(graph, query('people', 'name', 'MOST_STATEMENTS_FIRST'), { first: 1, after });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});
