import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:pact', 'Northern Pact'),
      entity('person:ana', 'Ana Reyl'),
      entity('place:gulf', 'The Gulf'),
      entity('place:lira', 'Port Lira', { edges: [['BROADER', 'place:gulf']] }),
      entity('place:quay', 'Old Quay', { edges: [['BROADER', 'place:lira']] }),
      entity('topic:pact', 'The Pact', {
        properties: { description: 'The alliance and what it does.' },
        edges: [['CONCERNS', 'org:pact']],
      }),
      entity('topic:safety', 'Safety at sea'),
      entity('topic:quay', 'The quay', {
        edges: [
          ['CONCERNS', 'place:lira'],
          ['CONCERNS', 'org:pact'],
        ],
      }),
      ...Array.from({ length: 110 }, (_, i) =>
        entity(`topic:matter-${i}`, `Matter ${String(i).padStart(3, '0')}`, {
          edges: [
            ['BROADER', 'topic:pact'],
            ['BROADER', 'topic:safety'],
          ],
        }),
      ),
    ),
  );
});
afterAll(() => graph.close());

describe('topics', () => {
  it('lead one step up, one step down, and to what they concern', async () => {
    const { topic } = await runQuery<{ topic: { narrower: { label: string }[] } }>(
      graph,
      `{ topic(name: "the pact") {
        label description broader { id } narrower { label } concerns { __typename id name }
      } }`,
    );
    expect(topic).toMatchObject({
      label: 'The Pact',
      description: 'The alliance and what it does.',
      broader: [],
      concerns: [{ __typename: 'Organisation', id: 'org:pact', name: 'Northern Pact' }],
    });
    expect(topic.narrower.map(({ label }) => label)).toEqual(
      Array.from({ length: 110 }, (_, i) => `Matter ${String(i).padStart(3, '0')}`),
    );
  });

  it('are found from the organisations, people and places that they concern', async () => {
    expect(
      await runQuery(
        graph,
        `{ organisation(id: "org:pact") { topics { label } } person(id: "person:ana") { topics { label } }
          place(id: "place:lira") { topics { label concerns { name } } } }`,
      ),
    ).toEqual({
      organisation: { topics: [{ label: 'The Pact' }, { label: 'The quay' }] },
      person: { topics: [] },
      place: { topics: [{ label: 'The quay', concerns: [{ name: 'Northern Pact' }, { name: 'Port Lira' }] }] },
    });
  });

  it.each([1, 20, 100])(
    'have the broader ones of %i entries, and what those concern, in three round trips',
    async (first) => {
      const counting = countingGraph(graph);
      const { topics } = await runQuery<{ topics: { nodes: { broader: { label: string; concerns: unknown[] }[] }[] } }>(
        counting,
        `query ($first: Int) {
        topics(where: { name: { startsWith: "matter" } }, first: $first) { nodes { broader { label concerns { name } } } }
      }`,
        { first },
      );
      expect(topics.nodes).toHaveLength(first);
      for (const { broader } of topics.nodes) {
        expect(broader).toEqual([
          { label: 'Safety at sea', concerns: [] },
          { label: 'The Pact', concerns: [{ name: 'Northern Pact' }] },
        ]);
      }
      expect(counting.reads).toEqual(['topics.list', 'entities.broaderTopics', 'entities.concernsOfTopic']);
    },
  );
});

describe('places', () => {
  it('lead one step up and one step down', async () => {
    expect(
      await runQuery(graph, '{ place(name: "Port Lira") { broader { name } narrower { name broader { name } } } }'),
    ).toEqual({
      place: { broader: [{ name: 'The Gulf' }], narrower: [{ name: 'Old Quay', broader: [{ name: 'Port Lira' }] }] },
    });
  });
});
