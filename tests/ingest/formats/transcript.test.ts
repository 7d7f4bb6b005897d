import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../src/graph/embedded.js';
import type { Graph } from '../../../src/graph/graph.js';
import { migrate } from '../../../src/graph/migrate.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { write } from '../../../src/ingest/writer.js';
import { declarations, entity } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';

const page = join(import.meta.dirname, '../../fixtures/pages/transcript.md');

interface Said {
  statements: {
    nodes: {
      text: string;
      mode: string;
      rendering: string;
      attributedAs: string;
      turn: number;
      speaker: { id: string; name: string } | null;
      speakingAs: { title: string } | null;
      about: { id: string }[];
      saidAt: string;
      evidence: { sentence: string; reason: string | null; method: string }[];
      meetings: { meeting: { name: string } }[];
    }[];
  };
}

const QUERY = `{ statements(first: 20, orderBy: OLDEST_FIRST) { nodes {
  text mode rendering attributedAs turn saidAt speaker { ... on Person { id name } } speakingAs { title }
  about { id } meetings { meeting { name } } evidence { sentence reason method }
} } }`;

let graph: Graph;
let said: Said['statements']['nodes'];
beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, declarations(entity('topic:northern-strait', 'Northern Strait')));
  const outcomes = await loadPaths(graph, [page]);
  expect(outcomes).toMatchObject([{ status: 'LOADED', format: 'transcript' }]);
  said = (await runQuery<Said>(graph, QUERY)).statements.nodes;
});
afterAll(() => graph.close());

