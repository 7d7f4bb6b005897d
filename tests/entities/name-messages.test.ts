import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runRequest } from '../testkit/run-query.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('place:lira', 'Port Lira'),
      entity('meeting:lira', 'Talks in Port Lira'),
      entity('topic:plan', '12-point harbour plan'),
      entity('person:ana-reyl', 'Ana Reyl', { aliases: ['Рейл'] }),
      ...Array.from({ length: 11 }, (_, i) => [
        entity(`org:island-${i}`, `Island ${i}`),
        entity(`post:warden-${i}`, 'Warden', { edges: [['POST_OF', `org:island-${i}`]] }),
      ]).flat(),
      { ...entity('person:otto-lind', 'Otto Lind'), properties: { description: 'A pilot' } },
      { ...entity('person:otto-lind-2', 'Otto Lind'), properties: { description: 'A judge' } },
    ),
  );
  await write(graph, fiction({ title: 'The Lira talks end', statements: [{}] }));
});
afterAll(() => graph.close());

const messageOf = async (query: string) => (await runRequest(graph, query)).errors?.[0]?.message;

describe('a message about a name', () => {
  it.each([
    [
      '{ meeting(name: "Port Lira") { id } }',
      'No meeting has the name "Port Lira". It is the name of place:lira. Did you mean Talks in Port Lira?',
    ],
    [
      '{ meeting(name: "Lira talks") { id } }',
      'No meeting has the name "Lira talks". Did you mean Talks in Port Lira?',
    ],
    [
      '{ article(title: "Lira talks") { id } }',
      'No article has the name "Lira talks". Did you mean The Lira talks end?',
    ],
    ['{ person(name: "Rejl") { id } }', 'No person has the name "Rejl". Did you mean Ana Reyl?'],
    ['{ organisation(name: "Rejl") { id } }', 'No organisation has the name "Rejl".'],
    [
      '{ statements(where: { about: { name: "harbour plan" } }) { totalCount } }',
      'No subject has the name "harbour plan". Did you mean 12-point harbour plan?',
    ],
    [
      '{ statements(where: { meeting: { name: "Port Lira" } }) { totalCount } }',
      'No meeting has the name "Port Lira". It is the name of place:lira. Did you mean Talks in Port Lira?',
    ],
    [
      '{ person(name: "otto lind") { id } }',
      '"otto lind" names 2 things where one person is meant: Otto Lind, A pilot (person:otto-lind); Otto Lind, A judge (person:otto-lind-2). Give an id.',
    ],
  ])('suggests only what can be meant: %s', async (query, message) => {
    expect(await messageOf(query)).toBe(message);
  });

  it('names the organisation of each post, and how many are not listed', async () => {
    const { errors } = await runRequest(graph, '{ post(name: "Warden") { id } }');
    expect(errors?.[0]?.message).toMatch(
      /^"Warden" names 11 things .* Warden, Island \d+ \(post:warden-\d+\); and 1 more\. Give an id\.$/,
    );
    expect(errors?.[0]?.extensions.candidates).toHaveLength(10);
    expect(errors?.[0]?.extensions.candidates).toContainEqual({
      id: 'post:warden-3',
      name: 'Warden',
      detail: 'Island 3',
    });
  });

  it.each([
    ['{ statements(where: { speaker: {} }) { totalCount } }', 'Give exactly one of id and name.'],
    ['{ statements(where: { speaker: { name: null } }) { totalCount } }', 'Give exactly one of id and name.'],
    ['{ statements(where: { about: {} }) { totalCount } }', 'Give exactly one of id and name.'],
    ['{ statements(where: { meeting: {} }) { totalCount } }', 'Give exactly one of id and name.'],
    ['{ article { id } }', 'Give exactly one of id and title.'],
    [
      '{ person(id: "organisation:lira") { id } }',
      '"organisation:lira" is not an id that can exist here; expected person:….',
    ],
  ])('says what a reference lacks: %s', async (query, message) => {
    expect(await messageOf(query)).toBe(message);
  });
});
