import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

const point = (version: number, number: number, text: string, continues?: string) =>
  entity(`point:accord-${version}-${number}`, `Accord ${version}, point ${number}`, {
    properties: { number, text },
    edges: [
      ['POINT_OF', `proposal:accord-${version}`],
      ...(continues ? [['CONTINUES', continues] as [never, string]] : []),
    ],
  });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:isles', 'The Isles'),
      entity('person:ana', 'Ana Reyl'),
      entity('proposal:accord-1', 'Harbour accord', {
        properties: { version: 'first draft', date: '2030-04' },
        aliases: ['Портова угода'],
        edges: [
          ['PRESENTED_BY', 'org:isles'],
          ['PRESENTED_BY', 'person:ana'],
        ],
      }),
      entity('proposal:accord-2', 'Revised accord', {
        edges: [
          ['PRESENTED_BY', 'org:isles'],
          ['SUPERSEDES', 'proposal:accord-1'],
        ],
      }),
      point(1, 10, 'Dues for all'),
      point(1, 2, 'No nets in spring'),
      point(2, 1, 'No nets in March', 'point:accord-1-2'),
      point(2, 2, 'No nets in April', 'point:accord-1-2'),
      point(2, 3, 'A new quay'),
      ...Array.from({ length: 100 }, (_, i) =>
        entity(`proposal:x${String(i).padStart(3, '0')}`, `Proposal ${String(i).padStart(3, '0')}`, {
          edges: [['PRESENTED_BY', 'person:ana']],
        }),
      ),
      ...Array.from({ length: 100 }, (_, i) =>
        entity(`point:x${String(i).padStart(3, '0')}-1`, `Proposal ${i}, point 1`, {
          properties: { number: 1, text: 'As before' },
          edges: [['POINT_OF', `proposal:x${String(i).padStart(3, '0')}`]],
        }),
      ),
    ),
  );
});
afterAll(() => graph.close());

describe('a proposal', () => {
  it('has its points by number, its authors, and the versions before and after it', async () => {
    const data = await runQuery(
      graph,
      `{
        proposal(name: "портова угода") {
          id title name version date
          presentedBy { __typename name }
          supersedes { title }
          supersededBy { title presentedBy { name } points { number text continues { text proposal { version } } } }
          points { number text continues { text } continuedBy { text } proposal { title } }
        }
      }`,
    );
    expect(data).toEqual({
      proposal: {
        id: 'proposal:accord-1',
        title: 'Harbour accord',
        name: 'Harbour accord',
        version: 'first draft',
        date: '2030-04',
        presentedBy: [
          { __typename: 'Person', name: 'Ana Reyl' },
          { __typename: 'Organisation', name: 'The Isles' },
        ],
        supersedes: null,
        supersededBy: [
          {
            title: 'Revised accord',
            presentedBy: [{ name: 'The Isles' }],
            points: [
              {
                number: 1,
                text: 'No nets in March',
                continues: { text: 'No nets in spring', proposal: { version: 'first draft' } },
              },
              {
                number: 2,
                text: 'No nets in April',
                continues: { text: 'No nets in spring', proposal: { version: 'first draft' } },
              },
              { number: 3, text: 'A new quay', continues: null },
            ],
          },
        ],
        points: [
          {
            number: 2,
            text: 'No nets in spring',
            continues: null,
            continuedBy: [{ text: 'No nets in March' }, { text: 'No nets in April' }],
            proposal: { title: 'Harbour accord' },
          },
          { number: 10, text: 'Dues for all', continues: null, continuedBy: [], proposal: { title: 'Harbour accord' } },
        ],
      },
    });
  });

  it('is null for an id that nothing has, and an error for a name that nothing has', async () => {
    const ASK = 'query ($id: ID, $name: String) { proposal(id: $id, name: $name) { title supersedes { title } } }';
    expect(await runQuery(graph, ASK, { id: 'proposal:none' })).toEqual({ proposal: null });
    expect(await runQuery(graph, ASK, { id: 'proposal:accord-2' })).toEqual({
      proposal: { title: 'Revised accord', supersedes: { title: 'Harbour accord' } },
    });
    const codeOf = async (variables: object) =>
      (await runRequest(graph, ASK, { ...variables })).errors?.[0]?.extensions.code;
    expect(await codeOf({ name: 'Harbor acord' })).toBe('UNKNOWN_NAME');
    expect(await codeOf({ id: 'topic:accord' })).toBe('INVALID_ID');
    expect(await codeOf({})).toBe('BAD_USER_INPUT');
  });
});

describe('proposals', () => {
  const LIST = `query ($where: ProposalWhere, $first: Int, $after: String, $last: Int, $before: String) {
    proposals(where: $where, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes { title }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Answer {
    proposals: {
      totalCount: number;
      nodes: { title: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const list = async (variables: object) => (await runQuery<Answer>(graph, LIST, { ...variables })).proposals;
  const titles = async (variables: object) => (await list(variables)).nodes.map(({ title }) => title);

  it('come by title, forward and backward', async () => {
    const page = await list({ first: 2 });
    expect(page.totalCount).toBe(102);
    expect(page.nodes.map(({ title }) => title)).toEqual(['Harbour accord', 'Proposal 000']);
    expect(await titles({ first: 1, after: page.pageInfo.endCursor })).toEqual(['Proposal 001']);
    expect(await titles({ last: 2 })).toEqual(['Proposal 099', 'Revised accord']);
  });

  it.each([
    [{ presentedBy: { name: 'The Isles' } }, 2],
    [{ presentedBy: { name: 'Ana Reyl' }, name: { startsWith: 'harbour' } }, 1],
    [{ name: { eq: 'Портова угода' } }, 1],
    [{ ids: ['proposal:accord-2', 'proposal:none'] }, 1],
    [{ ids: ['proposal:x001'], presentedBy: { id: 'org:isles' } }, 0],
  ])('%j', async (where, total) => {
    const page = await list({ where });
    expect(page.totalCount).toBe(total);
    expect(page.nodes).toHaveLength(total);
  });

  it('stand with the one who put them forward', async () => {
    expect(await runQuery(graph, '{ node(id: "org:isles") { ... on Organisation { proposals { title } } } }')).toEqual({
      node: { proposals: [{ title: 'Harbour accord' }, { title: 'Revised accord' }] },
    });
  });

  it.each([1, 20, 100])('take as many round trips with everything around them for %i rows', async (first) => {
    const counting = countingGraph(graph);
    const { proposals } = await runQuery<Answer>(
      counting,
      `query ($first: Int) {
        proposals(first: $first, where: { presentedBy: { name: "Ana Reyl" } }) {
          nodes { title presentedBy { name } supersedes { title } supersededBy { title } points { text continues { text } } }
        }
      }`,
      { first },
    );
    expect(proposals.nodes).toHaveLength(first);
    expect(counting.reads.sort()).toEqual([
      'entities.continuedByPoint',
      'entities.pointsOfProposal',
      'entities.presentersOfProposal',
      'entities.supersededProposal',
      'entities.supersedingProposals',
      'names.resolve',
      'proposals.list',
    ]);
  });
});
