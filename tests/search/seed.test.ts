import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { runQuery } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

const ZELENSKYY = 'person:volodymyr-zelenskyy';

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

interface Hit {
  score: number;
  matched: string;
  name: { text: string } | null;
  node: { id: string; text?: string; title?: string };
  highlights: { field: string; marked: string }[];
}

const search = async (text: string, types?: string[], first = 20): Promise<Hit[]> => {
  const { search: found } = await runQuery<{ search: { nodes: Hit[] } }>(
    graph,
    `query ($text: String!, $types: [SearchType!], $first: Int) {
      search(text: $text, types: $types, first: $first) {
        nodes {
          score matched name { text }
          node { id ... on Statement { text } ... on Article { title } }
          highlights { field marked }
        }
      }
    }`,
    { text, types, first },
  );
  return found.nodes;
};

describe('a search of the seed', () => {
  it.each([
    ['Zelensky', ZELENSKYY, 'EXACT_NAME'],
    ['Zelenskyy', ZELENSKYY, 'EXACT_NAME'],
    ['ZELENSKYY', ZELENSKYY, 'EXACT_NAME'],
    ['Зеленський', ZELENSKYY, 'EXACT_NAME'],
    ['Selenskyj', ZELENSKYY, 'EXACT_NAME'],
    ['Selenskij', ZELENSKYY, 'SIMILAR_NAME'],
    ['Zelen', ZELENSKYY, 'NAME_BEGINNING'],
    ['Ushakow', 'person:yuri-ushakov', 'SIMILAR_NAME'],
    ['Ушаков', 'person:yuri-ushakov', 'EXACT_NAME'],
    ['Юрий Ушаков', 'person:yuri-ushakov', 'EXACT_NAME'],
    ['Ushkaov', 'person:yuri-ushakov', 'SIMILAR_NAME'],
    ['Moscow talks', 'meeting:moscow-talks-2025-12', 'EXACT_NAME'],
    ['НАТО', 'org:nato', 'EXACT_NAME'],
    ['28 point peace plan', 'proposal:plan-28', 'EXACT_NAME'],
  ])('finds %s first', async (text, id, matched) => {
    const [best] = await search(text);
    expect(best).toMatchObject({ node: { id }, matched });
  });

  it('finds a place before a government that is called by its name', async () => {
    const ids = (await search('Moscow')).map(({ node }) => node.id);
    expect(ids.slice(0, 2)).toEqual(['place:moscow', 'org:kremlin']);
  });

  it('finds the statement that has all of the words first, then the article that it is from', async () => {
    const [first, second] = await search('territorial issues');
    expect(first).toMatchObject({
      matched: 'TEXT',
      name: null,
      node: { text: expect.stringContaining('territorial issues and Ukraine’s path into NATO were still unresolved') },
      highlights: [{ field: 'TEXT', marked: expect.stringMatching(/^\*\*territorial\*\* \*\*issues\*\* and Ukraine/) }],
    });
    expect(second?.node.title).toBe('Moscow talks end without a deal; territory and NATO stay open');
  });

  it('finds a phrase only where it stands in a row', async () => {
    const texts = (await search('"integrity territorial"', ['STATEMENT', 'ARTICLE'])).length;
    const phrase = await search('"territorial integrity"', ['STATEMENT']);
    expect(texts).toBe(0);
    expect(phrase.length).toBeGreaterThan(2);
    for (const { node } of phrase) expect(node.text).toContain('territorial integrity');
  });

  it('finds names that stand among other words', async () => {
    const hits = await search('Putin NATO', ['PERSON', 'ORGANISATION', 'STATEMENT'], 3);
    expect(hits.map(({ node, matched }) => [node.id, matched]).slice(0, 2)).toEqual([
      ['org:nato', 'NAME_WITHIN'],
      ['person:vladimir-putin', 'NAME_WITHIN'],
    ]);
    expect(hits[2]?.node.text).toMatch(/Putin.*NATO/);
  });

  it.each([
    ['PERSON', /^person:/],
    ['TOPIC', /^topic:/],
    ['MEETING', /^meeting:/],
    ['STATEMENT', /^statement:/],
    ['ARTICLE', /^article:/],
  ])('gives only things of the type %s', async (type, prefix) => {
    const ids = (await search(type === 'PERSON' ? 'Biden' : 'NATO', [type])).map(({ node }) => node.id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id).toMatch(prefix);
  });

  it('gives nothing for no types, and for a word that nothing has', async () => {
    expect(await search('NATO', [])).toEqual([]);
    expect(await search('Xqzwv')).toEqual([]);
  });

  it('ranks by score, from the closest name down to texts', async () => {
    const hits = await search('NATO', undefined, 100);
    const order = ['EXACT_NAME', 'NAME_BEGINNING', 'SIMILAR_NAME', 'NAME_WITHIN', 'TEXT'];
    const ranks = hits.map(({ matched }) => order.indexOf(matched));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(2);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });

  it('puts equal scores in the order of the ids', async () => {
    const [first, second] = await search('NATO');
    expect([first, second].map((hit) => [hit?.node.id, hit?.score])).toEqual([
      ['org:nato', 1],
      ['topic:nato', 1],
    ]);
  });
});
