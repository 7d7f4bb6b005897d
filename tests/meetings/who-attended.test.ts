import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph } from '../testkit/graphs.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

interface Answer {
  meeting: {
    attendances: { totalCount: number; nodes: { evidence: { sentence: string }[] }[] };
    reports: { evidence: { exact: string }[] }[];
  };
}

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

describe('04 who attended the Moscow talks', () => {
  it('names the three who were in the room, with delegation, lead and office, and no chair', async () => {
    const { meeting } = await runQuery<Answer>(graph, operation('04'));
    expect(meeting).toMatchObject({
      name: 'Moscow talks',
      classification: 'BILATERAL',
      status: 'HELD',
      channel: 'IN_PERSON',
      start: '2025-12-02',
      startBounds: { basis: 'EDITOR' },
      duration: 'PT5H',
      durationQualifier: 'LESS_THAN',
      place: { name: 'Moscow', countryCode: 'RU' },
      disputed: [],
      chair: { totalCount: 0, nodes: [] },
      attendances: {
        totalCount: 3,
        nodes: [
          {
            attendee: { name: 'Vladimir Putin' },
            side: { name: 'Russia' },
            role: 'PARTICIPANT',
            leads: false,
            presence: 'REPORTED',
          },
          {
            attendee: { name: 'Steve Witkoff' },
            side: { name: 'United States' },
            role: 'DELEGATE',
            leads: true,
            post: { title: expect.stringMatching(/envoy/i), organisation: { name: expect.any(String) } },
          },
          { attendee: { name: 'Jared Kushner' }, side: { name: 'United States' }, role: 'DELEGATE', leads: true },
        ],
      },
    });
  });

  it('proves each with a sentence of the article', async () => {
    const { meeting } = await runQuery<Answer>(graph, operation('04'));
    for (const { evidence } of meeting.attendances.nodes) {
      expect(evidence.map(({ sentence }) => sentence).join(' ')).toMatch(/delegation/);
    }
    expect(meeting.reports.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)).sort()).toEqual([
      'talked in Moscow for nearly five hours',
      'the date, 2 December 2025',
    ]);
  });

  it('takes as many round trips for one attendee as for all', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(counting, operation('04'), { first });
      return counting.reads.sort();
    };
    expect(await reads(1)).toEqual(await reads(50));
  });
});
