import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../src/graph/embedded.js';
import type { Graph } from '../../../src/graph/graph.js';
import { migrate } from '../../../src/graph/migrate.js';
import { dateForm } from '../../../src/ingest/dates.js';
import { Known } from '../../../src/ingest/known.js';
import { Directory } from '../../../src/ingest/resolution/directory.js';
import { write } from '../../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';

const PEOPLE = declarations(
  entity('org:nordmark', 'Nordmark', { properties: { classification: 'COUNTRY' } }),
  entity('org:westria', 'Westria', { properties: { classification: 'COUNTRY' } }),
  entity('post:pm-nordmark', 'Prime Minister of Nordmark', { edges: [['POST_OF', 'org:nordmark']] }),
  entity('post:pm-westria', 'Prime Minister of Westria', { edges: [['POST_OF', 'org:westria']] }),
  entity('person:mira-solvei', 'Mira Solvei', { aliases: ['Мира Солвей'] }),
  entity('person:tam-solvei', 'Tam Solvei'),
  entity('person:ana-reyl', 'Ana Reyl'),
  entity('person:old-minister', 'Ole Reyl'),
);
const office = (personId: string, postId: string, from: string, to?: string) => ({
  personId,
  postId,
  startDate: day(from),
  ...(to === undefined ? {} : { endDate: day(to) }),
});
const OFFICES = fiction({
  title: 'Offices',
  memberships: [
    office('person:mira-solvei', 'post:pm-nordmark', '2030-01-01'),
    office('person:ana-reyl', 'post:pm-westria', '2030-01-01'),
    office('person:old-minister', 'post:pm-nordmark', '2020-01-01', '2024-01-01'),
  ],
});

let graph: Graph;
let ofRun: Known;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, PEOPLE);
  await write(graph, OFFICES);
  ofRun = new Known();
  ofRun.add(PEOPLE);
  ofRun.add(OFFICES);
});
afterAll(() => graph.close());

async function decide(text: string, of: string[] = [], on = '2031-05-04') {
  const [decision] = await new Directory(graph, new Known()).decide([{ text, of, at: dateForm(on, 'STATED') }]);
  return { id: decision!.decided?.id ?? null, near: decision!.candidates.map(({ id }) => id).sort(), decision };
}

describe('who is meant', () => {
  it.each([
    ['Mira Solvei', 'person:mira-solvei'],
    ['Мира Солвей', 'person:mira-solvei'],
    ['PRIME MINISTER SOLVEI', 'person:mira-solvei'],
    ['Prime Minister Reyl', 'person:ana-reyl'],
  ])('is decided for %s', async (text, id) => {
    expect((await decide(text)).id).toBe(id);
  });

  it('is decided for an office alone where the source says whose it is', async () => {
    expect((await decide('the Prime Minister', ['Nordmark'])).id).toBe('person:mira-solvei');
    expect((await decide('the Prime Minister', ['Westria'])).id).toBe('person:ana-reyl');
    expect((await decide('the Prime Minister')).id).toBeNull();
  });

  it('stays open for a surname, with all who have it', async () => {
    expect(await decide('Solvei')).toMatchObject({ id: null, near: ['person:mira-solvei', 'person:tam-solvei'] });
  });

  it('stays open for one spelt nearly so', async () => {
    expect(await decide('Mira Solvej')).toMatchObject({ id: null, near: ['person:mira-solvei'] });
  });

  it('stays open where nobody has the name', async () => {
    expect(await decide('Tam Orlan')).toMatchObject({ id: null, near: [] });
  });

  it('is found the same among what a run has verified and not written', async () => {
    // A graph beside the one of the tests, of which Neo4j has one only.
    const empty = await openEmbedded(null);
    await migrate(empty);
    const mention = { text: 'Prime Minister Solvei', of: ['Nordmark'], at: dateForm('2031-05-04', 'STATED') };
    const [decision] = await new Directory(empty, ofRun).decide([mention]);
    await empty.close();
    expect(decision!.decided).toEqual((await decide('Prime Minister Solvei', ['Nordmark'])).decision!.decided);
  });

  it('is asked anew after a file that said more', async () => {
    const directory = new Directory(graph, new Known());
    const mention = { text: 'Ida Vall', of: [], at: dateForm('2031-05-04', 'STATED') };
    expect((await directory.decide([mention]))[0]!.decided).toBeNull();
    await write(graph, declarations(entity('person:ida-vall', 'Ida Vall')));
    directory.forget();
    expect((await directory.decide([mention]))[0]!.decided?.id).toBe('person:ida-vall');
  });

  it('is decided by a shorter first name, however many meetings have the longer one in their names', async () => {
    const calls = Array.from({ length: 120 }, (_, number) =>
      entity(`meeting:call-${number}`, `Call: Prime Minister Anabel R. Reyl and the mayor of Vik, ${number}`),
    );
    await write(graph, declarations(...calls));
    expect((await decide('Prime Minister Anabel R. Reyl', ['Westria'])).id).toBe('person:ana-reyl');
  });
});

describe('many who are meant', () => {
  it('are decided a few at a time, in order, so that others can read meanwhile', async () => {
    let running = 0;
    let most = 0;
    const counted: Graph = Object.create(graph, {
      read: {
        value: async (...args: Parameters<Graph['read']>) => {
          most = Math.max(most, ++running);
          return graph.read(...args).finally(() => running--);
        },
      },
    });
    const at = dateForm('2031-05-04', 'STATED');
    const names = Array.from(
      { length: 300 },
      (_, index) => `Nobody ${'abcdefghij'[index % 10]}${'klm'.repeat(index / 10)}`,
    );
    const mentions = [...names, 'Mira Solvei', 'Ana Reyl'].map((text) => ({ text, of: [], at }));
    const decisions = await new Directory(counted, new Known()).decide(mentions);
    expect(decisions.map(({ mention }) => mention)).toEqual(mentions);
    expect(decisions.slice(-2).map(({ decided }) => decided?.id)).toEqual(['person:mira-solvei', 'person:ana-reyl']);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(32);
  });

  it('end at the first failure of the database', async () => {
    let reads = 0;
    const failing: Graph = Object.create(graph, {
      read: {
        value: async () => {
          reads += 1;
          throw new Error('gone');
        },
      },
    });
    const at = dateForm('2031-05-04', 'STATED');
    const mentions = Array.from({ length: 100 }, (_, index) => ({ text: `Nobody ${'x'.repeat(index)}`, of: [], at }));
    await expect(new Directory(failing, new Known()).decide(mentions)).rejects.toThrow('gone');
    expect(reads).toBeLessThanOrEqual(32);
  });
});
