import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { type WalkedPage, walk } from '../testkit/walk.js';

const MONDAY = '2031-05-05T09:00:00.000Z';
const TUESDAY = '2031-05-06T09:00:00.000Z';

const account = {
  title: 'Account of the strait',
  publisherId: 'org:courier',
  url: 'https://courier.example/strait',
  publishedAt: day('2031-05-04'),
  reports: [{ meetingId: 'meeting:sardine', start: day('2031-03-01') }],
};
const said = (i: number, text: string) => ({ text, speakerIds: ['person:ana'], saidAt: day(`2031-04-${10 + i}`) });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:courier', 'Lira Courier'),
      entity('person:ana', 'Ana Reyl', { aliases: ['Ана Рейл'] }),
      entity('meeting:sardine', 'Sardine round'),
      ...Array.from({ length: 40 }, (_, i) =>
        entity(`person:k${i}`, `Keeper ${String.fromCharCode(65 + (i % 26))}${i}`),
      ),
    ),
  );
  await write(
    graph,
    fiction({
      ...account,
      statements: [
        said(0, 'The lighthouse keeps its lamp'),
        said(1, 'A lamp, and a second lamp, for the lighthouse'),
        said(2, 'The herring quota is withdrawn'),
        ...Array.from({ length: 15 }, (_, i) => said(3 + i, `Fog number ${i} lies on the strait`)),
      ],
    }),
    () => MONDAY,
  );
  await write(
    graph,
    fiction({
      ...account,
      statements: [
        said(0, 'The lighthouse keeps its lamp'),
        said(1, 'A lamp, and a second lamp, for the lighthouse'),
        said(2, 'The herring quota is restored'),
        ...Array.from({ length: 15 }, (_, i) => said(3 + i, `Fog number ${i} lies on the strait`)),
      ],
    }),
    () => TUESDAY,
  );
});
afterAll(() => graph.close());

interface Found {
  search: { totalCount: number; nodes: { node: { id: string; text?: string } }[] };
}

const texts = async (args: string): Promise<(string | undefined)[]> => {
  const found = await runQuery<Found>(graph, `{ search(${args}) { nodes { node { id ... on Statement { text } } } } }`);
  return found.search.nodes.map(({ node }) => node.text ?? node.id);
};

describe('what a search finds', () => {
  it('is the text with more of the words before the one with fewer', async () => {
    expect(await texts('text: "lamp second", types: [STATEMENT]')).toEqual([
      'A lamp, and a second lamp, for the lighthouse',
      'The lighthouse keeps its lamp',
    ]);
  });

  it('was believed on the day of `knownAt`, and is believed now without it', async () => {
    expect(await texts('text: "herring", types: [STATEMENT]')).toEqual(['The herring quota is restored']);
    expect(await texts('text: "herring", types: [STATEMENT], knownAt: "2031-05-05"')).toEqual([
      'The herring quota is withdrawn',
    ]);
    expect(await texts('text: "herring", knownAt: "2031-05-04"')).toEqual([]);
  });

  it('was said, published or held by the day of `asOf`', async () => {
    expect(await texts('text: "lamp", types: [STATEMENT], asOf: "2031-04-10"')).toEqual([
      'The lighthouse keeps its lamp',
    ]);
    expect(await texts('text: "lamp", types: [ARTICLE], asOf: "2031-05-03"')).toEqual([]);
    expect(await texts('text: "lamp", types: [ARTICLE], asOf: "2031-05-04"')).toHaveLength(2);
    expect(await texts('text: "Sardine", asOf: "2031-02-28"')).toEqual([]);
    expect(await texts('text: "Sardine", asOf: "2031-03-01"')).toEqual(['meeting:sardine']);
  });

  it('is a meeting only if something told of it by the day of `knownAt`', async () => {
    expect(await texts('text: "Sardine", knownAt: "2031-05-04"')).toEqual([]);
    expect(await texts('text: "Sardine", knownAt: "2031-05-05"')).toEqual(['meeting:sardine']);
  });

  it('carries its view on to nested fields', async () => {
    const { search } = await runQuery<{ search: { nodes: { node: { statements: { totalCount: number } } }[] } }>(
      graph,
      '{ search(text: "Ana Reyl", asOf: "2031-04-11") { nodes { node { ... on Person { statements { totalCount } } } } } }',
    );
    expect(search.nodes[0]?.node.statements.totalCount).toBe(2);
  });
});

