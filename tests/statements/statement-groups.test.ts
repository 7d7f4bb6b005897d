import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { loadGullport } from './gullport.js';
import { ARGUMENTS, FIELDS, type Groups, lines, VARIABLES } from './statement-groups.query.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await loadGullport(graph);
});
afterAll(() => graph.close());

const LIST = `query (${VARIABLES}) { statementGroups(${ARGUMENTS}) { ${FIELDS} } }`;

const list = async (variables: Record<string, unknown>) =>
  (await runQuery<{ statementGroups: Groups }>(graph, LIST, variables)).statementGroups;

const grouped = async (variables: Record<string, unknown>) => {
  const found = await list(variables);
  expect(found.totalCount).toBe(found.groups.length);
  return lines(found);
};

describe('statements by one key', () => {
  it.each([
    ['SPEAKER', ['Mira Vost 4', 'Oskar Tamm 2', '1']],
    ['REPORTER', ['4', 'Lia Brandt 2', 'Norrland 1']],
    ['FIRST_HAND', ['true 4', 'false 2']],
    ['TOPIC', ['Tolls 3', 'The strait 2', 'The sea 1', '1']],
    ['SUBJECT', ['Tolls 3', 'The strait 2', 'Gullport talks 1', 'The sea 1', '1']],
    ['MEETING', ['3', 'Gullport talks 2', 'Tern Bay talks 1']],
    ['OUTLET', ['The Gull 5', 'The Tern 1']],
    ['ARTICLE', ['Talks at Gullport 5', 'Tolls, corrected 1']],
    ['MODE', ['INDIRECT 5', 'DIRECT 1']],
    ['KIND', ['ASSERTION 5', 'DEMAND 1', 'OFFER 1']],
    ['LANGUAGE', ['en 5', 'no 1']],
    ['YEAR', ['2031 4', '2030 1', 'imprecise 1']],
    ['MONTH', ['2031-01 4', '2030-12 1', 'imprecise 1']],
    ['ISO_WEEK', ['2031-W01 3', 'imprecise 2', '2031-W05 1']],
    ['DAY', ['imprecise 2', '2030-12-30 1', '2031-01-02 1', '2031-01-05 1', '2031-01-28 1']],
  ])('%s: each value once, those without one together', async (key, expected) => {
    const found = await grouped({ by: [key] });
    expect([...found].sort()).toEqual([...expected].sort());
    // The largest first; which of equal ones comes first is not told by what is shown of them.
    expect(found.map((line) => line.split(' ').at(-1))).toEqual(expected.map((line) => line.split(' ').at(-1)));
  });

  it('counts each statement once in the whole, however many groups have it', async () => {
    expect(await list({ by: ['SUBJECT'] })).toMatchObject({ totalCount: 5, statementCount: 6 });
    expect((await list({ by: ['SPEAKER'] })).groups.map(({ share }) => share)).toEqual([4 / 6, 2 / 6, 1 / 6]);
  });
});

describe('statements by several keys', () => {
  it('makes a group of each combination that occurs, whatever the order of the keys', async () => {
    const expected = [
      '2031-W01 Mira Vost 3',
      '2031-W01 Oskar Tamm 1',
      '2031-W05 Mira Vost 1',
      'imprecise Oskar Tamm 1',
      'imprecise 1',
    ];
    const asked = { orderBy: 'OLDEST_FIRST' };
    expect(await grouped({ ...asked, by: ['ISO_WEEK', 'SPEAKER'] })).toEqual(expected);
    expect(await grouped({ ...asked, by: ['SPEAKER', 'ISO_WEEK'] })).toEqual(expected);
  });

  it('takes up to four', async () => {
    const found = await grouped({
      by: ['MONTH', 'SPEAKER', 'TOPIC', 'MODE'],
      where: { speaker: { name: 'Mira Vost' } },
    });
    expect(found).toContain('2030-12 DIRECT Mira Vost Tolls 1');
    expect(found).toContain('2030-12 DIRECT Mira Vost The strait 1');
    // Its other speaker has a group of its own.
    expect(found).toContain('2031-01 INDIRECT Oskar Tamm The strait 1');
    expect(found).toHaveLength(6);
  });
});

describe('the order of groups', () => {
  it('is by time in either direction, with dates that are wider last', async () => {
    const days = ['2031-01-28 1', '2031-01-05 1', '2031-01-02 1', '2030-12-30 1'];
    expect(await grouped({ by: ['DAY'], orderBy: 'NEWEST_FIRST' })).toEqual([...days, 'imprecise 2']);
    expect(await grouped({ by: ['DAY'], orderBy: 'OLDEST_FIRST' })).toEqual([...days.reverse(), 'imprecise 2']);
  });

  it('is by size in either direction', async () => {
    expect(await grouped({ by: ['KIND'], orderBy: 'FEWEST_FIRST' })).toEqual(['DEMAND 1', 'OFFER 1', 'ASSERTION 5']);
    expect(await grouped({ by: ['KIND'] })).toEqual(['ASSERTION 5', 'DEMAND 1', 'OFFER 1']);
  });

  it('puts what has no value last among equal sizes', async () => {
    const strait = { where: { about: { id: 'topic:sea' } } };
    expect(await grouped({ ...strait, by: ['MEETING'] })).toEqual(['Gullport talks 2', '1']);
    expect(await grouped({ by: ['REPORTER'], where: { article: { name: 'Tolls, corrected' } } })).toEqual(['1']);
    const oneEach = { where: { or: [{ publisher: { name: 'The Tern' } }, { language: { eq: 'no' } }] } };
    expect(await grouped({ ...oneEach, by: ['MEETING'] })).toEqual(['Tern Bay talks 1', '1']);
  });

  it('cuts after the first so many, and still says how many there are', async () => {
    const cut = await list({ by: ['KIND'], first: 2 });
    expect(cut.totalCount).toBe(3);
    expect(lines(cut)).toEqual(['ASSERTION 5', 'DEMAND 1']);
  });
});

