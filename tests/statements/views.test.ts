import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

const MONDAY = '2031-05-05T09:00:00.000Z';
const TUESDAY = '2031-05-06T09:00:00.000Z';

let graph: Graph;
let withdrawnId: string;

beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:courier', 'Lira Courier'),
      entity('topic:strait', 'Northern strait'),
      entity('topic:patrols', 'Foreign patrols', { edges: [['BROADER', 'topic:strait']] }),
      entity('meeting:talks', 'Talks'),
      ...Array.from({ length: 25 }, (_, i) => entity(`person:p${i}`, `Person ${String.fromCharCode(65 + i)}`)),
    ),
  );
  const account = {
    title: 'Account',
    publisherId: 'org:courier',
    url: 'https://courier.example/',
    publishedAt: day('2031-05-04'),
  };
  const said = (i: number, text: string) => ({
    text,
    speakerIds: [`person:p${i}`, 'person:p24'],
    reportedByIds: ['person:p23'],
    aboutIds: [i % 2 ? 'topic:patrols' : 'topic:strait'],
    meetingId: 'meeting:talks',
    saidAt: day(`2031-04-${String(i + 1).padStart(2, '0')}`),
  });
  const first = fiction({
    ...account,
    statements: [...Array.from({ length: 20 }, (_, i) => said(i, `Claim ${i}`)), said(20, 'Withdrawn claim')],
  });
  await write(graph, first, () => MONDAY);
  await write(
    graph,
    fiction({
      ...account,
      statements: [...Array.from({ length: 20 }, (_, i) => said(i, `Claim ${i}`)), said(20, 'Corrected claim')],
    }),
    () => TUESDAY,
  );
  const found = await graph.read<{ id: string }>(
    cypher`MATCH (s:Statement {text: 'Withdrawn claim'}) RETURN s.id AS id`,
  );
  withdrawnId = found[0]!.id;
});
afterAll(() => graph.close());

interface Found {
  statements: { totalCount: number; nodes: { text: string }[] };
}

const PATHS = [
  '',
  'about: { name: "Northern strait" }',
  'speaker: { name: "Person Y" }',
  'voice: { id: "person:p23" }',
  'reporter: { id: "person:p23" }',
  'meeting: { id: "meeting:talks" }',
  'about: { name: "Northern strait" }, speaker: { id: "person:p20" }',
];

describe('a list under a view', () => {
  it.each(PATHS)('where { %s } shows what was known then, and what is known today', async (where) => {
    const newest = async (args: string) =>
      (
        await runQuery<Found>(
          graph,
          `{ statements(first: 1, where: { ${where} }${args}) { totalCount nodes { text } } }`,
        )
      ).statements;
    const today = await newest('');
    expect(today.nodes).toEqual([{ text: 'Corrected claim' }]);
    expect(await newest(', knownAt: "2031-05-05"')).toEqual({ ...today, nodes: [{ text: 'Withdrawn claim' }] });
    expect(await newest(', knownAt: "2031-05-04"')).toEqual({ totalCount: 0, nodes: [] });
    expect(await newest(', knownAt: "2031-05-06T09:00:00Z"')).toEqual(today);
  });

  it('ends at asOf', async () => {
    const { statements } = await runQuery<Found>(
      graph,
      '{ statements(asOf: "2031-04-03", where: { about: { name: "Northern strait" } }) { totalCount nodes { text } } }',
    );
    expect(statements).toEqual({
      totalCount: 3,
      nodes: [{ text: 'Claim 2' }, { text: 'Claim 1' }, { text: 'Claim 0' }],
    });
  });

  it('hands its view down to nested lists, unless these have their own', async () => {
    const { meeting } = await runQuery<{ meeting: Record<string, { nodes: { text: string }[] }> }>(
      graph,
      `{ meeting(id: "meeting:talks", knownAt: "2031-05-05", asOf: "2031-04-21") {
           inherited: statements(first: 1) { nodes { text } }
           own: statements(first: 1, knownAt: "2031-05-07") { nodes { text } }
           earlier: statements(first: 1, asOf: "2031-04-02") { nodes { text } }
         } }`,
    );
    expect(meeting).toEqual({
      inherited: { nodes: [{ text: 'Withdrawn claim' }] },
      own: { nodes: [{ text: 'Corrected claim' }] },
      earlier: { nodes: [{ text: 'Claim 1' }] },
    });
  });

  it('still proves a claim that was given up', async () => {
    const { node } = await runQuery<{ node: unknown }>(
      graph,
      'query ($id: ID!) { node(id: $id) { ... on Statement { text supersededAt evidence { exact article { replacedBy { title } } } } } }',
      { id: withdrawnId },
    );
    expect(node).toEqual({
      text: 'Withdrawn claim',
      supersededAt: TUESDAY,
      evidence: [{ exact: 'Withdrawn claim', article: { replacedBy: [{ title: 'Account' }] } }],
    });
    const unknown = await runQuery<{ statement: unknown }>(
      graph,
      'query ($id: ID!) { statement(id: $id, knownAt: "2031-05-04") { text } }',
      { id: withdrawnId },
    );
    expect(unknown.statement).toBeNull();
  });
});

