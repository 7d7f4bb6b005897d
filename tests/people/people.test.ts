import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('person:ana-reyl', 'Ana Reyl', { properties: { sortName: 'Reyl, Ana' }, aliases: ['Reyl'] }),
      entity('person:otto-reyl', 'Otto Reyl', { properties: { sortName: 'Reyl, Otto' }, aliases: ['Reyl'] }),
      entity('person:zoe-arn', 'Zoë Arn', {
        properties: { sortName: 'Arn, Zoë', description: 'Pilot of the strait.' },
      }),
      entity('person:madonna', 'Bo'),
    ),
  );
});
afterAll(() => graph.close());

it('lists people by the name to sort by, or by the name where they have no other', async () => {
  const { people } = await runQuery<{ people: { nodes: { name: string; sortName: string | null }[] } }>(
    graph,
    '{ people { nodes { name sortName } } }',
  );
  expect(people.nodes).toEqual([
    { name: 'Zoë Arn', sortName: 'Arn, Zoë' },
    { name: 'Bo', sortName: null },
    { name: 'Ana Reyl', sortName: 'Reyl, Ana' },
    { name: 'Otto Reyl', sortName: 'Reyl, Otto' },
  ]);
});

it('pages backward from the end of the list, whatever script its last names are in', async () => {
  const scripts = ['Ivan Petrenko', 'Іван Петренко', '李明', '𐌰𐍄𐍄𐌰'];
  await write(graph, declarations(...scripts.map((name, i) => entity(`person:script-${i}`, name))));
  const page =
    '(last: 4, where: { ids: ["person:script-0", "person:script-1", "person:script-2", "person:script-3"] })';
  const { people, all } = await runQuery<Record<string, { nodes: { name: string }[] }>>(
    graph,
    `{ people${page} { nodes { name } } all: people(last: 3) { nodes { name } } }`,
  );
  expect(people?.nodes.map(({ name }) => name)).toEqual(scripts);
  expect(all?.nodes.map(({ name }) => name)).toEqual(scripts.slice(1));
});

it('finds one by a name without its accents, and nobody by an id that nobody has', async () => {
  expect(
    await runQuery(graph, '{ person(name: "zoe arn") { id description } none: person(id: "person:none") { id } }'),
  ).toEqual({ person: { id: 'person:zoe-arn', description: 'Pilot of the strait.' }, none: null });
});

it('lists everybody of a shared name, and asks which one is meant where one is', async () => {
  expect(await runQuery(graph, '{ people(where: { name: { eq: "REYL" } }) { totalCount nodes { name } } }')).toEqual({
    people: { totalCount: 2, nodes: [{ name: 'Ana Reyl' }, { name: 'Otto Reyl' }] },
  });
  const { errors } = await runRequest(graph, '{ person(name: "Reyl") { id } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'AMBIGUOUS_NAME' });
  expect(errors?.[0]?.message).toContain('Ana Reyl (person:ana-reyl)');
});