describe('the statements of a group', () => {
  it('are its newest, newest first', async () => {
    const { groups } = await list({ by: ['SPEAKER'] });
    const texts = new Map(groups.map(({ speaker, statements }) => [speaker?.name, statements.map(({ text }) => text)]));
    expect(texts.get('Mira Vost')).toEqual(['Low tolls', 'It was a good dinner']);
    expect(texts.get('Oskar Tamm')).toEqual(['We agree on the strait', 'The sea is for all']);
    expect(texts.get(undefined)).toEqual(['The tolls are doomed']);
  });
});

describe('which statements are grouped', () => {
  it('follows the filter, in whatever way it finds them', async () => {
    const by = ['SPEAKER'];
    const about = { about: { name: 'The sea' } };
    expect(await grouped({ by, where: about })).toEqual(['Mira Vost 2', 'Oskar Tamm 2']);
    expect(await grouped({ by, where: { ...about, speaker: { name: 'Oskar Tamm' } } })).toEqual([
      'Oskar Tamm 2',
      'Mira Vost 1',
    ]);
    expect(await grouped({ by, where: { meeting: { name: 'Gullport talks' } } })).toEqual([
      'Mira Vost 2',
      'Oskar Tamm 2',
    ]);
    const either = { or: [{ about: { name: 'Tolls' } }, { speaker: { name: 'Mira Vost' } }] };
    expect(await list({ by, where: either })).toMatchObject({ totalCount: 3, statementCount: 5 });
  });

  it('ends at asOf', async () => {
    expect(await grouped({ by: ['SPEAKER'], asOf: '2031-01-01' })).toEqual(['Mira Vost 1', 'Oskar Tamm 1']);
    expect(await grouped({ by: ['SPEAKER'], asOf: '2030-12' })).toEqual(['Mira Vost 1']);
  });

  it('is what was known at knownAt, and its statements are seen as of then', async () => {
    const tolls = { by: ['SPEAKER'], where: { about: { name: 'Tolls' } } };
    const known = async (knownAt: string) => (await list({ ...tolls, knownAt })).groups;
    expect(lines({ groups: await known('2031-02-03') })).toEqual(['Mira Vost 1', 'Oskar Tamm 1', '1']);
    expect((await known('2031-02-03')).find(({ speaker }) => speaker?.name === 'Oskar Tamm')?.statements).toEqual([
      { text: 'No tolls' },
    ]);
    expect(lines({ groups: await known('2031-02-10') })).toEqual(['Mira Vost 2', '1']);
    expect(await known('2031-01-06')).toEqual([]);
  });

  it('gives no groups where there are no statements', async () => {
    expect(await list({ by: ['SPEAKER'], where: { speaker: { id: 'person:nobody' } } })).toEqual({
      totalCount: 0,
      statementCount: 0,
      groups: [],
    });
  });
});

describe('what cannot be grouped', () => {
  it.each([
    ['no keys', { by: [] }, 'Group by 1 to 4 keys.'],
    ['five keys', { by: ['SPEAKER', 'TOPIC', 'MODE', 'KIND', 'YEAR'] }, 'Group by 1 to 4 keys.'],
    ['two units of time', { by: ['YEAR', 'MONTH'] }, 'Group by one unit of time.'],
    [
      'an order by time without one',
      { by: ['MODE'], orderBy: 'NEWEST_FIRST' },
      'An order by time needs a unit of time in `by`.',
    ],
    ['no groups', { by: ['MODE'], first: 0 }, 'Ask for 1 to 1000 entries.'],
    ['too many groups', { by: ['MODE'], first: 1001 }, 'Ask for 1 to 1000 entries.'],
    ['an unknown name', { by: ['MODE'], where: { speaker: { name: 'Nobody' } } }, 'No speaker has the name "Nobody".'],
  ])('%s', async (_what, variables, message) => {
    const { errors } = await runRequest(graph, LIST, variables);
    expect(errors?.[0]?.message).toContain(message);
  });

  it('more than 20 statements of a group', async () => {
    const text = '{ statementGroups(by: [MODE]) { groups { statements(first: 21) { text } } } }';
    expect((await runRequest(graph, text)).errors?.[0]?.message).toBe('Ask for 1 to 20 entries.');
  });
});