describe('a transcript', () => {
  it('gives each paragraph as direct words of whoever has the turn, without label and stage directions', () => {
    expect(said.map(({ attributedAs, text, turn }) => [turn, attributedAs, text])).toEqual([
      [1, 'PRESIDENT ORLAN', 'Welcome. The Northern Strait is open again, and it will stay open.'],
      [1, 'PRESIDENT ORLAN', 'We will pay for the buoys.'],
      [2, 'PRIME MINISTER SOLVEI', 'Thank you. The toll on the Northern Strait must go.'],
      [3, 'Q', 'Mr. President, will you drop the toll?'],
      [4, 'PRESIDENT ORLAN', 'No.'],
      [5, 'SENIOR ADMINISTRATION OFFICIAL', 'Thank you, everyone.'],
      [6, 'MS. TARN', 'This way, please.'],
    ]);
    expect(said.every(({ mode }) => mode === 'DIRECT')).toBe(true);
  });

  it('makes those known whom the title names in full with office and country, and nobody from a label alone', () => {
    expect(said.map(({ speaker, speakingAs }) => [speaker?.name ?? null, speakingAs?.title ?? null])).toEqual([
      ['Tam Orlan', 'President of Westria'],
      ['Tam Orlan', 'President of Westria'],
      ['Mira Solvei', 'Prime Minister of Nordmark'],
      [null, null],
      ['Tam Orlan', 'President of Westria'],
      [null, null],
      [null, null],
    ]);
  });

  it('says how each speaker was found', () => {
    expect(said[0]!.evidence).toMatchObject([
      { method: 'RULES', reason: expect.stringContaining('in full, with office and country') },
    ]);
    expect(said[6]!.evidence[0]!.reason).toMatch(/not decided who "MS. TARN" is/);
  });

  it('dates the words by the clock of the dateline and marks what an interpreter said', () => {
    expect(said[0]!.saidAt).toBe('2031-05-04T14:56:00-04:00/2031-05-04T15:04:00-04:00');
    expect(said.map(({ rendering }) => rendering)).toEqual([
      'ORIGINAL',
      'ORIGINAL',
      'INTERPRETED',
      'ORIGINAL',
      'ORIGINAL',
      'ORIGINAL',
      'ORIGINAL',
    ]);
  });

  it('knows the topics that a paragraph names', () => {
    expect(said.map(({ about }) => about.length)).toEqual([1, 0, 1, 0, 0, 0, 0]);
  });

  it('lists the labels that it could not decide, and loading again changes nothing', async () => {
    const outcomes = await loadPaths(graph, [page]);
    expect(outcomes).toMatchObject([{ status: 'UNCHANGED', notes: [expect.stringContaining('MS. TARN')] }]);
  });

  it('is told by its labels where hard spaces indent them too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-transcript-'));
    const indented = join(folder, 'indented.md');
    const text = await readFile(page, 'utf8');
    await writeFile(indented, text.replace(/^(?=PRESIDENT|PRIME|Q|SENIOR|MS\.)/gm, '\u00a0 \u00a0'));
    expect(await loadPaths(graph, [indented], { dryRun: true })).toMatchObject([{ format: 'transcript' }]);
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves out an end that its zone puts before the beginning', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-transcript-'));
    const slip = join(folder, 'slip.md');
    await writeFile(slip, (await readFile(page, 'utf8')).replace('2:56 P.M. EDT', '2:56 P.M. EST'));
    const other = await openEmbedded(null);
    await migrate(other);
    expect(await loadPaths(other, [slip])).toMatchObject([{ status: 'LOADED', format: 'transcript' }]);
    const { statements } = await runQuery<Said>(other, QUERY);
    expect(statements.nodes[0]!.saidAt).toBe('2031-05-04T14:56:00-05:00');
    await other.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe('whose title names others beside those who speak first', () => {
    const titled = async (title: string, ...labels: string[]) => {
      const folder = await mkdtemp(join(tmpdir(), 'communique-transcript-'));
      const file = join(folder, 'beside.md');
      const front = `---\ndate: '2031-05-04'\nsource_url: https://press.example/2031/05/04/beside/\ntitle: "${title}"\n---\n`;
      await writeFile(file, [front, ...labels.map((label) => `${label}:  Good morning.`)].join('\n\n'));
      const other = await openEmbedded(null);
      await migrate(other);
      await loadPaths(other, [file]);
      const { statements } = await runQuery<Said>(other, QUERY);
      await other.close();
      await rm(folder, { recursive: true, force: true });
      return statements.nodes.map(({ speaker, speakingAs }) => [speaker?.name ?? null, speakingAs?.title ?? null]);
    };

    it('knows them too, where it names them in full with an office', async () => {
      const title =
        'Remarks by President Orlan in a Conversation with Senator Ana Reyl and Prime Minister Mira Solvei of Nordmark';
      expect(
        await titled(title, 'SENATOR REYL', 'PRIME MINISTER SOLVEI', 'THE PRIME MINISTER', 'PRESIDENT ORLAN'),
      ).toEqual([
        ['Ana Reyl', 'Senator of United States'],
        ['Mira Solvei', 'Prime Minister of Nordmark'],
        [null, null],
        [null, null],
      ]);
    });

    it('knows who has an office of the publisher’s own, by a label without it', async () => {
      const title =
        'Press Briefing by Press Secretary Ana Reyl-Tarn, Senator Bo Lund and League Coordinator for Harbour Works Ilo Marn';
      expect(await titled(title, 'MS. REYL-TARN', 'SENATOR LUND', 'MR. TARN', 'MR. MARN')).toEqual([
        ['Ana Reyl-Tarn', 'Press Secretary of United States'],
        ['Bo Lund', 'Senator of United States'],
        [null, null],
        [null, null],
      ]);
    });

    it.each([
      ['an office that others have as well', 'President Ana Reyl', 'PRESIDENT REYL'],
      ['no office', 'Ana Reyl', 'MS. REYL'],
      ['a surname', 'Senator Reyl', 'SENATOR REYL'],
      ['an office that nobody can part from it', 'League Coordinator for Harbour Works Ana Reyl', 'MS. REYL'],
      ['another office', 'Senator Ana Reyl', 'SECRETARY REYL'],
    ])('knows nobody from %s alone', async (_what, named, label) => {
      expect(await titled(`Remarks by President Orlan in a Conversation with ${named}`, label)).toEqual([[null, null]]);
    });
  });

  describe('with a label that is a slip', () => {
    const speakerOf = async (slip: string, known: readonly string[] = []) => {
      const folder = await mkdtemp(join(tmpdir(), 'communique-transcript-'));
      const slips = join(folder, 'slips.md');
      await writeFile(slips, (await readFile(page, 'utf8')).replace('SENIOR ADMINISTRATION OFFICIAL', slip));
      const other = await openEmbedded(null);
      await migrate(other);
      if (known.length > 0) await write(other, declarations(...known.map((name) => entity(personIdOf(name), name))));
      await loadPaths(other, [slips]);
      const { statements } = await runQuery<Said>(other, QUERY);
      await other.close();
      await rm(folder, { recursive: true, force: true });
      const said = statements.nodes.find(({ attributedAs }) => attributedAs === slip)!;
      return [said.speaker?.name ?? null, said.evidence[0]!.reason];
    };
    const personIdOf = (name: string) => `person:${name.toLowerCase().replace(' ', '-')}`;

    it('takes it for the label that it is a letter off, and says so', async () => {
      expect(await speakerOf('PRESIDEN ORLAN')).toEqual([
        'Tam Orlan',
        expect.stringMatching(/^The label "PRESIDEN ORLAN" stands once and is a letter off "PRESIDENT ORLAN"\./),
      ]);
    });

    it('leaves it open where somebody known has just that name', async () => {
      expect(await speakerOf('PRESIDENT ORLEN')).toEqual(['Tam Orlan', expect.anything()]);
      expect(await speakerOf('PRESIDENT ORLEN', ['Bo Orlen'])).toEqual([null, expect.stringContaining('Bo Orlen')]);
    });
  });
});
