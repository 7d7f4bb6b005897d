import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { mutate } from './editor.js';
import { account, at, MONDAY, TUESDAY, world } from './port-lira.js';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
  await write(graph, world, at(MONDAY));
  await write(graph, fiction(account), at(MONDAY));
});
afterEach(() => graph.close());

const merge = (from: string, into: string) =>
  mutate<{ changed: boolean }>(graph, 'mergeEntities', 'MergeEntitiesInput', { from, into }, 'changed');

describe('at the same time', () => {
  it('merges two into each other one way only', async () => {
    const [one, other] = await Promise.all([
      merge('person:a-reyl', 'person:ana'),
      merge('person:ana', 'person:a-reyl'),
    ]);
    expect([one.changed, other.changed].filter(Boolean)).toHaveLength(1);
    const people = await graph.read(cypher`MATCH (p:Person) RETURN p.id AS id`);
    expect(people).toHaveLength(2);
  });

  it('loses no edge of what is loaded while its people are merged', async () => {
    const load = (index: number) =>
      write(
        graph,
        fiction({
          title: `Report ${index}`,
          entities: [entity('person:a-reyl', 'A. Reyl', { aliases: [`Reyl ${index}`] })],
          statements: [{ text: `words ${index}`, speakerIds: ['person:a-reyl'], aboutIds: ['topic:narrows'] }],
        }),
        at(TUESDAY),
      );
    await Promise.all([
      load(1),
      merge('person:a-reyl', 'person:ana'),
      load(2),
      merge('topic:narrows', 'topic:strait'),
      load(3),
    ]);
    const spoken = await graph.read<{ text: string; by: string; about: string }>(
      cypher`MATCH (s:Statement)-[:SPOKEN_BY]->(p:Person) MATCH (s)-[:ABOUT]->(t:Topic)
        WHERE s.text STARTS WITH 'words' RETURN s.text AS text, p.id AS by, t.id AS about ORDER BY text`,
    );
    expect(spoken).toEqual(
      [1, 2, 3].map((index) => ({ text: `words ${index}`, by: 'person:ana', about: 'topic:strait' })),
    );
    expect(await graph.read(cypher`MATCH (p:Person {id: 'person:a-reyl'}) RETURN p.id AS id`)).toEqual([]);
  });
});
