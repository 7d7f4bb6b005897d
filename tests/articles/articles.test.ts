import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

let graph: Graph;
let earlyId: string;

beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:courier', 'Lira Courier', { aliases: ['Courier'] }),
      entity('org:herald', 'Belmor Herald'),
      entity('person:ana', 'Ana Reyl'),
    ),
  );
  const early = fiction({
    title: 'Early account',
    publisherId: 'org:courier',
    publishedAt: day('2031-05-03'),
    url: 'https://courier.example/account',
    statements: [
      { text: 'the strait is open 🌊 to all', speakerIds: ['person:ana'] },
      { text: 'Nothing else was said', speakerIds: ['person:ana'] },
    ],
  });
  earlyId = early.article!.id;
  await write(graph, early, () => '2031-05-03T12:00:00.000Z');
  const corrected = fiction({
    title: 'Corrected account',
    publisherId: 'org:courier',
    publishedAt: day('2031-05-05'),
    url: 'https://courier.example/account',
    statements: [{ text: 'the strait is closed', speakerIds: ['person:ana'] }],
  });
  await write(graph, corrected, () => '2031-05-05T12:00:00.000Z');
  const source = {
    ...fiction({ title: 'A wire story', publishedAt: day('2031-05-02') }).article!,
    contentHash: null,
    text: null,
  };
  const derived = fiction({
    title: 'Built on a wire story',
    publisherId: 'org:herald',
    publishedAt: day('2031-05-04'),
  });
  await write(
    graph,
    { ...derived, sources: [source], article: { ...derived.article!, derivedFrom: [source.id] } },
    () => '2031-05-04T12:00:00.000Z',
  );
});
afterAll(() => graph.close());

const titles = async (args: string, variables = {}) => {
  const { articles } = await runQuery<{ articles: { nodes: { title: string }[] } }>(
    graph,
    `{ articles${args} { nodes { title } } }`,
    variables,
  );
  return articles.nodes.map(({ title }) => title);
};

