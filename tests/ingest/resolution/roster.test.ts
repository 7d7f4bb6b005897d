import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { dateForm } from '../../../src/ingest/dates.js';
import { Known } from '../../../src/ingest/known.js';
import { Directory } from '../../../src/ingest/resolution/directory.js';
import { type FullName, Roster } from '../../../src/ingest/resolution/roster.js';
import { write } from '../../../src/ingest/writer.js';
import { MergeStore } from '../../../src/review/merge.store.js';
import { day, declarations, entity, fiction } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';

const KNOWN = [
  entity('org:nordmark', 'Nordmark', { properties: { classification: 'COUNTRY' } }),
  entity('post:prime-minister-of-nordmark', 'Prime Minister of Nordmark', { edges: [['POST_OF', 'org:nordmark']] }),
  { ...entity('person:mira-solvei', 'Mira Solvei'), identifiers: [{ scheme: 'register', value: 'solvei-1' }] },
  entity('post:nordmark-regent', 'Regent', { edges: [['POST_OF', 'org:nordmark']] }),
  entity('post:nordmark-marshal', 'Marshal', { edges: [['POST_OF', 'org:nordmark']] }),
  entity('post:nordmark-other-marshal', 'Marshal', { edges: [['POST_OF', 'org:nordmark']] }),
  entity('person:ana-reyl', 'Ana Reyl'),
  entity('person:bo-tarn', 'Bo Tarn'),
  entity('person:bo-tarn-of-vik', 'Bo Tarn'),
  entity('person:ilo-marn', 'Ilo Marn'),
];

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, declarations(...KNOWN));
  const office = { postId: 'post:prime-minister-of-nordmark', startDate: day('2030-01-01') };
  await write(graph, fiction({ title: 'Office', memberships: [{ personId: 'person:mira-solvei', ...office }] }));
});
afterAll(() => graph.close());

let roster: Roster;
beforeEach(() => {
  roster = new Roster(new Directory(graph, new Known()));
});

const find = (name: string, more: Partial<FullName> = {}) =>
  roster.found({ name, title: null, of: null, at: dateForm('2031-05-04', 'STATED'), ...more });

describe('somebody whom a source names in full', () => {
  it('is who has the key of the register, whatever the name', async () => {
    expect(await find('M. S. Reyl', { identifiers: [['register', 'solvei-1']] })).toEqual({
      id: 'person:mira-solvei',
      finding: { method: 'RULES', confidence: 1, reason: expect.stringContaining('own key for "M. S. Reyl"') },
    });
    expect(roster.people).toEqual({});
  });

  it('is who is decided on, and says by what and how surely', async () => {
    expect(await find('Mira Solvei', { title: 'Prime Minister', of: 'Nordmark' })).toEqual({
      id: 'person:mira-solvei',
      finding: {
        method: 'RULES',
        confidence: 1,
        reason:
          '"Mira Solvei" is taken for one who has exactly this name, and was Prime Minister of Nordmark then, and the source speaks of Nordmark',
      },
    });
    expect(roster.notes).toEqual([]);
  });

  it('is somebody new where nobody comes near, with the names and the key that the source has', async () => {
    expect(await find('Tam Orlan', { others: ['T. Orlan'], identifiers: [['register', 'orlan-1']] })).toMatchObject({
      id: 'person:tam-orlan',
      finding: { confidence: 1 },
    });
    expect(roster.people).toEqual({
      'tam-orlan': {
        name: 'Tam Orlan',
        names: [{ text: 'Tam Orlan' }, { text: 'T. Orlan' }],
        identifiers: { register: 'orlan-1' },
      },
    });
    expect(roster.notes).toEqual([]);
  });

  it.each([
    ['is spelt nearly so', 'Ilo Maarn', 'person:ilo-maarn', 'spelt nearly so'],
    ['has this surname and first letter', 'Ila Marn', 'person:ila-marn', 'this surname and first letter'],
  ])('is somebody new, less surely, with a note, where one %s', async (_, name, id, reason) => {
    expect(await find(name)).toMatchObject({ id, finding: { confidence: 0.8 } });
    expect(roster.notes).toEqual([
      expect.stringMatching(
        `^"${name}" is taken for somebody new; near come Ilo Marn \\(person:ilo-marn, 0.6.*${reason}`,
      ),
    ]);
  });

  it('is the only one of the name in another office, less surely, with a note', async () => {
    expect(await find('Ana Reyl', { title: 'Special Envoy for Ferries', of: 'Nordmark' })).toEqual({
      id: 'person:ana-reyl',
      finding: {
        method: 'RULES',
        confidence: 0.8,
        reason:
          '"Ana Reyl" is taken for one who has exactly this name, and is not known to be special envoy for ferries',
      },
    });
    expect(roster.notes).toEqual([expect.stringContaining('by the name alone: check that it is no namesake')]);
  });

  it('is neither of two namesakes, but somebody new under a key of their own, with both in a note', async () => {
    const { id, finding } = await find('Bo Tarn', { title: 'Mayor', of: 'Vik' });
    expect([id, finding.confidence]).toEqual(['person:bo-tarn-mayor-vik', 0.8]);
    expect(roster.notes).toEqual([
      expect.stringMatching(
        /^"Bo Tarn" is taken for somebody new; near come .*person:bo-tarn,.*person:bo-tarn-of-vik,/,
      ),
    ]);
  });

  it('is somebody new beside the bearer of another key of the same register', async () => {
    const more = { title: 'Prime Minister', of: 'Nordmark', identifiers: [['register', 'solvei-2']] } as const;
    expect(await find('Mira Solvei', more)).toMatchObject({ id: 'person:mira-solvei-solvei-2' });
    expect(roster.notes).toEqual([expect.stringContaining('near come Mira Solvei (person:mira-solvei, ')]);
  });

  it('is not the one whom an id of this name was merged into, who has another key', async () => {
    await write(graph, declarations(entity('person:ro-sund', 'Ro Sund')));
    await new MergeStore(graph).merge({ from: 'person:ro-sund', into: 'person:mira-solvei' }, 'desk');
    const more = { identifiers: [['register', 'sund-2']] } as const;
    expect(await find('Ro Sund', more)).toMatchObject({ id: 'person:ro-sund-sund-2' });
    expect(roster.notes).toEqual([expect.stringContaining('near come Mira Solvei (person:mira-solvei, ')]);
  });
});

