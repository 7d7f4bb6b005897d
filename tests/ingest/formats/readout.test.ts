import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { write } from '../../../src/ingest/writer.js';
import { declarations, entity } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';

const page = join(import.meta.dirname, '../../fixtures/pages/readout.md');

interface Answer {
  statements: {
    nodes: {
      text: string;
      words: string[];
      mode: string;
      verb: string;
      kinds: string[];
      attributedAs: string;
      speakerKind: string;
      speakers: { name: string }[];
      speakingAs: { title: string } | null;
      about: { id: string }[];
      saidAt: string;
      evidence: { confidence: number; method: string; reason: string | null }[];
    }[];
  };
  meetings: {
    nodes: {
      name: string;
      classification: string;
      channel: string;
      place: { id: string } | null;
      start: string;
      attendances: { nodes: { attendee: { name: string }; presence: string; side: { name: string } | null }[] };
      agenda: { subject: { id: string } }[];
    }[];
  };
}

const SAID = `{ statements(first: 20, orderBy: OLDEST_FIRST) { nodes {
  text words mode verb kinds attributedAs speakerKind speakers { ... on Person { name } } speakingAs { title }
  about { id } saidAt evidence { confidence method reason }
} } }`;

let graph: Graph;
let outcomes: FileOutcome[];
let said: Answer['statements']['nodes'];
beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, declarations(entity('topic:northern-strait', 'Northern Strait')));
  outcomes = await loadPaths(graph, [page]);
  said = (await runQuery<Answer>(graph, SAID)).statements.nodes;
});
afterAll(() => graph.close());

describe('a readout', () => {
  it('gives the words after each reporting verb to whoever is its subject', () => {
    expect(outcomes).toMatchObject([{ status: 'LOADED', format: 'readout' }]);
    const orlan = ['Tam Orlan'];
    const solvei = ['Mira Solvei'];
    expect(
      said.map(({ speakers, attributedAs, verb, text }) => [
        speakers.map(({ name }) => name),
        attributedAs,
        verb,
        text,
      ]),
    ).toEqual([
      [orlan, 'The President', 'thanked', 'Prime Minister Solvei for her patience'],
      [orlan, 'The President', 'underscored', 'the Northern Strait “must stay open.”'],
      [solvei, 'The Prime Minister', 'urged', 'an end to the toll'],
      [solvei, 'The Prime Minister', 'noting', 'it costs her fishermen dearly'],
      [[...orlan, ...solvei], 'They', 'agreed', 'to send their experts to Vik'],
    ]);
  });

  it('reports them indirectly, and keeps what stands in quotation marks as words', () => {
    expect(said.map(({ mode, words }) => [mode, words])).toEqual([
      ['INDIRECT', []],
      ['MIXED', ['must stay open.']],
      ['INDIRECT', []],
      ['INDIRECT', []],
      ['INDIRECT', []],
    ]);
  });

  it('tells by the verb what kind of statement it is, and by the text what it is about', () => {
    expect(said.map(({ kinds }) => kinds)).toEqual([
      ['EVALUATION'],
      ['ASSERTION'],
      ['DEMAND'],
      ['ASSERTION'],
      ['COMMITMENT'],
    ]);
    expect(said.map(({ about }) => about.length)).toEqual([0, 1, 0, 0, 0]);
  });

  it('is less sure of a group than of an office, and says why', () => {
    expect(said.map(({ evidence }) => evidence[0]!.confidence)).toEqual([0.9, 0.9, 0.9, 0.9, 0.8]);
    expect(said[0]!.evidence[0]).toMatchObject({
      method: 'RULES',
      reason: expect.stringContaining('the only one present'),
    });
  });

  it('does not guess whom a pronoun means, and notes what it left out', () => {
    expect(outcomes[0]!.notes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/not loaded.*"She pledged …"/),
        expect.stringMatching(/not loaded.*"He raised …"/),
      ]),
    );
  });

  it('makes the call with its day, its channel and those between whom it took place', async () => {
    const { meetings } = await runQuery<Answer>(
      graph,
      `{ meetings(first: 5) { nodes { name classification channel place { id } start
        attendances(first: 5) { nodes { attendee { ... on Person { name } } presence side { name } } }
        agenda { subject { ... on Topic { id } } } } } }`,
    );
    expect(meetings.nodes).toMatchObject([
      {
        classification: 'CALL',
        channel: 'VIDEO',
        place: null,
        start: '2031-06-08',
        attendances: {
          nodes: [
            { attendee: { name: 'Tam Orlan' }, presence: 'CONFIRMED', side: { name: 'Westria' } },
            { attendee: { name: 'Mira Solvei' }, presence: 'CONFIRMED', side: { name: 'Nordmark' } },
          ],
        },
        agenda: [{ subject: { id: 'topic:northern-strait' } }],
      },
    ]);
  });

  it('changes nothing when it is loaded again', async () => {
    expect(await loadPaths(graph, [page])).toMatchObject([{ status: 'UNCHANGED' }]);
  });
});
