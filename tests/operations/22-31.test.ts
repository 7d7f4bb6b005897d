import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { statementId } from '../../src/ingest/ids.js';
import { write } from '../../src/ingest/writer.js';
import { day, entity, fiction } from '../testkit/fiction.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

type Named = { name: string } | null;

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

describe('22 a timeline by week and speaker', () => {
  interface Group {
    bucket: string | null;
    isImprecise: boolean;
    speaker: Named;
    count: number;
    statements: { evidence: { sentence: string }[] }[];
  }

  it('puts dated weeks first, in order, and what no source dates last', async () => {
    const { statementGroups } = await runQuery<{ statementGroups: { statementCount: number; groups: Group[] } }>(
      graph,
      operation('22'),
    );
    expect(statementGroups.statementCount).toBe(4);
    expect(statementGroups.groups.map(({ bucket, speaker, count }) => [bucket, speaker?.name, count])).toEqual([
      ['2022-W51', 'Volodymyr Zelenskyy', 1],
      [null, 'Yuri Ushakov', 2],
      [null, 'Volodymyr Zelenskyy', 1],
    ]);
    expect(statementGroups.groups.map(({ isImprecise }) => isImprecise)).toEqual([false, true, true]);
    for (const { statements } of statementGroups.groups) expect(statements[0]?.evidence[0]?.sentence).toBeTruthy();
  });
});

describe('23 who has been silent', () => {
  it('tells who spoke of other things from who is not on record at all', async () => {
    type Silences = { actor: Named; isCertain: boolean; countOfOthersSince: number; latestOther: object | null }[];
    const { otherThings, nothing } = await runQuery<{ otherThings: Silences; nothing: Silences }>(
      graph,
      operation('23'),
    );
    expect(otherThings.map(({ actor }) => actor?.name)).toEqual(['Volodymyr Zelenskyy']);
    expect(otherThings.every(({ latestOther, countOfOthersSince }) => latestOther && countOfOthersSince > 0)).toBe(
      true,
    );
    expect(nothing.map(({ actor }) => actor?.name)).toContain('Kamala Harris');
    expect(nothing.every(({ latestOther, countOfOthersSince }) => !latestOther && countOfOthersSince === 0)).toBe(true);
  });
});

describe('24 replies and delays', () => {
  it('has both answers to the question in Rome, without a delay that no source gives', async () => {
    const { node } = await runQuery<{
      node: { replies: { delay: object | null; statement: { text: string; speaker: Named } }[] };
    }>(graph, operation('24'));
    expect(node.replies).toMatchObject([
      { delay: null, statement: { text: 'what the Americans had done was clumsy', speaker: { name: 'Joe Biden' } } },
      { delay: null, statement: { text: 'It was not done with a lot of grace' } },
    ]);
  });
});

describe('25 what is new', () => {
  it('counts what the later briefs brought, and what a correction took back', async () => {
    type News = { whatsNew: { counts: { kind: string; type: string; count: number }[]; changes: { kind: string }[] } };
    const since = await runQuery<News>(graph, operation('25'));
    expect(since.whatsNew.counts).toContainEqual({ kind: 'LEARNT', type: 'POSITION', count: 2 });
    expect(since.whatsNew.counts.some(({ kind }) => kind === 'GIVEN_UP')).toBe(false);
    const corrected = await runQuery<News>(graph, operation('25'), { since: '2021-09-03', first: 100 });
    expect(corrected.whatsNew.changes.some(({ kind }) => kind === 'GIVEN_UP')).toBe(true);
  });
});

describe('26 an agenda on which nobody is on record', () => {
  it('has what the read-out lists and nobody is quoted on', async () => {
    const { meeting } = await runQuery<{
      meeting: { agendaSilences: { subject: Named; items: { evidence: { sentence: string }[] }[] }[] };
    }>(graph, operation('26'));
    expect(meeting.agendaSilences.map(({ subject }) => subject?.name)).toEqual([
      'Sanctions on Russia',
      'Military aid to Ukraine',
      'Humanitarian aid to Ukraine',
      'Energy security',
    ]);
    for (const { items } of meeting.agendaSilences) expect(items[0]?.evidence[0]?.sentence).toBeTruthy();
  });
});

