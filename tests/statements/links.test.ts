import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { statementId } from '../../src/ingest/ids.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const clock = (date: string) => () => `${date}T09:00:00.000Z`;

const CLAIM = fiction({
  title: 'The claim',
  publishedAt: day('2021-01-01'),
  url: 'https://courier.example/claim',
  statements: [{ text: 'The quay is safe', speakerIds: ['person:ana'] }],
});
const claimId = statementId(CLAIM.article!, CLAIM.statements[0]!);

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, declarations(entity('person:ana', 'Ana Reyl'), entity('person:ilo', 'Ilo Marn')));
  await write(graph, CLAIM, clock('2021-01-02'));
  const replies = {
    publishedAt: day('2021-02-01'),
    url: 'https://courier.example/replies',
    statements: [
      { text: 'The quay is rotten', speakerIds: ['person:ilo'], saidAt: day('2021-01-20') },
      { text: 'I say again: safe', speakerIds: ['person:ana'], saidAt: day('2021-01-25') },
    ],
  };
  await write(
    graph,
    fiction({
      ...replies,
      title: 'The replies',
      links: [
        { from: 0, to: claimId, kind: 'REPLIES_TO' },
        { from: 0, to: claimId, kind: 'CONTRADICTS' },
        { from: 1, to: 0, kind: 'REPLIES_TO' },
        { from: 1, to: claimId, kind: 'REITERATES' },
      ],
    }),
    clock('2021-02-02'),
  );
  await write(
    graph,
    fiction({
      title: 'The chorus',
      publishedAt: day('2022-01-01'),
      statements: Array.from({ length: 101 }, (_, i) => ({ text: `Voice ${i}`, speakerIds: ['person:ilo'] })),
      links: Array.from({ length: 100 }, (_, i) => ({ from: i + 1, to: i, kind: 'REITERATES' as const })),
    }),
    clock('2022-01-02'),
  );
});
afterAll(() => graph.close());

const ONE = `query ($id: ID!, $where: StatementLinkWhere, $asOf: PartialDate, $knownAt: PartialDate) {
  statement(id: $id) {
    links(where: $where, asOf: $asOf, knownAt: $knownAt) { kind to { text } }
    linkedFrom(where: $where, asOf: $asOf, knownAt: $knownAt) { kind from { text speaker { name } } }
  }
}`;

interface Linked {
  links: { kind: string; to: { text: string } }[];
  linkedFrom: { kind: string; from: { text: string } }[];
}

const of = async (id: string, variables: object = {}) =>
  (await runQuery<{ statement: Linked }>(graph, ONE, { id, ...variables })).statement;

describe('links of a statement', () => {
  it('lead to it from its replies, newest first', async () => {
    const { links, linkedFrom } = await of(claimId);
    expect(links).toEqual([]);
    expect(linkedFrom.map(({ kind, from }) => `${from.text}: ${kind}`)).toEqual([
      'I say again: safe: REITERATES',
      expect.stringMatching(/^The quay is rotten/),
      expect.stringMatching(/^The quay is rotten/),
    ]);
  });

  it('are filtered by kind', async () => {
    const kinds = async (kind: object) => (await of(claimId, { where: { kind } })).linkedFrom.map((link) => link.kind);
    expect(await kinds({ eq: 'CONTRADICTS' })).toEqual(['CONTRADICTS']);
    expect(await kinds({ in: ['REITERATES', 'SAME_UTTERANCE'] })).toEqual(['REITERATES']);
    expect(await kinds({ eq: 'REITERATES', in: ['RETRACTS'] })).toEqual([]);
  });

  it('tell as of a date only what had been said, and as known only what was known', async () => {
    expect((await of(claimId, { asOf: '2021-01-20' })).linkedFrom.map(({ from }) => from.text)).toEqual([
      'The quay is rotten',
      'The quay is rotten',
    ]);
    expect((await of(claimId, { asOf: '2021-01-19' })).linkedFrom).toEqual([]);
    expect((await of(claimId, { knownAt: '2021-02-01' })).linkedFrom).toEqual([]);
  });

  it('are claims with the words that prove them, found again by id', async () => {
    interface Found {
      statement: { linkedFrom: { id: string; evidence: { exact: string; article: { title: string } }[] }[] };
    }
    const { statement } = await runQuery<Found>(
      graph,
      `query ($id: ID!) {
        statement(id: $id) {
          linkedFrom(where: { kind: { eq: CONTRADICTS } }) { id evidence { exact article { title } } }
        }
      }`,
      { id: claimId },
    );
    const [link] = statement.linkedFrom;
    expect(link!.evidence).toEqual([{ exact: 'Link 1 of The replies', article: { title: 'The replies' } }]);
    const NODE = `query ($id: ID!, $knownAt: PartialDate) {
      node(id: $id, knownAt: $knownAt) { ... on StatementLink { kind from { text } to { text } supersededAt } }
    }`;
    expect(await runQuery(graph, NODE, { id: link!.id })).toEqual({
      node: {
        kind: 'CONTRADICTS',
        from: { text: 'The quay is rotten' },
        to: { text: 'The quay is safe' },
        supersededAt: null,
      },
    });
    expect(await runQuery(graph, NODE, { id: link!.id, knownAt: '2021-02-01' })).toEqual({ node: null });
  });

  it.each([1, 20, 100])('take as many round trips for %i statements', async (first) => {
    const counting = countingGraph(graph);
    const { statements } = await runQuery<{ statements: { nodes: (Linked & { text: string })[] } }>(
      counting,
      `query ($first: Int) {
        statements(first: $first) {
          nodes { text links { kind to { text } evidence { sentence } } linkedFrom { kind from { text } } }
        }
      }`,
      { first },
    );
    expect(statements.nodes).toHaveLength(first);
    expect(statements.nodes[0]).toMatchObject({
      text: 'Voice 100',
      links: [{ kind: 'REITERATES', to: { text: 'Voice 99' } }],
      linkedFrom: [],
    });
    expect(counting.reads.sort()).toEqual([
      'evidence.ofClaim',
      'statementLinks.from',
      'statementLinks.to',
      'statements.by.time',
      'statements.byId',
    ]);
  });
});

