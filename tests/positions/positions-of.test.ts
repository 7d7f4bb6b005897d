import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const PEOPLE = Array.from({ length: 110 }, (_, i) => `person:p${String(i).padStart(3, '0')}`);

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('topic:sea', 'The sea'),
      entity('topic:quay', 'The quay', { edges: [['BROADER', 'topic:sea']] }),
      entity('proposal:plan', 'The plan'),
      entity('point:plan-1', 'The plan, point 1', {
        properties: { number: 1, text: 'A longer quay' },
        edges: [['POINT_OF', 'proposal:plan']],
      }),
      ...PEOPLE.map((id) => entity(id, id.slice(7))),
    ),
  );
  const years = [2011, 2012, 2013];
  for (const year of years) {
    await write(
      graph,
      fiction({
        title: `Survey of ${year}`,
        publishedAt: day(`${year}-01-01`),
        statements: PEOPLE.map((id) => ({ text: `Words of ${id} in ${year}`, speakerIds: [id] })),
        positions: PEOPLE.map((holderId, i) => ({
          holderId,
          targetId: i % 2 ? 'topic:quay' : 'topic:sea',
          stance: year % 2 ? ('FOR' as const) : ('AGAINST' as const),
          // No two of them begin on one day, so that the order is known.
          validFrom: day(new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10)),
          basedOn: [i],
        })),
      }),
    );
  }
  await write(
    graph,
    fiction({
      title: 'On the plan',
      publishedAt: day('2013-05-01'),
      positions: [
        { holderId: PEOPLE[0]!, targetId: 'proposal:plan', stance: 'MIXED' },
        { holderId: PEOPLE[0]!, targetId: 'point:plan-1', stance: 'AGAINST' },
      ],
    }),
  );
});
afterAll(() => graph.close());

