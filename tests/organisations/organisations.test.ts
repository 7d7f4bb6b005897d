import { afterAll, beforeAll, expect, it } from 'vitest';
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
      entity('org:isles', 'The Isles', { properties: { classification: 'COUNTRY' } }),
      ...Array.from({ length: 110 }, (_, i) =>
        entity(`org:office-${i}`, `Office ${String(i).padStart(3, '0')}`, {
          properties: { classification: i % 2 ? 'MINISTRY' : 'OTHER' },
          edges: [['PART_OF', 'org:isles']],
        }),
      ),
      ...Array.from({ length: 110 }, (_, i) =>
        entity(`post:head-${i}`, `Head of office ${String(i).padStart(3, '0')}`, {
          edges: [['POST_OF', `org:office-${i}`]],
        }),
      ),
      entity('post:clerk', 'Clerk', { edges: [['POST_OF', 'org:office-0']] }),
      entity('post:hermit', 'Hermit'),
    ),
  );
});
afterAll(() => graph.close());

it('lead up, down, and to their offices', async () => {
  expect(
    await runQuery(
      graph,
      `{ organisation(name: "Office 000") { parent { name parent { name } } parts { name } posts { title organisation { id } } } }`,
    ),
  ).toEqual({
    organisation: {
      parent: { name: 'The Isles', parent: null },
      parts: [],
      posts: [
        { title: 'Clerk', organisation: { id: 'org:office-0' } },
        { title: 'Head of office 000', organisation: { id: 'org:office-0' } },
      ],
    },
  });
});

it.each([1, 20, 100])('give the parts, parents and offices of %i entries in four round trips', async (first) => {
  const counting = countingGraph(graph);
  const { organisations } = await runQuery<{ organisations: { nodes: { posts: { title: string }[] }[] } }>(
    counting,
    `query ($first: Int) {
      organisations(where: { name: { startsWith: "office" } }, first: $first) {
        nodes { parent { name } parts { name } posts { title } }
      }
    }`,
    { first },
  );
  expect(organisations.nodes).toHaveLength(first);
  expect(organisations.nodes[0]).toMatchObject({ parent: { name: 'The Isles' }, parts: [] });
  expect(organisations.nodes.every(({ posts }) => posts.some(({ title }) => title.startsWith('Head')))).toBe(true);
  expect(counting.reads.sort()).toEqual([
    'entities.parentOfOrganisation',
    'entities.partsOfOrganisation',
    'entities.postsOfOrganisation',
    'organisations.list',
  ]);
});

it('are filtered by what sort they are', async () => {
  const total = async (where: object) =>
    (
      await runQuery<{ organisations: { totalCount: number } }>(
        graph,
        'query ($where: OrganisationWhere) { organisations(where: $where) { totalCount } }',
        { where },
      )
    ).organisations.totalCount;
  expect(await total({ classification: { eq: 'COUNTRY' } })).toBe(1);
  expect(await total({ classification: { in: ['COUNTRY', 'MINISTRY'] } })).toBe(56);
  expect(await total({ classification: { in: ['COUNTRY', 'MINISTRY'], eq: 'OTHER' } })).toBe(0);
  expect(await total({ classification: { eq: 'OTHER' }, name: { eq: 'Office 002' } })).toBe(1);
  expect(await total({ classification: { eq: 'OTHER' }, ids: ['org:office-1', 'org:office-2'] })).toBe(1);
});

it('have offices that are listed by title, with the organisation of each or none', async () => {
  const { posts } = await runQuery<{ posts: { totalCount: number; nodes: object[] } }>(
    graph,
    '{ posts(last: 1) { totalCount nodes { name title organisation { name } } } }',
  );
  expect(posts).toEqual({ totalCount: 112, nodes: [{ name: 'Hermit', title: 'Hermit', organisation: null }] });
});
