import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { write } from '../../../src/ingest/writer.js';
import { declarations, entity } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';

const file = join(import.meta.dirname, '../../fixtures/parlamint/sittings/ParlaMint-XA_2031-05-04-012.xml');

let graph: Graph;
let outcomes: FileOutcome[];
beforeAll(async () => {
  graph = await openTestGraph();
  const known = {
    ...entity('person:a-reyl', 'Ana Reyl of Lira'),
    identifiers: [{ scheme: 'wikidata', value: 'Q999000111' }],
  };
  await write(graph, declarations(known, entity('topic:noerdliche-enge', 'Nördliche Enge')));
  outcomes = await loadPaths(graph, [file]);
});
afterAll(() => graph.close());

const ask = <Data>(query: string) => runQuery<Data>(graph, query);

describe('a sitting in the TEI of ParlaMint', () => {
  it('is read as the register entries of its persons and the sitting', () => {
    expect(outcomes.map(({ item, status, format }) => [item, status, format])).toEqual([
      ['P1', 'LOADED', 'parlamint'],
      ['P2', 'LOADED', 'parlamint'],
      ['ParlaMint-XA_2031-05-04-012', 'LOADED', 'parlamint'],
    ]);
  });

  it('gives each segment as direct words of its speaker, the chair among them, without applause and interjections', async () => {
    const { statements } = await ask<{ statements: { nodes: Record<string, unknown>[] } }>(`{
      statements(first: 20, orderBy: OLDEST_FIRST) { nodes {
        text mode language turn attributedAs saidAt speaker { ... on Person { id } } about { id }
        meetings { meeting { name } } evidence { article { kind language url } }
      } } }`);
    const [chair, marn] = ['person:a-reyl', 'person:ilo-von-marn'];
    expect(statements.nodes.map(({ turn, speaker, text, language }) => [turn, speaker, language, text])).toEqual([
      [1, { id: chair }, 'de', 'Die Sitzung ist eröffnet.'],
      [2, { id: marn }, 'de', 'Die Nördliche Enge bleibt offen.'],
      [2, { id: marn }, 'de', 'Der Zoll 🐚 muss weg.'],
      [3, null, 'fr', 'Je vous remercie.'],
      [4, { id: chair }, 'de', 'Der Zoll 🐚 muss weg.'],
    ]);
    expect(statements.nodes[1]).toMatchObject({
      mode: 'DIRECT',
      attributedAs: 'Abgeordneter Ilo von Marn (GP)',
      saidAt: '2031-05-04',
      about: [{ id: 'topic:noerdliche-enge' }],
      meetings: [{ meeting: { name: '12. Sitzung des Volkshauses von Arvenia, 4. Mai 2031' } }],
      evidence: [{ article: { kind: 'TRANSCRIPT', language: 'de', url: 'https://volkshaus.example/12' } }],
    });
    expect(statements.nodes[3]!.attributedAs).toBe('P9');
  });

  it('notes a speaker whom no list knows, instead of making one up', () => {
    expect(outcomes[2]!.notes).toEqual([
      '"P9" speaks, and no list of persons tells who that is',
      '1 of 5 utterances name no speaker and are left out',
    ]);
  });

  it('makes the meeting a sitting with its date, its place, its chair and its speakers', async () => {
    const { meetings } = await ask<{ meetings: { nodes: unknown[] } }>(`{ meetings(first: 5) { nodes {
      classification start place { name countryCode } attendances(first: 9) { nodes { role attendee { name } } }
    } } }`);
    expect(meetings.nodes).toEqual([
      {
        classification: 'SITTING',
        start: '2031-05-04',
        place: { name: 'Hafen Lira', countryCode: 'XA' },
        attendances: {
          nodes: [
            { role: 'CHAIR', attendee: { name: 'Ana Reyl of Lira' } },
            { role: 'SPEAKER', attendee: { name: 'Ilo von Marn' } },
          ],
        },
      },
    ]);
  });

  it('knows persons by their keys and gives their offices with the dates of the record', async () => {
    const { memberships } = await ask<{ memberships: { nodes: unknown[] } }>(`{ memberships(first: 9) { nodes {
      person { name } organisation { name } post { title } startDate endDate attestedAt evidence { exact article { kind } }
    } } }`);
    const kind = { kind: 'REGISTER' };
    const chamber = { name: 'House of Arvenia' };
    expect(memberships.nodes).toHaveLength(3);
    expect(memberships.nodes).toEqual(
      expect.arrayContaining([
        {
          person: { name: 'Ana Reyl of Lira' },
          organisation: chamber,
          post: { title: 'President of House of Arvenia' },
          startDate: '2029-10-23',
          endDate: null,
          attestedAt: '2032-01-15',
          evidence: [{ exact: 'President, House of Arvenia, from 2029-10-23', article: kind }],
        },
        {
          person: { name: 'Ilo von Marn' },
          organisation: chamber,
          post: null,
          startDate: '2028-01',
          endDate: '2030-06-30',
          attestedAt: null,
          evidence: [{ exact: 'member, House of Arvenia, from 2028-01, to 2030-06-30', article: kind }],
        },
        expect.objectContaining({ organisation: { name: 'Tide Party' }, startDate: null, attestedAt: '2032-01-15' }),
      ]),
    );
  });

  it('changes nothing the second time', async () => {
    const again = await loadPaths(graph, [file]);
    expect(again.map(({ status }) => status)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  });

  it('notes the affiliations that it cannot tell of, where no list of organisations is beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-parlamint-'));
    try {
      const path = join(folder, 'sitting.xml');
      await writeFile(path, await readFile(file, 'utf8'));
      const alone = await loadPaths(graph, [path], { dryRun: true, reread: true });
      expect(alone.slice(0, 2).map(({ notes }) => notes)).toEqual([
        ['2 of 2 affiliations are left out: no list beside the file has the organisation'],
        ['3 of 3 affiliations are left out: no list beside the file has the organisation'],
      ]);
      expect(outcomes[0]!.notes).toContain(
        '1 of 2 affiliations is left out: no list beside the file has the organisation',
      );
      expect(outcomes[1]!.notes).toBeUndefined();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('refuses what holds no sitting, and what is broken off', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-parlamint-'));
    try {
      const text = await readFile(file, 'utf8');
      const refused = async (changed: string) => {
        const path = join(folder, 'sitting.xml');
        await writeFile(path, changed);
        const [outcome] = await loadPaths(graph, [path]);
        return outcome?.status === 'REFUSED'
          ? outcome.issues.map(({ line, message }) => `${line}: ${message}`)
          : outcome;
      };
      expect(await refused(text.replace(/<body>[\s\S]*<\/body>/, ''))).toEqual([
        '1: no sitting: it needs utterances <u>, a title and a date',
      ]);
      expect(await refused(text.slice(0, text.indexOf('Der Zoll')))).toEqual([
        '42: broken XML: the file ends inside <seg>',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