describe('an office and whose it is', () => {
  it('are those that are known', async () => {
    expect(await roster.organisation('Nordmark')).toBe('org:nordmark');
    expect(await roster.post('PRIME MINISTER', 'Nordmark')).toBe('post:prime-minister-of-nordmark');
    expect(await roster.post('Regent', 'Nordmark')).toBe('post:nordmark-regent');
    expect(roster.declared).toEqual({ people: {}, posts: {}, organisations: {} });
  });

  it('are not guessed between two of one title', async () => {
    expect(await roster.post('Marshal', 'Nordmark')).toBe('post:marshal-of-nordmark');
  });

  it('are declared once where they are new', async () => {
    expect(await roster.post('President', 'Westria')).toBe('post:president-of-westria');
    expect(await roster.post('Mayor', 'Vik')).toBe('post:mayor-of-vik');
    expect(roster.declared).toEqual({
      people: {},
      posts: {
        'president-of-westria': { title: 'President of Westria', organisation: 'org:westria' },
        'mayor-of-vik': { title: 'Mayor of Vik', organisation: 'org:vik' },
      },
      organisations: {
        westria: { name: 'Westria', classification: 'COUNTRY' },
        vik: { name: 'Vik', classification: 'OTHER' },
      },
    });
  });

  it('is whom the same source named before, by a shorter first name and the same office', async () => {
    const office = { title: 'President', of: 'Westria' };
    const first = await find('Tam Orlan', office);
    const again = await find('Tamsin R. Orlan', office);
    expect(again).toEqual({
      id: first.id,
      finding: { method: 'RULES', confidence: 0.85, reason: expect.stringContaining('surname and first letter') },
    });
    expect(roster.people).toEqual({
      'tam-orlan': { name: 'Tam Orlan', names: [{ text: 'Tam Orlan' }, { text: 'Tamsin R. Orlan' }] },
    });
  });

  it.each([
    ['another office', { title: 'Vice President', of: 'Westria' }],
    ['another country', { title: 'President', of: 'Nordmark' }],
    ['no office', { title: null, of: null }],
  ])('is somebody else with %s', async (_what, office) => {
    await find('Tam Orlan', { title: 'President', of: 'Westria' });
    expect((await find('Tamsin R. Orlan', office)).id).toBe('person:tamsin-r-orlan');
  });
});
