import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

describe('the seed', () => {
  it.each([
    ['organisation', 'US', 'org:united-states'],
    ['organisation', 'U.S.', 'org:united-states'],
    ['organisation', 'America', 'org:united-states'],
    ['organisation', 'Сполучені Штати', 'org:united-states'],
    ['organisation', 'Российская Федерация', 'org:russia'],
    ['organisation', 'Німеччина', 'org:germany'],
    ['organisation', 'Білий дім', 'org:white-house'],
    ['organisation', 'Київ', 'org:ukraine-government'],
    ['person', 'Путін', 'person:vladimir-putin'],
    ['person', 'Selenskyj', 'person:volodymyr-zelenskyy'],
    ['person', 'Рубіо', 'person:marco-rubio'],
    ['person', 'Віткофф', 'person:steve-witkoff'],
    ['person', 'Эрдоган', 'person:recep-tayyip-erdogan'],
  ])('knows the %s %s', async (field, name, id) => {
    expect(await runQuery(graph, `query ($name: String) { ${field}(name: $name) { id } }`, { name })).toEqual({
      [field]: { id },
    });
  });

  it.each([
    ['{ meeting(name: "Madrid summit") { id } }', 'NATO summit in Madrid'],
    ['{ meeting(name: "Moscow") { id } }', 'Moscow talks'],
    ['{ person(name: "Zelenskyj") { id } }', 'Volodymyr Zelenskyy'],
    ['{ article(title: "Moscow talks") { id } }', 'Moscow talks end without a deal; territory and NATO stay open'],
    ['{ statements(where: { about: { name: "peace plan" } }) { totalCount } }', '28-point peace plan'],
  ])('offers what %s can mean', async (query, suggestion) => {
    expect((await runRequest(graph, query)).errors?.[0]?.extensions.suggestions).toContain(suggestion);
  });

  it('tells the presidencies apart', async () => {
    const { errors } = await runRequest(graph, '{ post(name: "President") { id } }');
    expect(errors?.[0]?.message).toMatch(
      /President, Finland \(post:finland-president\).*; and \d+ more\. Give an id\.$/,
    );
  });

  it('lists NATO before what begins with it', async () => {
    const { topics } = await runQuery<{ topics: { nodes: { label: string }[] } }>(
      graph,
      '{ topics(where: { name: { startsWith: "NATO" } }, first: 100) { nodes { label } } }',
    );
    expect(topics.nodes.map(({ label }) => label)[0]).toBe('NATO');
  });

  it.each(["Ukraine's", 'Ukraine’s', 'UKRAINE‘S'])(
    'finds texts by %s, whichever apostrophe they have',
    async (contains) => {
      const { statements } = await runQuery<{ statements: { totalCount: number } }>(
        graph,
        'query ($contains: String) { statements(where: { words: { contains: $contains } }) { totalCount } }',
        { contains },
      );
      expect(statements.totalCount).toBeGreaterThanOrEqual(7);
    },
  );
});
