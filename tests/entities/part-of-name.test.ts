import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const PEOPLE = 3_000;

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  const people = Array.from({ length: PEOPLE }, (_, i) => entity(`person:rower-${i}`, `Rower ${i} of Vik`));
  await write(graph, declarations(...people, entity('person:mira-solvei', 'Mira Solvei')));
  // As a load does that brought so much.
  await graph.settle();
});
afterAll(() => graph.close());

// A condition that looked at all names for each person would take minutes, and a read may take five seconds.
it.each([
  ['contains: "solve"', 1],
  ['startsWith: "mira"', 1],
  ['eq: "mira solvei", contains: "mira"', 1],
  ['contains: "of vik"', PEOPLE],
])('asks for part of a name among thousands: %s', async (name, found) => {
  const { people } = await runQuery<{ people: { totalCount: number } }>(
    graph,
    `{ people(where: { name: { ${name} } }) { totalCount } }`,
  );
  expect(people.totalCount).toBe(found);
});
