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

interface Survey {
  meetingCount: number;
  isComplete: boolean;
  brokerCount: number;
  brokers: {
    actor: { name: string };
    meetingCount: number;
    sideCount: number;
    isSideKnown: boolean;
    sides: { side: { name: string }; meetingCount: number }[];
    attendances: { meeting: { name: string } }[];
  }[];
}

const brokers = async (variables: Record<string, unknown> = {}, on = graph): Promise<Survey> => {
  const data = await runQuery<{ brokers: Survey }>(
    on,
    `query ($between: [Reference!], $where: MeetingWhere, $first: Int, $asOf: PartialDate, $knownAt: PartialDate) {
      brokers(between: $between, where: $where, asOf: $asOf, knownAt: $knownAt) {
        meetingCount isComplete brokerCount
        brokers(first: $first) {
          actor { name } meetingCount sideCount isSideKnown
          sides { side { name } meetingCount }
          attendances { meeting { name } }
        }
      }
    }`,
    { first: 20, ...variables },
  );
  return data.brokers;
};

const ranked = ({ brokers: found }: Survey) => found.map(({ actor, meetingCount }) => [actor.name, meetingCount]);

describe('brokers', () => {
  it('ranks by the number of meetings with another side there', async () => {
    const survey = await brokers();
    expect(ranked(survey)).toEqual([
      ['Ilo Marn', 4],
      ['Ana Reyl', 3],
      ['Uma Kell', 2],
      ['Mainland', 1],
      ['Oda Venn', 1],
      ['Sef Tarn', 1],
    ]);
    expect(survey).toMatchObject({ meetingCount: 5, isComplete: true, brokerCount: 6 });
    expect(survey.brokers[0]).toMatchObject({
      sideCount: 2,
      isSideKnown: true,
      sides: [
        { side: { name: 'Northern Pact' }, meetingCount: 4 },
        { side: { name: 'Mainland' }, meetingCount: 3 },
      ],
    });
    expect(survey.brokers[0]!.attendances.map(({ meeting }) => meeting.name)).toEqual([
      'Harbour dinner',
      'Quay talks',
      'Gull Rock talks',
      'Port Lira talks',
    ]);
  });

  it('flags those whom no source puts on a side', async () => {
    const { brokers: found } = await brokers();
    expect(found.find(({ actor }) => actor.name === 'Sef Tarn')).toMatchObject({ isSideKnown: false, sideCount: 2 });
  });

  it('finds who stands between two sides, on neither', async () => {
    const between = [{ name: 'The Isles' }, { name: 'Mainland' }];
    expect(ranked(await brokers({ between }))).toEqual([
      ['Ana Reyl', 3],
      ['Oda Venn', 1],
    ]);
  });

  it('looks at some meetings only', async () => {
    expect(ranked(await brokers({ where: { name: { eq: 'Port Lira talks' } } }))).toEqual([
      ['Sef Tarn', 1],
      ['Ana Reyl', 1],
      ['Ilo Marn', 1],
    ]);
  });

  it('answers as of a date and as was known on one', async () => {
    expect(ranked(await brokers({ asOf: '2031-05-31' }))).toHaveLength(3);
    expect(ranked(await brokers({ knownAt: FIRST_KNOWN }))).toContainEqual(['Bel Aune', 1]);
  });

  it('takes as many round trips for one broker as for all', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await brokers({ first }, counting);
      return counting.reads.sort();
    };
    expect(await reads(1)).toEqual(await reads(100));
  });

  it('refuses one side alone', async () => {
    await expect(brokers({ between: [{ name: 'The Isles' }] })).rejects.toThrow('Give 2 to 10 sides in `between`.');
  });
});
