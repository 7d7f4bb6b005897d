import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { FIRST_KNOWN, writeHarbours } from './harbours.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeHarbours(graph);
});
afterAll(() => graph.close());

interface Finding {
  actor: { name: string };
  state: string;
  spokeThere: boolean;
  attendances: { presence: string; evidence: { exact: string }[] }[];
}

const at = async (meeting: string, knownAt: string | null, ...actors: string[]) => {
  const data = await runQuery<{ meeting: { presenceOf: Finding[] } }>(
    graph,
    `query ($meeting: String!, $actors: [Reference!]!, $knownAt: PartialDate) {
      meeting(name: $meeting, knownAt: $knownAt) {
        presenceOf(actors: $actors) { actor { name } state spokeThere attendances { presence evidence { exact } } }
      }
    }`,
    { meeting, knownAt, actors: actors.map((name) => ({ name })) },
  );
  return data.meeting.presenceOf;
};

describe('presenceOf', () => {
  it('tells those who met from those expected, denied, disputed and not on record', async () => {
    const quay = await at('Quay talks', null, 'Ana Reyl', 'Uma Kell', 'Rik Dorn', 'Bel Aune');
    expect(quay.map(({ actor, state }) => [actor.name, state])).toEqual([
      ['Ana Reyl', 'MET'],
      ['Uma Kell', 'DISPUTED'],
      ['Rik Dorn', 'DENIED'],
      ['Bel Aune', 'NOT_ON_RECORD'],
    ]);
    expect(quay[1]!.attendances.map(({ presence }) => presence).sort()).toEqual(['DENIED', 'REPORTED']);
    expect(quay[1]!.attendances.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(await at('Gull Rock talks', null, 'Rik Dorn')).toMatchObject([{ state: 'EXPECTED', spokeThere: false }]);
  });

  it('shows that someone who is not on the list spoke there', async () => {
    expect(await at('Port Lira talks', null, 'Rik Dorn')).toMatchObject([
      { state: 'NOT_ON_RECORD', spokeThere: true, attendances: [] },
    ]);
  });

  it('answers as was known on a date', async () => {
    expect(await at('Port Lira talks', FIRST_KNOWN, 'Bel Aune')).toMatchObject([{ state: 'MET' }]);
    expect(await at('Port Lira talks', null, 'Bel Aune')).toMatchObject([{ state: 'NOT_ON_RECORD' }]);
  });

  it('refuses more than it can look up, and names that mean nothing', async () => {
    await expect(at('Quay talks', null, ...Array(21).fill('Ana Reyl'))).rejects.toThrow(
      'Ask for at most 20 actors at once.',
    );
    await expect(at('Quay talks', null, 'Quay talks')).rejects.toThrow(/actor/);
  });
});

describe('presenceOf of several meetings', () => {
  it('resolves the names once for all meetings of a level', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(
        counting,
        'query ($first: Int!) { meetings(first: $first) { nodes { presenceOf(actors: [{ name: "Rik Dorn" }]) { state } } } }',
        { first },
      );
      return counting.reads;
    };
    expect(await reads(100)).toEqual(await reads(1));
    expect(await reads(100)).toEqual(['meetings.by.time', 'names.resolve', 'rosters.ofMeeting']);
  });
});

describe('attendanceRoll', () => {
  interface Roll {
    name: string;
    attendanceRoll: { unnamed: { name: string }[]; speakersNotListed: { name: string }[] };
  }
  const QUERY = `query ($first: Int!) { meetings(first: $first) { nodes { name attendanceRoll {
    metCount disputedCount expectedCount deniedCount isKnownIncomplete unnamed { name } speakersNotListed { name }
  } } } }`;

  it('counts by presence, and names the gaps that show', async () => {
    const { meetings } = await runQuery<{ meetings: { nodes: Roll[] } }>(graph, QUERY, { first: 100 });
    const rolls = Object.fromEntries(meetings.nodes.map(({ name, attendanceRoll }) => [name, attendanceRoll]));
    expect(rolls['Quay talks']).toEqual({
      metCount: 3,
      disputedCount: 1,
      expectedCount: 0,
      deniedCount: 1,
      isKnownIncomplete: false,
      unnamed: [],
      speakersNotListed: [],
    });
    expect(rolls['Visit to Gull Rock']).toMatchObject({ metCount: 0, expectedCount: 2 });
    expect(rolls['Harbour dinner']).toMatchObject({ isKnownIncomplete: true, unnamed: [{ name: 'Mainland' }] });
    expect(rolls['Port Lira talks']).toMatchObject({
      isKnownIncomplete: true,
      unnamed: [],
      speakersNotListed: [{ name: 'Rik Dorn' }],
    });
  });

  it('keeps round trips constant as the page grows', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(counting, QUERY, { first });
      return counting.reads.sort();
    };
    expect((await reads(100)).filter((name) => name.startsWith('rosters.'))).toEqual([
      'rosters.ofMeeting',
      'rosters.speakersAt',
    ]);
    expect((await reads(1)).length).toBeLessThanOrEqual((await reads(100)).length);
    expect((await reads(4)).length).toBe((await reads(100)).length);
  });
});
