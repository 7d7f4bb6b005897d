import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { article, faultsOf, load } from './brief-files.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const brief = (dates: string) => ({
  md: article('On 1 May Ana Reyl, the mayor, opened the bridge.'),
  facts: `facts: 1
people: { ana-reyl: { name: Ana Reyl } }
organisations: { lira: { name: Lira, classification: GOVERNMENT } }
posts: { mayor: { title: Mayor, organisation: lira } }
memberships: [{ person: ana-reyl, post: mayor, ${dates}quote: "Ana Reyl, the mayor" }]
`,
});

const certain = async (asOf: string) => {
  const text = 'query ($asOf: PartialDate) { memberships(asOf: $asOf) { nodes { certain } } }';
  const { memberships } = await runQuery<{ memberships: { nodes: { certain: boolean }[] } }>(graph, text, { asOf });
  return memberships.nodes.map((one) => one.certain);
};

it('takes an office of a day told of as held on that day, and not on that of the article', async () => {
  await write(graph, await load(brief('on: 2031-05-01, '), graph));
  expect(await certain('2031-05-01')).toEqual([true]);
  expect(await certain('2031-04-30')).toEqual([false]);
  expect(await certain('2031-05-04')).toEqual([false]);
});

it('wants one day, none after the article, and no other dates beside it', async () => {
  const fault = async (dates: string) => (await faultsOf(load(brief(dates), graph))).map((text) => text.slice(19));
  expect(await fault('on: 2031-05-09, ')).toEqual([
    'wrong date "2031-05-09": it is after the article was published (2031-05-04)',
  ]);
  expect(await fault('on: 2031-05-01/2031-05-02, ')).toEqual([
    'wrong date "2031-05-01/2031-05-02": one date is meant, not an interval',
  ]);
  expect(await fault('on: 2031-05-01, endDate: 2031-05-02, ')).toEqual(['give "on", or "startDate" and "endDate"']);
});