describe('nested statements', () => {
  it.each([1, 20])('of %i speakers are read at once, newest first, with their count', async (first) => {
    const counting = countingGraph(graph);
    const { people } = await runQuery<{ people: { nodes: { name: string; statements: Found['statements'] }[] } }>(
      counting,
      'query ($first: Int) { people(first: $first, where: { name: { startsWith: "person" } }) { nodes { name statements(first: 2) { totalCount nodes { text } } } } }',
      { first },
    );
    expect(people.nodes).toHaveLength(first);
    expect(people.nodes[0]).toEqual({ name: 'Person A', statements: { totalCount: 1, nodes: [{ text: 'Claim 0' }] } });
    expect(counting.reads.filter((name) => name.startsWith('statements.')).sort()).toEqual([
      'statements.count.of.speaker',
      'statements.of.speaker',
    ]);
  });

  it.each([1, 20])('of %i speakers resolve the names of their filter at once', async (first) => {
    const counting = countingGraph(graph);
    const { people } = await runQuery<{ people: { nodes: { statements: Found['statements'] }[] } }>(
      counting,
      `query ($first: Int) {
        people(first: $first, where: { name: { startsWith: "person" } }) {
          nodes {
            statements(where: { about: { name: "Northern strait" } }) { totalCount }
            reported: statements(where: { about: { id: "topic:patrols" } }) { totalCount }
          }
        }
      }`,
      { first },
    );
    expect(people.nodes).toHaveLength(first);
    expect(counting.reads.filter((name) => name === 'names.resolve')).toHaveLength(1);
  });

  it('of a further speaker are there too', async () => {
    const { person } = await runQuery<{ person: { statements: Found['statements'] } }>(
      graph,
      '{ person(name: "Person Y") { statements(last: 2) { totalCount nodes { text } } } }',
    );
    expect(person.statements).toEqual({ totalCount: 21, nodes: [{ text: 'Claim 1' }, { text: 'Claim 0' }] });
  });

  it('about a topic include narrower topics unless told otherwise', async () => {
    const { topic } = await runQuery<{ topic: Record<string, { totalCount: number }> }>(
      graph,
      '{ topic(id: "topic:strait") { all: statementsAbout { totalCount } own: statementsAbout(narrower: false) { totalCount } } }',
    );
    expect(topic).toEqual({ all: { totalCount: 21 }, own: { totalCount: 11 } });
  });
});

describe('paging', () => {
  const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $order: StatementOrder) {
    statements(first: $first, after: $after, last: $last, before: $before, orderBy: $order, where: { about: { name: "Northern strait" } }) {
      nodes { text } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
  interface Page {
    statements: {
      nodes: { text: string }[];
      pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
    };
  }

  it.each([1, 4, 7, 21, 100])(
    'by %i gives every statement once, forward and backward, in either order',
    async (size) => {
      for (const order of ['NEWEST_FIRST', 'OLDEST_FIRST']) {
        const forward: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { statements }: Page = await runQuery(graph, PAGE, { first: size, after, order });
          forward.push(...statements.nodes.map(({ text }) => text));
          ({ endCursor: after, hasNextPage: more } = statements.pageInfo);
        }
        const backward: string[] = [];
        for (let before: string | null = null, more = true; more; ) {
          const { statements }: Page = await runQuery(graph, PAGE, { last: size, before, order });
          backward.unshift(...statements.nodes.map(({ text }) => text));
          ({ startCursor: before, hasPreviousPage: more } = statements.pageInfo);
        }
        expect(new Set(forward).size).toBe(21);
        expect(backward).toEqual(forward);
      }
    },
  );

  it.each([
    [{ first: 0 }, 'A page has 1 to 100 entries.'],
    [{ first: 101 }, 'A page has 1 to 100 entries.'],
    [{ first: 1, last: 1 }, 'Give first or last, not both.'],
    [{ last: 1, after: 'x' }, 'Give before with last; after goes with first.'],
    [{ first: 1, before: 'x' }, 'Give last with before; first goes with after.'],
    [
      { first: 1, after: 'bm90IGEgY3Vyc29y' },
      'This cursor does not belong to this list. Take it from a page with the same filter, order and dates.',
    ],
  ])('refuses %j', async (page, message) => {
    const { errors } = await runRequest(graph, PAGE, page);
    expect(errors?.[0]?.message).toBe(message);
  });
});
