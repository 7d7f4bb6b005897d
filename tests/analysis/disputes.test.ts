import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { MeetingStatus } from '../../src/meetings/meeting.enums.js';
import { day, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { writeHarbours } from './harbours.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeHarbours(graph);
  await write(
    graph,
    fiction({
      title: 'A short dinner',
      publishedAt: day('2031-08-22'),
      reports: [{ meetingId: 'meeting:dinner', duration: 'PT1H', status: MeetingStatus.HELD }],
    }),
    () => '2031-08-22T09:00:00.000Z',
  );
  await write(
    graph,
    fiction({
      title: 'A long dinner',
      publishedAt: day('2031-08-23'),
      reports: [{ meetingId: 'meeting:dinner', duration: 'PT5H', status: MeetingStatus.HELD }],
    }),
    () => '2031-08-23T09:00:00.000Z',
  );
});
afterAll(() => graph.close());

interface Account {
  __typename: string;
  presence?: string;
  duration?: string;
  evidence: { article: { title: string } }[];
}

interface Survey {
  meetingCount: number;
  isComplete: boolean;
  disputeCount: number;
  disputes: { detail: string; meeting: { name: string }; attendee: { name: string } | null; accounts: Account[] }[];
}

const survey = async (variables: Record<string, unknown> = {}, on = graph): Promise<Survey> => {
  const data = await runQuery<{ disputes: Survey }>(
    on,
    `query ($details: [DisputeDetail!], $where: MeetingWhere, $first: Int! = 20, $asOf: PartialDate, $knownAt: PartialDate) {
      disputes(details: $details, where: $where, asOf: $asOf, knownAt: $knownAt) {
        meetingCount isComplete disputeCount
        disputes(first: $first) {
          detail meeting { name } attendee { name }
          accounts {
            __typename evidence { article { title } }
            ... on Attendance { presence }
            ... on MeetingReport { duration }
          }
        }
      }
    }`,
    variables,
  );
  return data.disputes;
};

const told = ({ disputes }: Survey) => disputes.map(({ detail, meeting }) => [detail, meeting.name]);

describe('disputes', () => {
  it('finds articles that disagree on who was there and how long it lasted', async () => {
    const found = await survey();
    expect(found).toMatchObject({ meetingCount: 7, isComplete: true, disputeCount: 2 });
    expect(found.disputes).toMatchObject([
      { detail: 'DURATION', meeting: { name: 'Harbour dinner' }, attendee: null },
      { detail: 'PRESENCE', meeting: { name: 'Quay talks' }, attendee: { name: 'Uma Kell' } },
    ]);
  });

  it('shows what each source says', async () => {
    const [duration, presence] = (await survey()).disputes;
    expect(duration!.accounts.map((account) => [account.duration, account.evidence[0]!.article.title])).toEqual([
      ['PT5H', 'A long dinner'],
      ['PT1H', 'A short dinner'],
    ]);
    expect(presence!.accounts.map((account) => [account.presence, account.evidence[0]!.article.title]).sort()).toEqual([
      ['DENIED', 'Quay, seen from the Mainland'],
      ['REPORTED', 'A summer of talks'],
    ]);
  });

  it('keeps to some details, and some meetings', async () => {
    expect(told(await survey({ details: ['PRESENCE'] }))).toEqual([['PRESENCE', 'Quay talks']]);
    expect(told(await survey({ where: { name: { eq: 'Harbour dinner' } } }))).toEqual([['DURATION', 'Harbour dinner']]);
  });

  it('answers as of a date and as was known on one', async () => {
    expect(told(await survey({ asOf: '2031-07-31' }))).toEqual([['PRESENCE', 'Quay talks']]);
    expect(told(await survey({ knownAt: '2031-08-21' }))).toEqual([]);
    expect(told(await survey({ knownAt: '2031-08-23' }))).toEqual([['DURATION', 'Harbour dinner']]);
  });

  it('takes as many round trips for one dispute as for all', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await survey({ first, details: ['PRESENCE'] }, counting);
      return counting.reads.sort();
    };
    expect(await reads(1)).toEqual(await reads(100));
  });

  it('are told of each meeting, in one read for all of a level', async () => {
    const counting = countingGraph(graph);
    const { meetings } = await runQuery<{ meetings: { nodes: { name: string; disputes: { detail: string }[] }[] } }>(
      counting,
      '{ meetings { nodes { name disputes { detail } } } }',
    );
    expect(meetings.nodes.filter(({ disputes }) => disputes.length > 0)).toMatchObject([
      { name: 'Harbour dinner', disputes: [{ detail: 'DURATION' }] },
      { name: 'Quay talks', disputes: [{ detail: 'PRESENCE' }] },
    ]);
    expect(counting.reads).toEqual(['meetings.by.time', 'rosters.ofMeeting']);
  });
});

describe('presences', () => {
  it('gathers expected, confirmed and denied presences by source', async () => {
    const { meeting } = await runQuery<{ meeting: { presences: { actor: { name: string }; state: string }[] } }>(
      graph,
      `{ meeting(name: "Quay talks") { presences(states: [DISPUTED, DENIED]) {
        actor { name } state attendances { presence evidence { article { title } } }
      } } }`,
    );
    expect(meeting.presences.map(({ actor, state }) => [actor.name, state]).sort()).toEqual([
      ['Rik Dorn', 'DENIED'],
      ['Uma Kell', 'DISPUTED'],
    ]);
  });
});
