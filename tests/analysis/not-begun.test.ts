import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { FIRST_KNOWN, writeHarbours } from './harbours.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeHarbours(graph);
  await write(
    graph,
    declarations(
      entity('topic:nets', 'Nets'),
      entity('meeting:cellar', 'Talks in the cellar', { edges: [['PART_OF', 'meeting:quay']] }),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'What the quay talks were about',
      publishedAt: day('2031-07-12'),
      reports: [{ meetingId: 'meeting:cellar', start: day('2031-07-11') }],
      agenda: [{ meetingId: 'meeting:quay', subjectId: 'topic:nets' }],
      positions: [
        { holderId: 'person:ana', targetId: 'topic:nets', validFrom: day('2031-01-01') },
        { holderId: 'person:ilo', targetId: 'topic:nets', stance: 'AGAINST', validFrom: day('2031-01-02') },
      ],
    }),
  );
});
afterAll(() => graph.close());

const QUERY = `query ($id: ID!, $asOf: PartialDate, $knownAt: PartialDate) {
  meeting(id: $id, asOf: $asOf, knownAt: $knownAt) {
    attendances { totalCount }
    presences { state }
    presenceOf(actors: [{ name: "Ana Reyl" }, { name: "Rik Dorn" }]) { state spokeThere attendances { id } }
    attendanceRoll { metCount disputedCount deniedCount isKnownIncomplete speakersNotListed { name } }
    disputes { detail }
    opposedStances { target { id } }
    agenda { id }
    agendaSilences { subject { id } }
    reports { id }
    parts { id }
  }
}`;

const ask = async (id: string, asOf: string | null, knownAt: string | null = null) => {
  const { meeting } = await runQuery<{ meeting: Record<string, readonly unknown[]> }>(graph, QUERY, {
    id,
    asOf,
    knownAt,
  });
  const { attendances, presences, presenceOf, attendanceRoll, ...lists } = meeting;
  return { attendances, presences, presenceOf, attendanceRoll, ...lists };
};

const NOTHING = {
  attendances: { totalCount: 0 },
  presences: [],
  presenceOf: [
    { state: 'NOT_ON_RECORD', spokeThere: false, attendances: [] },
    { state: 'NOT_ON_RECORD', spokeThere: false, attendances: [] },
  ],
  attendanceRoll: {
    metCount: 0,
    disputedCount: 0,
    deniedCount: 0,
    isKnownIncomplete: false,
    speakersNotListed: [],
  },
  disputes: [],
  opposedStances: [],
  agenda: [],
  agendaSilences: [],
  reports: [],
  parts: [],
};

describe('a meeting that had not begun by asOf', () => {
  it('has nobody there, nothing on its agenda, no report and no part', async () => {
    expect(await ask('meeting:quay', '2031-07-09')).toEqual(NOTHING);
    expect(await ask('meeting:lira', '2031-05-01')).toEqual(NOTHING);
  });

  it('is judged by what was known of its start at knownAt', async () => {
    expect(await ask('meeting:lira', '2031-05-01', FIRST_KNOWN)).toEqual(NOTHING);
    expect(await ask('meeting:lira', '2031-05-02', FIRST_KNOWN)).toMatchObject({
      attendances: { totalCount: 4 },
      attendanceRoll: { metCount: 4 },
      reports: [{}],
    });
  });

  it('has all of it once it has begun, or can have', async () => {
    const begun = await ask('meeting:quay', '2031-07-10');
    expect(begun).toMatchObject({
      attendances: { totalCount: 5 },
      attendanceRoll: { metCount: 3, disputedCount: 1, deniedCount: 1 },
      disputes: [{ detail: 'PRESENCE' }],
      opposedStances: [{ target: { id: 'topic:nets' } }],
      agenda: [{}],
      agendaSilences: [{ subject: { id: 'topic:nets' } }],
      reports: [{}],
      parts: [],
    });
    expect(await ask('meeting:quay', '2031-07-11')).toEqual({ ...begun, parts: [{ id: 'meeting:cellar' }] });
    expect(await ask('meeting:quay', null)).toEqual({ ...begun, parts: [{ id: 'meeting:cellar' }] });
    expect(await ask('meeting:gull', '2031-06')).toMatchObject({ attendanceRoll: { metCount: 3 } });
    expect(await ask('meeting:call', '2001-01-01')).toMatchObject({ attendanceRoll: { metCount: 2 } });
  });

  it('counts who spoke there only from when they spoke', async () => {
    expect(await ask('meeting:lira', '2031-05-03')).toMatchObject({
      attendanceRoll: { metCount: 3, speakersNotListed: [] },
      presenceOf: [{ state: 'MET' }, { spokeThere: false }],
    });
    expect(await ask('meeting:lira', '2031-05-04')).toMatchObject({
      attendanceRoll: { metCount: 3, speakersNotListed: [{ name: 'Rik Dorn' }] },
      presenceOf: [{ state: 'MET' }, { spokeThere: true }],
    });
  });
});
