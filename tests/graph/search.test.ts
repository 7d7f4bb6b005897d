import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { searchNames, textsOn } from '../../src/graph/search.js';
import { TEXT_INDEXES } from '../../src/graph/text-indexes.js';
import { termsOf } from '../../src/graph/text-query.js';
import { tokensOfName, tokensOfText } from '../../src/graph/tokens.js';
import { BadInput } from '../../src/shared/errors.js';
import { openTestGraph } from '../testkit/graphs.js';

const NAMES = {
  putin: 'Vladimir Putin',
  zelenskyy: 'Volodymyr Zelenskyy',
  lavrov: 'Сергей Лавров',
  macron: 'Emmanuel Macron',
  xi: '习近平',
  nato: 'NATO',
  natoLong: 'North Atlantic Treaty Organization',
};
const TEXTS = {
  membership: 'Ukraine will not become a member of NATO, and NATO will not move closer to our border.',
  once: 'The question of membership was discussed with NATO among many other things, in a long meeting of several hours.',
  grain: 'The corridor for grain stays open.',
  coffee: 'We met at the Café de Flore.',
};

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await graph.write(async (transaction) => {
    for (const [id, name] of Object.entries(NAMES)) {
      await transaction.run(cypher`CREATE (n:Name {id: ${id}, text: ${name}, tokens: ${tokensOfName(name)}})`);
    }
    for (const [id, text] of Object.entries(TEXTS)) {
      await transaction.run(
        cypher`CREATE (s:Statement {id: ${id}, sortKey: ${id}, text: ${text}, tokens: ${tokensOfText(text)}})`,
      );
    }
  });
});
afterAll(() => graph.close());

const names = async (query: string, limit = 5) =>
  (await searchNames(graph, TEXT_INDEXES.names, query, limit)).map(({ id }) => id);
const scored = (query: string, limit: number) =>
  graph.read<{
    id: string;
    score: number;
  }>(cypher`${textsOn(graph.engine, TEXT_INDEXES.statements, termsOf(query), 100)}
    RETURN found.id AS id, score AS score ORDER BY score DESC, id LIMIT ${limit}`);
const texts = async (query: string, limit = 5) => (await scored(query, limit)).map(({ id }) => id);

describe('searching names', () => {
  it.each([
    ['the exact name', 'Vladimir Putin', 'putin'],
    ['one word', 'Macron', 'macron'],
    ['other capitals and marks', 'èmmanuel MACRON', 'macron'],
    ['another spelling', 'Zelensky', 'zelenskyy'],
    ['a misspelling', 'Macrom', 'macron'],
    ['a beginning', 'Zel', 'zelenskyy'],
    ['another script, Latin for Cyrillic', 'Lavrov', 'lavrov'],
    ['another script, Cyrillic for Latin', 'Путин', 'putin'],
    ['another script, Latin for Chinese', 'Xi Jinping', 'xi'],
    ['an abbreviation', 'nato', 'nato'],
  ])('finds by %s first', async (_, query, id) => {
    expect((await names(query))[0]).toBe(id);
  });

  it('gives nothing for a name that shares nothing', async () => {
    expect(await names('Qqqq')).toEqual([]);
  });
});

describe('searching texts', () => {
  it('ranks a short text that says it twice above a long one that says it once', async () => {
    expect(await texts('NATO')).toEqual(['membership', 'once']);
  });

  it('finds words without their marks', async () => {
    expect(await texts('cafe')).toEqual(['coffee']);
  });

  it('finds what shares at least one word, the rarer word first', async () => {
    expect((await texts('grain not'))[0]).toBe('grain');
  });

  it('gives no more than the limit, and a positive score to each', async () => {
    const hits = await scored('the NATO', 2);
    expect(hits).toHaveLength(2);
    for (const { score } of hits) expect(score).toBeGreaterThan(0);
  });

  it('follows a text that changes or goes, within its transaction', async () => {
    const set = (text: string) =>
      graph.write((transaction) =>
        transaction.run(cypher`MATCH (s:Statement) WHERE s.id = 'grain' SET s.tokens = ${tokensOfText(text)}`),
      );
    await set('Fertiliser is another matter.');
    expect(await texts('corridor')).toEqual([]);
    expect(await texts('fertiliser')).toEqual(['grain']);
    await set(TEXTS.grain);
    expect(await texts('corridor')).toEqual(['grain']);
  });

  it.each([
    '',
    '   ',
    '\u0000',
    'said:',
    '"unclosed',
    'a AND (b OR',
    '*',
    'text:* OR *:*',
    '/regular.*expression/',
    'x~99999999999',
    "') RETURN 1 //",
    '$p0 } ] )',
    '\ud800',
    'grain\\',
    'ﷺ'.repeat(300),
    'a '.repeat(5_000),
  ])('takes any text as text, or says why it is none: %j', async (query) => {
    const found = await texts(query).catch((error: unknown) => error instanceof BadInput && []);
    expect(Array.isArray(found)).toBe(true);
    expect(Array.isArray(await names(query))).toBe(true);
  });

  it('gives operators no meaning', async () => {
    expect(await texts('NOT corridor')).toContain('grain');
    expect(await texts('tokens:wgrain')).toEqual([]);
  });
});
