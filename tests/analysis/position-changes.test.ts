import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { MeetingStatus } from '../../src/meetings/meeting.enums.js';
import { fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { writeQuotas } from './quotas.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeQuotas(graph);
});
afterAll(() => graph.close());

interface Change {
  before: { holder: { name: string }; stance: string };
  after: { stance: string };
  changed: string[];
  isCertain: boolean;
  isReturn: boolean;
  metBetween: string;
  attendancesBetween: { meeting: { name: string }; attendee: { name: string } }[];
}

interface Survey {
  examinedCount: number;
  isComplete: boolean;
  changeCount: number;
  changes: Change[];
}

const survey = async (variables: Record<string, unknown> = {}, on = graph): Promise<Survey> => {
  const data = await runQuery<{ positionChanges: Survey }>(
    on,
    `query (
      $on: SubjectReference!, $holder: Reference, $meeting: Reference, $days: Int! = 90, $changed: [PositionDetail!]! = [STANCE],
      $metBetween: MeetingBetween, $first: Int! = 50, $asOf: PartialDate, $knownAt: PartialDate
    ) {
      positionChanges(
        on: $on, holder: $holder, meeting: $meeting, days: $days, changed: $changed, metBetween: $metBetween,
        asOf: $asOf, knownAt: $knownAt
      ) {
        examinedCount isComplete changeCount
        changes(first: $first) {
          before { holder { name } stance evidence { exact } }
          after { stance evidence { exact } }
          changed isCertain isReturn metBetween
          attendancesBetween { attendee { name } meeting { name } }
        }
      }
    }`,
    { on: { name: 'Fishing' }, ...variables },
  );
  return data.positionChanges;
};

const told = ({ changes }: Survey) =>
  changes.map(({ before, after, isCertain }) => [before.holder.name, before.stance, after.stance, isCertain]);

describe('positionChanges', () => {
  it('compares each stance with the last of the same holder that is surely older, narrower topics included', async () => {
    const found = await survey();
    expect(told(found).slice(0, 2).sort()).toEqual([
      ['Ilo Marn', 'FOR', 'AGAINST', true],
      ['Oda Venn', 'FOR', 'AGAINST', false],
    ]);
    expect(told(found).slice(2)).toEqual([
      ['The Isles', 'AGAINST', 'FOR', true],
      ['Mainland', 'FOR', 'CONDITIONAL', true],
      ['Northern Pact', 'AGAINST', 'FOR', true],
    ]);
    expect(found).toMatchObject({ isComplete: true, changeCount: 5 });
  });

  it('takes one of several stances held at once for no change', async () => {
    expect(told(await survey({ holder: { name: 'Bel Aune' } }))).toEqual([]);
    expect(await survey({ holder: { name: 'Bel Aune' }, changed: ['STRENGTH'] })).toMatchObject({
      changes: [{ after: { stance: 'CONDITIONAL' }, isReturn: true }],
    });
  });

  it('shows what changed after a meeting, within so many days', async () => {
    const meeting = { name: 'Gull Rock talks' };
    const holders = async (days: number) =>
      (await survey({ meeting, days })).changes.map(({ before }) => before.holder.name).sort();
    expect(await holders(90)).toEqual(['Ilo Marn', 'Mainland', 'Oda Venn', 'The Isles']);
    expect(await holders(30)).toEqual(['Mainland', 'The Isles']);
    expect(await holders(1)).toEqual([]);
  });

  it('tells who changed without a meeting in between, of the holder or its people', async () => {
    const { changes } = await survey();
    const met = Object.fromEntries(changes.map((change) => [change.before.holder.name, change]));
    expect(met['The Isles']).toMatchObject({
      metBetween: 'SURELY',
      attendancesBetween: [{ attendee: { name: 'Ana Reyl' }, meeting: { name: 'Gull Rock talks' } }],
    });
    expect(met.Mainland).toMatchObject({ metBetween: 'SURELY' });
    expect(met['Oda Venn']).toMatchObject({ metBetween: 'POSSIBLY' });
    expect(told(await survey({ metBetween: 'NOT_ON_RECORD' }))).toEqual([['Northern Pact', 'AGAINST', 'FOR', true]]);
  });

  it('answers as of a date', async () => {
    expect(told(await survey({ asOf: '2031-05-31' }))).toEqual([['Northern Pact', 'AGAINST', 'FOR', true]]);
  });

  it('answers as was known on a date', async () => {
    const uma = { holder: { name: 'Uma Kell' } };
    expect(told(await survey(uma))).toEqual([]);
    expect(told(await survey({ ...uma, knownAt: '2031-09-23' }))).toEqual([['Uma Kell', 'FOR', 'AGAINST', true]]);
    expect(await survey({ knownAt: '2031-09-23', holder: { name: 'The Isles' } })).toMatchObject({
      changes: [{ metBetween: 'SURELY', attendancesBetween: [{ attendee: { name: 'Ana Reyl' } }] }],
    });
  });

  it('takes as many round trips for one change as for all', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await survey({ first }, counting);
      return counting.reads.sort();
    };
    expect(await reads(1)).toEqual(await reads(100));
  });

  it('refuses what makes no sense', async () => {
    await expect(survey({ days: 0 })).rejects.toThrow('Give 1 to 3660 days.');
    await expect(survey({ changed: [] })).rejects.toThrow('Say what must have changed.');
    await expect(survey({ meeting: { name: 'Undated call' } })).rejects.toThrow(
      'Nothing is known of when this meeting began, so nothing can be told to be after it.',
    );
  });

  // Last: it adds a meeting to the graph.
  it('says that a meeting without a date can have been in between', async () => {
    await write(
      graph,
      fiction({
        title: 'A call',
        publishedAt: { value: '..', earliest: null, latest: null, basis: 'STATED' },
        reports: [{ meetingId: 'meeting:call', status: MeetingStatus.HELD }],
        attendances: [{ meetingId: 'meeting:call', attendeeId: 'org:pact' }],
      }),
    );
    expect(await survey({ holder: { name: 'Northern Pact' } })).toMatchObject({
      changes: [{ metBetween: 'POSSIBLY', attendancesBetween: [{ meeting: { name: 'Undated call' } }] }],
    });
  });
});
