import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { FIRST_KNOWN, writeHarbours } from './harbours.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeHarbours(graph);
});
afterAll(() => graph.close());

interface Path {
  isConnected: boolean;
  isComplete: boolean;
  length: number | null;
  steps: { from: { name: string }; meeting: { name: string }; to: { name: string } }[];
}

const path = async (from: string, to: string, more: Record<string, unknown> = {}, on = graph): Promise<Path> => {
  const data = await runQuery<{ contactPath: Path }>(
    on,
    `query ($from: Reference!, $to: Reference!, $maxLength: Int, $asOf: PartialDate, $knownAt: PartialDate) {
      contactPath(from: $from, to: $to, maxLength: $maxLength, asOf: $asOf, knownAt: $knownAt) {
        isConnected isComplete length
        steps {
          from { name } fromAttendance { attendee { name } presence meeting { name } evidence { exact } }
          meeting { name }
          to { name } toAttendance { attendee { name } presence meeting { name } evidence { exact } }
        }
      }
    }`,
    { from: { name: from }, to: { name: to }, maxLength: 6, ...more },
  );
  return data.contactPath;
};

const chain = ({ steps }: Path) =>
  steps.flatMap(({ from, meeting, to }, i) => [...(i === 0 ? [from.name] : []), meeting.name, to.name]);

describe('contactPath', () => {
  it('finds the shortest chain of meetings, in either direction', async () => {
    const forth = await path('Sef Tarn', 'Bel Aune');
    expect(forth).toMatchObject({ isConnected: true, isComplete: true, length: 3 });
    expect(chain(forth)).toEqual([
      'Sef Tarn',
      'Port Lira talks',
      'Ilo Marn',
      'Harbour dinner',
      'Oda Venn',
      'Night call',
      'Bel Aune',
    ]);
    expect(chain(await path('Bel Aune', 'Sef Tarn'))).toEqual(chain(forth).reverse());
  });

  it('proves each step by the claims that put both there', async () => {
    const { steps } = await path('Sef Tarn', 'Oda Venn');
    expect(steps).toHaveLength(2);
    for (const { from, meeting, to, ...claims } of steps) {
      const proof = (attendee: { name: string }) => ({
        attendee: { name: attendee.name },
        presence: 'REPORTED',
        meeting: { name: meeting.name },
        evidence: [{ exact: expect.any(String) }],
      });
      expect(claims).toEqual({ fromAttendance: proof(from), toAttendance: proof(to) });
    }
  });

  it('connects nobody through a presence that is only expected, or one article', async () => {
    expect(await path('Ana Reyl', 'Lon Ferro')).toEqual({
      isConnected: false,
      isComplete: true,
      length: null,
      steps: [],
    });
  });

  it('takes a person to have met itself', async () => {
    expect(await path('Ana Reyl', 'Ana Reyl')).toEqual({ isConnected: true, isComplete: true, length: 0, steps: [] });
  });

  it('goes no further than it is told', async () => {
    expect(await path('Sef Tarn', 'Bel Aune', { maxLength: 2 })).toMatchObject({ isConnected: false });
    expect(await path('Sef Tarn', 'Bel Aune', { maxLength: 3 })).toMatchObject({ length: 3 });
    await expect(path('Sef Tarn', 'Bel Aune', { maxLength: 7 })).rejects.toThrow('A chain has 1 to 6 meetings.');
    await expect(path('Sef Tarn', 'The Isles')).rejects.toThrow(/person/);
  });

  it('uses only meetings that can have begun by a date', async () => {
    expect(await path('Sef Tarn', 'Uma Kell', { asOf: '2031-05-31' })).toMatchObject({ isConnected: false });
    expect(chain(await path('Sef Tarn', 'Uma Kell', { asOf: '2031-06-10' }))).toEqual([
      'Sef Tarn',
      'Port Lira talks',
      'Ana Reyl',
      'Gull Rock talks',
      'Uma Kell',
    ]);
  });

  it('uses what was known on a date', async () => {
    expect(await path('Sef Tarn', 'Bel Aune', { knownAt: FIRST_KNOWN })).toMatchObject({ length: 1 });
    const before = { knownAt: FIRST_KNOWN, asOf: '2031-05-01' };
    expect(await path('Sef Tarn', 'Bel Aune', before)).toMatchObject({ isConnected: false });
    expect(await path('Sef Tarn', 'Bel Aune', { knownAt: '2031-09-02', asOf: '2031-08-31' })).toMatchObject({
      length: 3,
    });
  });

  it('reads twice for each meeting of the chain', async () => {
    const counting = countingGraph(graph);
    await path('Sef Tarn', 'Bel Aune', {}, counting);
    expect(counting.reads.filter((name) => name === 'rosters.attendedBy')).toHaveLength(3);
    expect(counting.reads.filter((name) => name === 'rosters.ofMeeting')).toHaveLength(3);
  });

  it('says when it did not follow everything', async () => {
    const meetings = Array.from({ length: 101 }, (_, i) => entity(`meeting:sitting-${i}`, `Sitting ${i}`));
    await write(graph, declarations(entity('person:far', 'Far Wend'), ...meetings));
    await write(
      graph,
      fiction({
        title: 'Sittings',
        attendances: meetings.map(({ id }) => ({ meetingId: id, attendeeId: 'person:far' })),
      }),
    );
    expect(await path('Far Wend', 'Ana Reyl')).toMatchObject({ isConnected: false, isComplete: false });
  });
});