describe('articles', () => {
  it('come newest first, and oldest first when asked', async () => {
    const newest = ['Corrected account', 'Built on a wire story', 'Early account', 'A wire story'];
    expect(await titles('')).toEqual(newest);
    expect(await titles('(orderBy: OLDEST_FIRST)')).toEqual([...newest].reverse());
    expect(await titles('(last: 2)')).toEqual(newest.slice(2));
  });

  it.each([
    ['(where: { publisher: { name: "courier" } })', ['Corrected account', 'Early account']],
    ['(where: { publisher: { id: "org:herald" }, kind: { in: [NEWS] } })', ['Built on a wire story']],
    ['(where: { title: { contains: "ACCOUNT" }, publishedAt: { through: "2031-05-04" } })', ['Early account']],
    [
      '(where: { url: { eq: "https://courier.example/account" }, language: { eq: "en" } })',
      ['Corrected account', 'Early account'],
    ],
    ['(where: { publishedAt: { after: "2031-05-04" } })', ['Corrected account']],
    ['(asOf: "2031-05-03")', ['Early account', 'A wire story']],
    ['(knownAt: "2031-05-03")', ['Early account']],
  ])('%s', async (args, expected) => expect(await titles(args)).toEqual(expected));

  it('page on from a cursor, and refuse one of another list', async () => {
    interface Page {
      articles: {
        nodes: { title: string }[];
        totalCount: number;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const page = `query ($after: String, $where: ArticleWhere) { articles(first: 3, after: $after, where: $where) { totalCount nodes { title } pageInfo { endCursor hasNextPage } } }`;
    const first = await runQuery<Page>(graph, page);
    expect(first.articles).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const after = first.articles.pageInfo.endCursor;
    const second = await runQuery<Page>(graph, page, { after });
    expect(second.articles).toMatchObject({ nodes: [{ title: 'A wire story' }], pageInfo: { hasNextPage: false } });
    const elsewhere = await runRequest(graph, page, { after, where: { language: { eq: 'en' } } });
    expect(elsewhere.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_CURSOR' } });
  });

  it('name what they are built on, and what corrects them', async () => {
    const { articles } = await runQuery<{ articles: { nodes: unknown[] } }>(
      graph,
      '{ articles { nodes { derivedFrom { title } derivatives { title } replaces { title } replacedBy { title } publisher { name } } } }',
    );
    expect(articles.nodes).toEqual([
      {
        derivedFrom: [],
        derivatives: [],
        replaces: [{ title: 'Early account' }],
        replacedBy: [],
        publisher: { name: 'Lira Courier' },
      },
      {
        derivedFrom: [{ title: 'A wire story' }],
        derivatives: [],
        replaces: [],
        replacedBy: [],
        publisher: { name: 'Belmor Herald' },
      },
      {
        derivedFrom: [],
        derivatives: [],
        replaces: [],
        replacedBy: [{ title: 'Corrected account' }],
        publisher: { name: 'Lira Courier' },
      },
      {
        derivedFrom: [],
        derivatives: [{ title: 'Built on a wire story' }],
        replaces: [],
        replacedBy: [],
        publisher: null,
      },
    ]);
  });

  it('that were published after asOf are hidden along edges, as they are in lists', async () => {
    const ask = async (asOf: string) => {
      const { wire, early } = await runQuery<Record<string, Record<string, unknown>>>(
        graph,
        `query ($id: ID!) {
          wire: article(title: "A wire story", asOf: "${asOf}") { derivatives { title } }
          early: article(id: $id, asOf: "${asOf}") { replacedBy { title } }
        }`,
        { id: earlyId },
      );
      return { ...wire, ...early };
    };
    expect(await ask('2031-05-03')).toEqual({ derivatives: [], replacedBy: [] });
    expect(await ask('2031-05-04')).toEqual({ derivatives: [{ title: 'Built on a wire story' }], replacedBy: [] });
    expect(await ask('2031-05')).toEqual({
      derivatives: [{ title: 'Built on a wire story' }],
      replacedBy: [{ title: 'Corrected account' }],
    });
  });

  it('that came later are not there for knowledge of the past', async () => {
    const ask = (knownAt: string) =>
      runQuery(
        graph,
        `query ($id: ID!) {
          article(id: $id, knownAt: "${knownAt}") { replacedBy { title } }
          article_by_title: article(title: "Corrected account", knownAt: "${knownAt}") { title }
          node(id: $id, knownAt: "${knownAt}") { id }
        }`,
        { id: earlyId },
      );
    expect(await ask('2031-05-06')).toEqual({
      article: { replacedBy: [{ title: 'Corrected account' }] },
      article_by_title: { title: 'Corrected account' },
      node: { id: earlyId },
    });
    expect(await ask('2031-05-04')).toEqual({
      article: { replacedBy: [] },
      article_by_title: null,
      node: { id: earlyId },
    });
    expect(await ask('2031-05-02')).toEqual({ article: null, article_by_title: null, node: null });
  });

  it('of a publisher are read for all publishers of a level at once', async () => {
    const counting = countingGraph(graph);
    const { organisations } = await runQuery<{ organisations: { nodes: unknown[] } }>(
      counting,
      '{ organisations(where: { name: { in: ["Lira Courier", "Belmor Herald"] } }) { nodes { name articles(first: 1) { totalCount nodes { title } } } } }',
    );
    expect(organisations.nodes).toEqual([
      { name: 'Belmor Herald', articles: { totalCount: 1, nodes: [{ title: 'Built on a wire story' }] } },
      { name: 'Lira Courier', articles: { totalCount: 2, nodes: [{ title: 'Corrected account' }] } },
    ]);
    expect(counting.reads.filter((name) => name.startsWith('articles.'))).toEqual([
      'articles.ofPublisher',
      'articles.ofPublisher.count',
    ]);
  });
});

describe('evidence', () => {
  const inEarly = (selection: string, args = '') =>
    runQuery<{ article: { evidence: { nodes: Record<string, unknown>[] } } }>(
      graph,
      `query ($id: ID!) { article(id: $id${args}) { evidence { nodes { ${selection} } } } }`,
      { id: earlyId },
    ).then(({ article }) => article.evidence.nodes);

  it('of an article that was corrected counts no longer, and did before', async () => {
    expect(await inEarly('exact')).toEqual([]);
    expect(await inEarly('exact', ', knownAt: "2031-05-04"')).toEqual([
      { exact: 'the strait is open 🌊 to all' },
      { exact: 'Nothing else was said' },
    ]);
  });

  it('of a claim that was given up is what it rested on at last, from whenever one looks back', async () => {
    const [given] = await inEarly('id claim { id }', ', knownAt: "2031-05-04"');
    const { id, claim } = given as { id: string; claim: { id: string } };
    const ask = (knownAt: string) =>
      runQuery(
        graph,
        `query ($id: ID!, $claim: ID!) {
          span: node(id: $id, knownAt: "${knownAt}") { id }
          claim: node(id: $claim, knownAt: "${knownAt}") { ... on Statement { evidence { id } } }
        }`,
        { id, claim: claim.id },
      );
    for (const knownAt of ['2031-05-04', '2031-05-06']) {
      expect(await ask(knownAt)).toEqual({ span: { id }, claim: { evidence: [{ id }] } });
    }
    expect(await ask('2031-05-02')).toEqual({ span: null, claim: null });
  });

  it('shows the text around it, counted in code points', async () => {
    const [, second] = await inEarly(
      'start before(chars: 8) after(chars: 5) sentence claim { __typename id }',
      ', knownAt: "2031-05-04"',
    );
    expect(second).toMatchObject({
      start: 29,
      before: 'to all. ',
      after: '.',
      sentence: 'Nothing else was said.',
      claim: { __typename: 'Statement' },
    });
  });

  it('refuses surroundings without a size', async () => {
    const { errors } = await runRequest(
      graph,
      'query ($id: ID!) { article(id: $id, knownAt: "2031-05-04") { evidence { nodes { before(chars: 0) } } } }',
      { id: earlyId },
    );
    expect(errors?.[0]).toMatchObject({ message: 'chars is 1 to 5000.', extensions: { code: 'BAD_USER_INPUT' } });
  });
});
