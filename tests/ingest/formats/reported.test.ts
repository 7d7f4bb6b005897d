import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { dateForm } from '../../../src/ingest/dates.js';
import type { Present } from '../../../src/ingest/formats/present.js';
import { reportedIn } from '../../../src/ingest/formats/reported.js';
import { Known } from '../../../src/ingest/known.js';
import { Directory } from '../../../src/ingest/resolution/directory.js';
import { openTestGraph } from '../../testkit/graphs.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const officer = (id: string, name: string, title: string): Present => ({
  id: `person:${id}`,
  postId: null,
  named: { from: 0, to: 0, phrase: name, title, name, of: null },
  isHome: true,
  side: null,
  confidence: 1,
  reason: '',
  at: { text: '', start: 0 },
});

/** Who says what a text reports, statement by statement, of two secretaries and a president who are present. */
async function speakersIn(text: string): Promise<string[]> {
  const { statements } = await reportedIn([{ text, start: 0 }], {
    present: [
      officer('mira-solvei', 'Mira Solvei', 'Secretary of Ports'),
      officer('tam-orlan', 'Tam Orlan', 'Secretary of Rope'),
      officer('ana-reyl', 'Ana Reyl', 'President'),
    ],
    at: dateForm('2031-06-09', 'STATED'),
    directory: new Directory(graph, new Known()),
    occasion: { meeting: 'meeting:vik' },
    reporter: null,
  });
  return statements.map(({ speakers }) => [speakers].flat().join(' '));
}

/** Where what a text reports was said, statement by statement. */
async function meetingsIn(text: string): Promise<(string | undefined)[]> {
  const { statements } = await reportedIn([{ text, start: 0 }], {
    present: [],
    at: dateForm('2031-06-09', 'STATED'),
    directory: new Directory(graph, new Known()),
    occasion: { meeting: 'meeting:vik' },
    reporter: null,
  });
  return statements.map(({ meeting }) => meeting);
}

describe('what is reported', () => {
  it.each([
    ['Participants praised the new ferry and asked for more boats.'],
    ['In her opening remarks, the participants thanked the crews.'],
    ['Last week, officials met with the crews, and participants praised the new ferry.'],
    ['The leaders have agreed to go on with the talks.'],
  ])('was said at the meeting: %s', async (text) => {
    const meetings = await meetingsIn(text);
    expect(meetings.length).toBeGreaterThan(0);
    expect(new Set(meetings)).toEqual(new Set(['meeting:vik']));
  });

  it.each([
    ['In their joint address on Tuesday, the leaders declared that the toll must go.'],
    ['Last month, officials announced a new ferry to Vik.'],
    ['In May 2031, officials announced a new ferry to Vik.'],
    ['Officials recently announced a new ferry to Vik.'],
    ['The group has called on the owners to lower the toll.'],
    ['On May 21, officials announced a new ferry to Vik.'],
  ])('was said before it: %s', async (text) => {
    expect(await meetingsIn(text)).toEqual([undefined]);
  });
});

describe('who is reported', () => {
  it('is the same for each verb of a subject, one with a pronoun too', async () => {
    const both = 'person:mira-solvei person:tam-orlan';
    expect(
      await speakersIn(
        'Secretary Solvei thanked the crews. She and Secretary Orlan praised the toll and agreed to go on.',
      ),
    ).toEqual(['person:mira-solvei', both, both]);
  });

  it('is, by an office that two of those present hold, the subject before who holds it', async () => {
    expect(
      await speakersIn(
        'Secretary Solvei thanked the crews. The Secretary praised the toll. Secretary Orlan thanked the pilots. The Secretary urged calm at sea.',
      ),
    ).toEqual(['person:mira-solvei', 'person:mira-solvei', 'person:tam-orlan', 'person:tam-orlan']);
    expect(await speakersIn('President Reyl thanked the crews. The Secretary praised the toll.')).toEqual([
      'person:ana-reyl',
      '',
    ]);
  });

  it('is found in a paragraph of many thousand sentences too, each with its place', async () => {
    const sentence = 'Secretary Solvei praised the “fast” 🐟 ships. ';
    const text = sentence.repeat(8_000);
    const { statements } = await reportedIn([{ text, start: 7 }], {
      present: [officer('mira-solvei', 'Mira Solvei', 'Secretary of Ports')],
      at: dateForm('2031-06-09', 'STATED'),
      directory: new Directory(graph, new Known()),
      occasion: {},
      reporter: null,
    });
    expect(statements.length).toBe(8_000);
    const points = [...sentence].length;
    const first = [...sentence.slice(0, sentence.indexOf('the'))].length;
    for (const at of [0, 1, 4_000, 7_999]) {
      expect(statements[at]).toMatchObject({
        mode: 'MIXED',
        quote: { exact: 'the “fast” 🐟 ships', start: 7 + at * points + first },
      });
    }
  });
});