describe('paging through a search', () => {
  it('gives every hit once, in both directions', async () => {
    const { forward, backward } = await walk(7, async (variables) => {
      const { search } = await runQuery<{ search: WalkedPage<{ node: { id: string } }> }>(
        graph,
        `query ($first: Int, $after: String, $last: Int, $before: String) {
          search(text: "Keeper", first: $first, after: $after, last: $last, before: $before) {
            nodes { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }`,
        { ...variables },
      );
      return search;
    });
    expect(forward).toHaveLength(40);
    expect(new Set(forward.map((hit) => JSON.stringify(hit))).size).toBe(40);
    expect(backward).toEqual(forward);
  });

  it('refuses the cursor of another search', async () => {
    const { search } = await runQuery<{ search: { pageInfo: { endCursor: string } } }>(
      graph,
      '{ search(text: "Keeper", first: 2) { pageInfo { endCursor } } }',
    );
    const { errors } = await runRequest(
      graph,
      `{ search(text: "Reyl", after: "${search.pageInfo.endCursor}") { nodes { score } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_CURSOR');
  });

  it('takes as many round trips for a hundred hits as for one', async () => {
    const everything = `query ($first: Int!) {
      search(text: "Ana Reyl: fog, lamp, strait", first: $first) {
        totalCount
        nodes { score name { text } highlights { marked } node { id ... on Statement { text speaker { name } } ... on Article { title } } }
      }
    }`;
    const counting = countingGraph(graph);
    const { search } = await runQuery<Found>(counting, everything, { first: 100 });
    expect(search.nodes.length).toBeGreaterThan(17);
    expect([...counting.reads].sort()).toEqual([
      'articles.text',
      'entities.byId',
      'search.candidates',
      'statements.byId',
    ]);
    counting.reads.length = 0;
    await runQuery(counting, '{ search(text: "Reyl", first: 1) { nodes { node { id } highlights { marked } } } }');
    expect(counting.reads).toEqual(['search.candidates', 'entities.byId']);
  });

  it('reads nothing of what was found unless it is asked for', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, '{ search(text: "fog") { totalCount nodes { score matched } } }');
    expect(counting.reads).toEqual(['search.candidates']);
  });
});

const outcome = async (text: string): Promise<string> => {
  const { errors } = await runRequest(
    graph,
    `query ($text: String!) {
      search(text: $text, first: 3) { nodes { score highlights { text ranges { start end } } } }
      statements(where: { text: { matches: $text } }, first: 3) { nodes { text } }
      people(where: { name: { matches: $text } }, first: 3) { nodes { name } }
      articles(where: { text: { matches: $text } }, first: 3) { nodes { title } }
    }`,
    { text },
  );
  return errors ? String(errors[0]?.extensions?.code ?? errors[0]?.message) : 'answered';
};

describe('the text of a search', () => {
  it.each([
    ['', 'at least one letter or digit'],
    ['  \t ', 'at least one letter or digit'],
    ['"*~^:()[]{}!?/\\&|+-', 'at least one letter or digit'],
    ['🙂🙂', 'at least one letter or digit'],
    ['\u0301', 'at least one letter or digit'],
    ['a\u0000b', 'NUL'],
    ['a\ud800b', 'half of a surrogate pair'],
    ['x'.repeat(257), 'at most 256 characters'],
  ])('is refused with what to change: %j', async (text, message) => {
    for (const field of [
      'search(text: $text) { totalCount }',
      'statements(where: { text: { matches: $text } }) { totalCount }',
      'people(where: { name: { matches: $text } }) { totalCount }',
      'articles(where: { text: { matches: $text } }) { totalCount }',
    ]) {
      const { errors } = await runRequest(graph, `query ($text: String!) { ${field} }`, { text });
      expect(errors?.[0]?.extensions?.code, field).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toContain(message);
    }
  });

  it.each([
    'said:',
    'tokens:wlamp',
    'lamp AND (fog OR',
    '+lamp -fog',
    '"lamp',
    'lamp"',
    '"" lamp',
    'lamp~2 l*mp l?mp ^4',
    '/l.*p/',
    "') RETURN 1 //",
    '}) DETACH DELETE n //',
    '$p0 `lamp`',
    'lamp\\',
    '😀 lamp',
    '𝓛𝓪𝓶𝓹',
    'x'.repeat(256),
    '𝓛'.repeat(256),
    'ﷺ'.repeat(256),
    'a '.repeat(128),
    '"a" '.repeat(64),
    '北京会谈 "北京会谈"',
  ])('is words, whatever it looks like: %j', async (text) => {
    expect(await outcome(text)).toBe('answered');
  });

  it('has no operators', async () => {
    expect(await texts('text: "NOT lamp", types: [STATEMENT]')).toHaveLength(2);
    expect(await texts('text: "-lamp", types: [STATEMENT]')).toHaveLength(2);
    expect(await texts('text: "tokens:wfog", types: [STATEMENT]')).toEqual([]);
  });

  it('is answered or refused as bad input, whatever it is', { timeout: 120_000 }, async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('"', '“', ' AND ', 'lamp', '*', '~', ':', '\\', '(', 'ー', '\u200d', '\u0301', '北京'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (parts) => {
        expect(['answered', 'BAD_USER_INPUT']).toContain(await outcome(parts.join('')));
      }),
      { numRuns: 60 },
    );
  });
});