it('a link of a corrected article is believed until the correction', async () => {
  const first = fiction({
    title: 'The slip',
    publishedAt: day('2023-01-01'),
    url: 'https://courier.example/slip',
    statements: [{ text: 'No quay is safe' }, { text: 'Quays are safe' }],
    links: [{ from: 0, to: 1, kind: 'CONTRADICTS' }],
  });
  await write(graph, first, clock('2023-01-02'));
  await write(
    graph,
    fiction({
      title: 'The slip, corrected',
      publishedAt: day('2023-01-01'),
      url: 'https://courier.example/slip',
      statements: [{ text: 'No quay is safe' }],
    }),
    clock('2023-03-02'),
  );
  const id = statementId(first.article!, first.statements[0]!);
  expect((await of(id)).links).toEqual([]);
  expect((await of(id, { knownAt: '2023-02-01' })).links).toEqual([
    { kind: 'CONTRADICTS', to: { text: 'Quays are safe' } },
  ]);
});

describe('links between all statements', () => {
  const LIST = `query ($where: StatementLinkWhere, $orderBy: StatementOrder, $asOf: PartialDate, $knownAt: PartialDate,
      $first: Int, $after: String) {
    statementLinks(where: $where, orderBy: $orderBy, asOf: $asOf, knownAt: $knownAt, first: $first, after: $after) {
      totalCount nodes { kind from { text } to { text } } pageInfo { endCursor hasNextPage }
    }
  }`;
  interface Listed {
    statementLinks: {
      totalCount: number;
      nodes: { kind: string; from: { text: string }; to: { text: string } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }
  const list = async (variables: Record<string, unknown>) =>
    (await runQuery<Listed>(graph, LIST, variables)).statementLinks;
  const kinds = async (variables: Record<string, unknown>) =>
    (await list(variables)).nodes.map(({ kind }) => kind).sort();

  it('are found by kind and by the statements at both ends', async () => {
    expect((await list({})).totalCount).toBe(104);
    expect(await kinds({ where: { kind: { eq: 'CONTRADICTS' } } })).toEqual(['CONTRADICTS']);
    const where = { from: { speaker: { name: 'Ana Reyl' } }, to: { speaker: { name: 'Ana Reyl' } } };
    expect(await kinds({ where })).toEqual(['REITERATES']);
  });

  it('keep to the view', async () => {
    expect(await kinds({ asOf: '2021-01-20' })).toEqual(['CONTRADICTS', 'REPLIES_TO']);
    expect(await kinds({ asOf: '2021-01-19' })).toEqual([]);
    expect((await list({ knownAt: '2021-02-02' })).totalCount).toBe(4);
    expect((await list({ knownAt: '2021-01-31' })).totalCount).toBe(0);
  });

  it('are one list in the order of the statements that they start at', async () => {
    const first = await list({ orderBy: 'OLDEST_FIRST', first: 3 });
    const rest = await list({ orderBy: 'OLDEST_FIRST', first: 100, after: first.pageInfo.endCursor });
    const from = [...first.nodes, ...rest.nodes].map((link) => link.from.text);
    expect(from.slice(0, 4)).toEqual([
      'The quay is rotten',
      'The quay is rotten',
      'I say again: safe',
      'I say again: safe',
    ]);
    expect(rest.nodes).toHaveLength(100);
    expect(rest.pageInfo.hasNextPage).toBe(true);
  });
});
