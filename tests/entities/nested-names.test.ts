import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const PEOPLE = Array.from({ length: 30 }, (_, i) => `person:p${i}`);

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(entity('topic:strait', 'Northern strait'), ...PEOPLE.map((id, i) => entity(id, `Person ${i}`))),
  );
  await write(
    graph,
    fiction({
      title: 'Account',
      statements: PEOPLE.map((id) => ({ speakerIds: [id], aboutIds: ['topic:strait'] })),
      positions: PEOPLE.map((holderId) => ({ holderId, targetId: 'topic:strait' })),
    }),
  );
});
afterAll(() => graph.close());

describe('a name in the filter of a nested list', () => {
  it.each([1, 30])('is resolved once for all of %i parents, and their lists are one read', async (first) => {
    const counting = countingGraph(graph);
    const { people } = await runQuery<{ people: { nodes: { statements: { nodes: unknown[] } }[] } }>(
      counting,
      `query ($first: Int) { people(first: $first) { nodes {
         statements(where: { about: { name: "Northern strait" } }) { nodes { id } }
         positions(where: { target: { name: "Northern strait" } }, includeEnded: true) { nodes { id } } } } }`,
      { first },
    );
    expect(people.nodes).toHaveLength(first);
    expect(people.nodes.every(({ statements }) => statements.nodes.length === 1)).toBe(true);
    expect(counting.reads).toEqual(['people.list', 'names.resolve', 'statements.of.speaker', 'positions.of.holder']);
  });
});
