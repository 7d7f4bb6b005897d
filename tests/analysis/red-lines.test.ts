import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { clock, within } from './dates.js';

const SPRING = { publishedAt: day('2022-04-01'), url: 'https://gull.example/spring' };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:norrland', 'Norrland'),
      entity('org:southmark', 'Southmark'),
      entity('person:ida', 'Ida Brekke'),
      entity('person:nils', 'Nils Aune'),
      entity('topic:strait', 'The strait'),
      entity('topic:tolls', 'Tolls', { edges: [['BROADER', 'topic:strait']] }),
      entity('topic:dinner', 'The dinner'),
    ),
  );
  const tolls = { aboutIds: ['topic:tolls'] };
  await write(
    graph,
    fiction({
      title: 'Winter',
      publishedAt: day('2022-01-05'),
      statements: [
        {
          ...tolls,
          text: 'We will block it',
          speakerIds: ['person:ida', 'person:nils'],
          kinds: ['ASSERTION', 'THREAT'],
        },
        {
          ...tolls,
          text: 'We pay if they pay',
          speakerIds: ['person:ida'],
          kinds: ['OFFER'],
          condition: 'if they pay',
        },
        { ...tolls, text: 'It will be costly', speakerKind: 'UNNAMED', kinds: ['THREAT'] },
        { ...tolls, text: 'The weather is fine', speakerIds: ['person:ida'] },
        {
          aboutIds: ['topic:dinner'],
          text: 'I leave if it is fish',
          speakerIds: ['person:nils'],
          condition: 'if it is fish',
        },
        {
          aboutIds: ['topic:strait', 'topic:tolls'],
          text: 'Beware, should they come',
          speakerIds: ['person:nils'],
          kinds: ['THREAT'],
          condition: 'should they come',
          saidAt: within('2021', '2021-01-01', '2021-12-31'),
        },
      ],
      positions: [
        { holderId: 'org:norrland', targetId: 'topic:tolls', stance: 'AGAINST', redLine: true },
        {
          holderId: 'org:norrland',
          targetId: 'topic:strait',
          stance: 'CONDITIONAL',
          redLine: true,
          conditions: 'if it stays open',
          validThrough: within('2022-06', '2022-06-01', '2022-06-30'),
        },
        { holderId: 'org:norrland', targetId: 'topic:strait', stance: 'FOR' },
        { holderId: 'org:southmark', targetId: 'topic:tolls', stance: 'CONDITIONAL', conditions: 'if they are low' },
        {
          holderId: 'person:ida',
          targetId: 'topic:tolls',
          stance: 'AGAINST',
          redLine: true,
          validFrom: day('2090-01-01'),
        },
      ],
    }),
    clock('2022-01-06'),
  );
  await write(
    graph,
    fiction({
      ...SPRING,
      title: 'Spring',
      statements: [{ ...tolls, text: 'Norrland warns', speakerIds: ['org:norrland'], kinds: ['THREAT'] }],
      positions: [{ holderId: 'org:southmark', targetId: 'topic:strait', stance: 'AGAINST', redLine: true }],
    }),
    clock('2022-04-02'),
  );
  await write(graph, fiction({ ...SPRING, title: 'Spring, corrected' }), clock('2022-04-09'));
});
afterAll(() => graph.close());

const QUERY = `query ($about: SubjectReference!, $first: Int = 100, $asOf: PartialDate, $knownAt: PartialDate) {
  redLines(about: $about, first: $first, asOf: $asOf, knownAt: $knownAt) {
    holder { name } redLineCount threatCount conditionCount
    positions { stance redLine conditions evidence { exact } }
    statements { text kinds condition evidence { exact } }
  }
}`;

interface Entry {
  holder: { name: string } | null;
  redLineCount: number;
  threatCount: number;
  conditionCount: number;
  positions: { stance: string; redLine: boolean; conditions: string | null; evidence: unknown[] }[];
  statements: { text: string; evidence: unknown[] }[];
}

const about = { name: 'The strait' };
const entries = async (variables: Record<string, unknown> = {}) =>
  (await runQuery<{ redLines: Entry[] }>(graph, QUERY, { about, ...variables })).redLines;