describe('28 variants of an utterance', () => {
  it('marks where two outlets differ', async () => {
    const statement = { speakerIds: ['person:ola-tveit'], saidAt: day('2031-05-01') };
    const load = fiction({
      title: 'Two outlets',
      entities: [entity('person:ola-tveit', 'Ola Tveit')],
      statements: [
        { ...statement, text: 'The lighthouse of Gullport will shine again' },
        { ...statement, text: 'The lighthouse of Gullport shall shine once more' },
      ],
      links: [{ from: 1, to: 0, kind: 'SAME_UTTERANCE' }],
    });
    await write(graph, load);
    const id = statementId(load.article!, load.statements[0]!);
    const { node } = await runQuery<{ node: { variants: { differences: { kind: string; text: string }[] }[] } }>(
      graph,
      operation('28'),
      { statement: id },
    );
    expect(node.variants[0]?.differences).toEqual([
      { kind: 'EQUAL', text: 'The lighthouse of Gullport ' },
      { kind: 'DELETED', text: 'will' },
      { kind: 'INSERTED', text: 'shall' },
      { kind: 'EQUAL', text: ' shine ' },
      { kind: 'DELETED', text: 'again' },
      { kind: 'INSERTED', text: 'once more' },
    ]);
  });
});

describe('29 red lines, threats and conditions', () => {
  it('has the threats by their speakers, each with its condition', async () => {
    const { redLines } = await runQuery<{
      redLines: { holder: Named; threatCount: number; statements: { kinds: string[]; condition: string | null }[] }[];
    }>(graph, operation('29'));
    expect(redLines.map(({ holder, threatCount }) => [holder?.name, threatCount])).toEqual([
      ['Joe Biden', 2],
      ['Vladimir Putin', 2],
      ['Kamala Harris', 1],
    ]);
    for (const { statements } of redLines) {
      expect(statements.every(({ kinds, condition }) => kinds.includes('THREAT') && condition)).toBe(true);
    }
  });
});

describe('30 first-hand or hearsay', () => {
  it('gives the share, and names who stands between the speaker and the reader', async () => {
    const { statementGroups, statements } = await runQuery<{
      statementGroups: { statementCount: number; groups: { isFirstHand: boolean; count: number; share: number }[] };
      statements: { nodes: { isFirstHand: boolean; attributionChain: { role: string }[] }[] };
    }>(graph, operation('30'), { first: 100 });
    const [firstHand] = statementGroups.groups.filter(({ isFirstHand }) => isFirstHand);
    expect(firstHand?.count).toBe(statements.nodes.filter(({ isFirstHand }) => isFirstHand).length);
    expect(firstHand?.share).toBe(firstHand!.count / statementGroups.statementCount);
    for (const { isFirstHand, attributionChain } of statements.nodes) {
      expect(attributionChain.some(({ role }) => role === 'REPORTER')).toBe(!isFirstHand);
      expect(attributionChain.at(-1)?.role).toBe('PUBLISHER');
    }
  });
});

describe('31 an official line', () => {
  type Line = { rule: string; certain: boolean; statement: { text: string; speaker: Named } };
  const lineOf = async (variables: object) =>
    (await runQuery<{ organisation: { officialLine: Line[] } }>(graph, operation('31'), { ...variables })).organisation
      .officialLine;

  it('is what Ushakov said in his office, for the Kremlin and, through it, for Russia', async () => {
    const kremlin = await lineOf({});
    expect(kremlin.length).toBeGreaterThanOrEqual(5);
    expect(kremlin.every(({ rule, certain }) => rule === 'SPEAKING_AS' && certain)).toBe(true);
    expect(new Set(kremlin.map(({ statement }) => statement.speaker?.name))).toEqual(new Set(['Yuri Ushakov']));
    const russia = (await lineOf({ organisation: 'Russia' })).map(({ statement }) => statement.text);
    expect(russia).toEqual(expect.arrayContaining(kremlin.map(({ statement }) => statement.text)));
    expect(russia.length).toBeGreaterThan(kremlin.length);
  });
});
