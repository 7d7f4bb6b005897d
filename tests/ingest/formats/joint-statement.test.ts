import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { saysSomething } from '../../../src/ingest/formats/joint-statement.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';

const page = (name: string) => join(import.meta.dirname, `../../fixtures/pages/${name}.md`);

interface Answer {
  statements: {
    nodes: {
      text: string;
      mode: string;
      speakerKind: string;
      speakers: { name: string }[];
      attributedAs: string;
      saidAt: string;
    }[];
  };
  articles: { nodes: { title: string; kind: string }[] };
}

let graph: Graph;
let outcomes: FileOutcome[];
let answer: Answer;
beforeAll(async () => {
  graph = await openTestGraph();
  outcomes = await loadPaths(graph, [page('joint-statement'), page('statement'), page('fact-sheet'), page('letter')]);
  answer = await runQuery<Answer>(
    graph,
    `{ statements(first: 20, orderBy: OLDEST_FIRST) { nodes {
      text mode speakerKind speakers { ... on Person { name } } attributedAs saidAt } }
      articles(first: 10) { nodes { title kind } } }`,
  );
});
afterAll(() => graph.close());

describe('a joint statement', () => {
  it('is the words of its parties together, paragraph by paragraph, without its headings', () => {
    const common = {
      mode: 'DIRECT',
      speakerKind: 'COLLECTIVE',
      speakers: [{ name: 'Tam Orlan' }, { name: 'Mira Solvei' }],
      saidAt: '2031-06-20',
    };
    expect(answer.statements.nodes.filter(({ saidAt }) => saidAt === '2031-06-20')).toMatchObject([
      { ...common, text: 'We reaffirm that the Northern Strait is open to all ships.' },
      { ...common, text: 'Nordmark intends to send its experts to Vik before the winter.' },
    ]);
    expect(outcomes[0]).toMatchObject({ format: 'joint-statement', status: 'LOADED' });
  });
});

describe('a page of another kind', () => {
  it('gives the words of one person who signs it in the first person', () => {
    expect(outcomes[1]).toMatchObject({ format: 'page', status: 'LOADED' });
    expect(answer.statements.nodes.filter(({ saidAt }) => saidAt === '2031-06-21')).toMatchObject([
      {
        speakers: [{ name: 'Tam Orlan' }],
        mode: 'DIRECT',
        speakerKind: 'NAMED',
        text: 'I have asked the rope makers for patience.',
      },
      {
        speakers: [{ name: 'Tam Orlan' }],
        mode: 'DIRECT',
        speakerKind: 'NAMED',
        text: 'Rope will be cheaper next year.',
      },
    ]);
  });

  it('gives the words of who signs it in capitals at its end, without address and greeting', () => {
    expect(outcomes[3]).toMatchObject({ format: 'page', status: 'LOADED' });
    expect(answer.statements.nodes.filter(({ saidAt }) => saidAt === '2031-06-23')).toMatchObject([
      {
        speakers: [{ name: 'Tam Orlan' }],
        attributedAs: 'TAM ORLAN',
        mode: 'DIRECT',
        speakerKind: 'NAMED',
        text: 'I am giving notice that the ferry to Vik is closed.',
      },
    ]);
  });

  it('is kept without claims, with the reason, where nobody in particular speaks', () => {
    expect(outcomes[2]).toMatchObject({
      format: 'page',
      status: 'LOADED',
      notes: ['a page by nobody in particular: loaded without claims'],
    });
    expect(answer.articles.nodes).toContainEqual({ title: 'FACT SHEET: Rope', kind: 'COMMUNIQUE' });
    expect(answer.statements.nodes).toHaveLength(5);
  });
});

describe('a paragraph of a joint statement', () => {
  it.each([
    ['The parties met today.', true],
    ['(The parties met “today.”)', true],
    ['Our shared commitments', false],
    ['Vik, 2031.', false],
  ])('is told from headings and rules: %s', (text, expected) => {
    expect(saysSomething({ text })).toBe(expected);
  });

  it.each([
    ['letters', `${'a'.repeat(300_000)}.`],
    ['words of two', `${'a b1 '.repeat(100_000)}.`],
    ['closing marks', `${'.”'.repeat(150_000)}x`],
    ['blanks', `a${' '.repeat(300_000)}1.`],
  ])('is looked at where it has many %s, and that ends', (_name, text) => {
    expect(saysSomething({ text })).toBe(false);
  });
});