/** `holder redLines/threats/conditions: stances; texts`. */
const told = (found: readonly Entry[]) =>
  found.map(
    ({ holder, redLineCount, threatCount, conditionCount, positions, statements }) =>
      `${holder?.name ?? '-'} ${redLineCount}/${threatCount}/${conditionCount}: ${[...positions.map(({ stance }) => stance), ...statements.map(({ text }) => text)].join('; ')}`,
  );

const NILS = 'Nils Aune 0/2/1: We will block it; Beware, should they come';
const IDA = 'Ida Brekke 0/1/1: We pay if they pay; We will block it';

describe('red lines, threats and conditions', () => {
  it('come by holder, those held today, each speaker of a joint threat with it, unnamed speakers together', async () => {
    expect(told(await entries())).toEqual([
      IDA,
      NILS,
      'Norrland 1/0/0: AGAINST',
      'Southmark 0/0/1: CONDITIONAL',
      '- 0/1/0: It will be costly',
    ]);
  });

  it('hold as of a date', async () => {
    expect(told(await entries({ asOf: '2022-05' }))).toContain('Norrland 2/0/1: CONDITIONAL; AGAINST');
    expect(told(await entries({ asOf: '2021-06' }))).toEqual(['Nils Aune 0/1/1: Beware, should they come']);
    expect(told(await entries({ asOf: '2091' }))).toContain(
      `Ida Brekke 1/1/1: AGAINST; ${IDA.slice(IDA.indexOf(': ') + 2)}`,
    );
  });

  it('are those known at a date', async () => {
    const then = await entries({ knownAt: '2022-04-03', asOf: '2022-04-03' });
    expect(told(then)).toContain('Norrland 2/1/1: CONDITIONAL; AGAINST; Norrland warns');
    expect(told(then)).toContain('Southmark 1/0/1: AGAINST; CONDITIONAL');
    const now = told(await entries({ asOf: '2022-04-03' }));
    expect(now).toContain('Norrland 2/0/1: CONDITIONAL; AGAINST');
    expect(now).toContain('Southmark 0/0/1: CONDITIONAL');
    expect(await entries({ knownAt: '2022-01-05' })).toEqual([]);
  });

  it('are on the subject alone when nothing narrower is to count', async () => {
    expect(told(await entries({ about: { name: 'The strait', narrower: false } }))).toEqual([
      'Nils Aune 0/1/1: Beware, should they come',
    ]);
    expect(told(await entries({ about: { name: 'The dinner' } }))).toEqual(['Nils Aune 0/0/1: I leave if it is fish']);
  });

  it('rest on evidence, each', async () => {
    for (const { positions, statements } of await entries()) {
      for (const { evidence } of [...positions, ...statements]) expect(evidence).toHaveLength(1);
    }
  });

  it('are cut after the first holders', async () => {
    expect(told(await entries({ first: 2 }))).toEqual([IDA, NILS]);
  });

  it.each([
    [{ first: 0 }, 'Ask for 1 to 100 entries.'],
    [{ about: { name: 'Nothing' } }, 'No subject has the name "Nothing".'],
    [{ about: {} }, 'Give exactly one of id and name.'],
  ])('cannot be asked with %j', async (variables, message) => {
    const { errors } = await runRequest(graph, QUERY, { about, ...variables });
    expect(errors?.[0]?.message).toContain(message);
  });

  it('take the same round trips for one holder and for many', async () => {
    const trips = async (variables: object) => {
      const counting = countingGraph(graph);
      await runQuery(counting, QUERY, { about, asOf: '2091', ...variables });
      return [...counting.reads].sort();
    };
    const one = await trips({ first: 1 });
    expect(one).toEqual([
      'entities.byId',
      'evidence.ofClaim',
      'evidence.ofClaim',
      'hardStatements.on',
      'names.resolve',
      'positions.byId',
      'positions.hard',
      'statements.byId',
    ]);
    expect(await trips({ first: 100 })).toEqual(one);
  });
});