interface Page {
  totalCount: number;
  nodes: { holder: { name: string }; stance: string; validFrom: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

const ON_SEA = `query ($first: Int, $after: String, $last: Int, $before: String, $newest: Boolean = false) {
  node(id: "topic:sea") {
    ... on Topic {
      positionsOn(first: $first, after: $after, last: $last, before: $before, newestPerHolder: $newest, asOf: "2014") {
        totalCount
        nodes { holder { name } stance validFrom }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
}`;

const onSea = async (variables: object) =>
  (await runQuery<{ node: { positionsOn: Page } }>(graph, ON_SEA, { ...variables })).node.positionsOn;

const label = ({ holder, validFrom }: Page['nodes'][number]) => `${validFrom} ${holder.name}`;

describe('pages of positions', () => {
  it.each([
    [true, 110],
    [false, 330],
  ])('with newestPerHolder %s give every one once, forward and backward', async (newest, total) => {
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await onSea({ newest, first: 47, after });
      expect(page.totalCount).toBe(total);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      forward.push(...page.nodes.map(label));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(forward).toHaveLength(total);
    expect(new Set(forward).size).toBe(total);
    expect(forward).toEqual([...forward].sort().reverse());
    if (newest) expect(forward.every((text) => text.startsWith('2013'))).toBe(true);

    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const page = await onSea({ newest, last: 47, before });
      backward.unshift(...page.nodes.map(label));
      before = page.pageInfo.startCursor;
      more = page.pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(forward);
  });
});

describe('round trips', () => {
  const SURROUNDED = `{
    holder { name } target { name } stance
    alsoHeld { stance validFrom }
    basedOn { text }
    evidence { sentence article { title } }
  }`;

  it.each([1, 20, 100])('stay the same for %i positions with everything around them', async (first) => {
    const counting = countingGraph(graph);
    const { positions } = await runQuery<{ positions: Page }>(
      counting,
      `query ($first: Int) {
        positions(where: { target: { name: "The sea" } }, newestPerHolder: true, first: $first) { nodes ${SURROUNDED} }
      }`,
      { first },
    );
    expect(positions.nodes).toHaveLength(first);
    expect(positions.nodes[0]).toMatchObject({
      holder: { name: 'p109' },
      target: { name: 'The quay' },
      stance: 'FOR',
      alsoHeld: [
        { stance: 'AGAINST', validFrom: '2012-04-19' },
        { stance: 'FOR', validFrom: '2011-04-20' },
      ],
      basedOn: [{ text: 'Words of person:p109 in 2013' }],
      evidence: [{ sentence: 'Position 109 of Survey of 2013.', article: { title: 'Survey of 2013' } }],
    });
    expect(counting.reads.sort()).toEqual([
      'evidence.ofClaim',
      'names.resolve',
      'positions.alsoHeld',
      'positions.basedOn',
      'positions.by.target',
      'statements.byId',
    ]);
  });

  it.each([1, 20, 100])('stay the same for %i holders', async (count) => {
    const counting = countingGraph(graph);
    const { nodes } = await runQuery<{ nodes: { positions: Page }[] }>(
      counting,
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) { ... on Person { positions(first: 2) { totalCount nodes { stance validFrom } } } }
      }`,
      { ids: PEOPLE.slice(10, 10 + count) },
    );
    expect(nodes).toHaveLength(count);
    expect(nodes[0]!.positions).toMatchObject({
      totalCount: 3,
      nodes: [
        { stance: 'FOR', validFrom: '2013-01-11' },
        { stance: 'AGAINST', validFrom: '2012-01-11' },
      ],
    });
    expect(counting.reads.sort()).toEqual(['entities.byId', 'positions.count.of.holder', 'positions.of.holder']);
  });
});

describe('positions of a thing', () => {
  const total = async (id: string, fragment: string) =>
    (
      await runQuery<{ node: { list: Page } }>(
        graph,
        `query ($id: ID!) { node(id: $id, asOf: "2012-06-30") { ${fragment} } }`,
        { id },
      )
    ).node.list;

  it('on a topic take narrower ones along unless told otherwise', async () => {
    const wide = await total('topic:sea', '... on Topic { list: positionsOn { totalCount } }');
    expect(wide.totalCount).toBe(220);
    const narrow = await total('topic:sea', '... on Topic { list: positionsOn(narrower: false) { totalCount } }');
    expect(narrow.totalCount).toBe(110);
  });

  it('inherit the date of what is around them, unless they have their own', async () => {
    const nested = `... on Person {
      list: positions { nodes { stance validFrom alsoHeld { stance } target { ... on Topic { positionsOn { totalCount } } } } }
      own: positions(asOf: "2011-12-31") { totalCount }
    }`;
    const { node } = await runQuery<{ node: unknown }>(
      graph,
      `{ node(id: "${PEOPLE[0]}", asOf: "2012-06-30") { ${nested} } }`,
    );
    expect(node).toEqual({
      list: {
        nodes: [
          {
            stance: 'AGAINST',
            validFrom: '2012-01-01',
            alsoHeld: [{ stance: 'FOR' }],
            target: { positionsOn: { totalCount: 220 } },
          },
          {
            stance: 'FOR',
            validFrom: '2011-01-01',
            alsoHeld: [{ stance: 'AGAINST' }],
            target: { positionsOn: { totalCount: 220 } },
          },
        ],
      },
      own: { totalCount: 1 },
    });
  });

  it('on a proposal are not those on its points', async () => {
    const { node } = await runQuery<{ node: unknown }>(
      graph,
      `{ node(id: "proposal:plan") { ... on Proposal {
        positionsOn { nodes { stance holder { name } } }
        points { number positionsOn { nodes { stance } } }
      } } }`,
    );
    expect(node).toEqual({
      positionsOn: { nodes: [{ stance: 'MIXED', holder: { name: 'p000' } }] },
      points: [{ number: 1, positionsOn: { nodes: [{ stance: 'AGAINST' }] } }],
    });
  });

  it('take a filter on either side', async () => {
    const { node, holder } = await runQuery<Record<string, Record<string, Page>>>(
      graph,
      `{
        node(id: "topic:sea") { ... on Topic {
          mine: positionsOn(where: { holder: { name: "p003" } }) { totalCount nodes { validFrom } }
          quay: positionsOn(where: { target: { name: "The quay" }, stance: { eq: AGAINST } }) { totalCount }
          plan: positionsOn(where: { target: { name: "The plan" } }) { totalCount }
        } }
        holder: node(id: "${PEOPLE[0]}") { ... on Person {
          plan: positions(where: { target: { name: "The plan" } }) { totalCount nodes { stance } }
          other: positions(where: { holder: { name: "p003" } }) { totalCount }
          newest: positions(newestPerHolder: true) { totalCount }
        } }
      }`,
    );
    expect(node).toMatchObject({
      mine: {
        totalCount: 3,
        nodes: [{ validFrom: '2013-01-04' }, { validFrom: '2012-01-04' }, { validFrom: '2011-01-04' }],
      },
      quay: { totalCount: 55 },
      plan: { totalCount: 0 },
    });
    expect(holder).toMatchObject({
      plan: { totalCount: 1, nodes: [{ stance: 'MIXED' }] },
      other: { totalCount: 0 },
      newest: { totalCount: 3 },
    });
  });
});
