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
  contactCount: number;
  contacts: { actor: { name: string }; meetingCount: number; disputedCount: number }[];
  meetings: { name: string }[];
}

const contacts = async (variables: Record<string, unknown>, on = graph): Promise<Survey> => {
  const { contacts: survey } = await runQuery<{ contacts: Survey }>(
    on,
    `query ($with: [Reference!]!, $without: [Reference!], $start: DateRange, $first: Int, $asOf: PartialDate, $knownAt: PartialDate) {
      contacts(with: $with, without: $without, start: $start, asOf: $asOf, knownAt: $knownAt) {
        meetingCount isComplete contactCount
        contacts(first: $first) { actor { name } meetingCount disputedCount attendances { presence meeting { name } } }
        meetings { name attendanceRoll { metCount } presenceOf(actors: [{ name: "Rik Dorn" }]) { state } }
      }
    }`,
    { first: 20, ...variables },
  );
  return survey;
};

const named = (...names: string[]) => names.map((name) => ({ name }));
const met = ({ contacts: found }: Survey) => found.map(({ actor, meetingCount }) => [actor.name, meetingCount]);
const company = named('Ana Reyl', 'Ilo Marn');

describe('contacts', () => {
  it('finds who met two together without a third', async () => {
    const survey = await contacts({ with: company, without: named('Uma Kell') });
    expect(met(survey)).toEqual([['Sef Tarn', 1]]);
    expect(survey).toMatchObject({ meetingCount: 1, isComplete: true, contactCount: 1 });
    expect(survey.meetings).toMatchObject([{ name: 'Port Lira talks' }]);
  });

  it('counts a disputed presence as having met and says so, and one that is expected or denied as none', async () => {
    const survey = await contacts({ with: company, without: named('Rik Dorn') });
    expect(survey.contacts).toMatchObject([
      { actor: { name: 'Uma Kell' }, meetingCount: 2, disputedCount: 1 },
      { actor: { name: 'Sef Tarn' }, meetingCount: 1, disputedCount: 0 },
    ]);
    expect(survey.meetings.map(({ name }) => name)).toEqual(['Quay talks', 'Gull Rock talks', 'Port Lira talks']);
    expect((await contacts({ with: named('Lon Ferro') })).contactCount).toBe(0);
  });

  it('counts a dispute over those asked about as much as one over whom they met', async () => {
    const disputed = async (one: string, other: string) => {
      const { contacts: found } = await contacts({ with: named(one) });
      return found.find(({ actor }) => actor.name === other)?.disputedCount;
    };
    expect(await disputed('Ilo Marn', 'Uma Kell')).toBeGreaterThan(0);
    expect(await disputed('Uma Kell', 'Ilo Marn')).toBe(await disputed('Ilo Marn', 'Uma Kell'));
  });

  it('leads to the claims', async () => {
    const { contacts: found } = await contacts({ with: company, without: named('Uma Kell') });
    expect(found).toMatchObject([{ attendances: [{ presence: 'REPORTED', meeting: { name: 'Port Lira talks' } }] }]);
  });

  it('answers as of a date, to which a meeting in a month can belong', async () => {
    const meetingsAsOf = async (asOf: string) => (await contacts({ with: company, asOf })).meetings.length;
    expect(await meetingsAsOf('2031-05-31')).toBe(1);
    expect(await meetingsAsOf('2031-06-15')).toBe(2);
    expect(await meetingsAsOf('2031-07-10')).toBe(3);
  });

  it('answers as was known on a date', async () => {
    const survey = await contacts({ with: company, knownAt: FIRST_KNOWN });
    expect(met(survey)).toEqual([
      ['Bel Aune', 1],
      ['Sef Tarn', 1],
    ]);
    expect(met(await contacts({ with: company, knownAt: FIRST_KNOWN, asOf: '2031-05-01' }))).toEqual([]);
  });

  it('takes as many round trips for one contact as for all', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await contacts({ with: company, first }, counting);
      return counting.reads.sort();
    };
    expect(await reads(1)).toEqual(await reads(100));
    expect((await reads(1)).length).toBeLessThanOrEqual(10);
  });

  it('refuses to answer whom nobody met', async () => {
    await expect(contacts({ with: [] })).rejects.toThrow(
      'Say whom they met: `with` needs at least one person or organisation.',
    );
    await expect(contacts({ with: company, first: 101 })).rejects.toThrow('Ask for 1 to 100 entries.');
  });
});

describe('meetings without some', () => {
  const encounters = async (absentees: string[], more: Record<string, unknown> = {}) => {
    const { meetings } = await runQuery<{ meetings: { totalCount: number; nodes: { name: string }[] } }>(
      graph,
      `query ($where: MeetingWhere, $asOf: PartialDate, $knownAt: PartialDate) {
        meetings(where: $where, asOf: $asOf, knownAt: $knownAt) { totalCount nodes { name } }
      }`,
      { where: { absentees: named(...absentees), isEncounter: true }, ...more },
    );
    expect(meetings.totalCount).toBe(meetings.nodes.length);
    return meetings.nodes.map(({ name }) => name);
  };

  it('lists those at which others met, newest first', async () => {
    expect(await encounters(['Uma Kell', 'Sef Tarn'])).toEqual(['Harbour dinner', 'Night call']);
  });

  it('leaves out those where only one is on record, or all were only expected', async () => {
    const all = await encounters([]);
    expect(all).not.toContain('Briefing');
    expect(all).not.toContain('Visit to Gull Rock');
    const { meetings } = await runQuery<{ meetings: { nodes: { name: string }[] } }>(
      graph,
      '{ meetings(where: { isEncounter: false }) { nodes { name } } }',
    );
    expect(meetings.nodes.map(({ name }) => name)).toEqual(['Visit to Gull Rock', 'Briefing']);
  });

  it('answers as was known on a date', async () => {
    expect(await encounters(['Bel Aune'], { knownAt: FIRST_KNOWN })).toEqual([]);
    expect(await encounters(['Bel Aune'], { knownAt: '2031-09-02', asOf: '2031-05' })).toEqual(['Port Lira talks']);
  });
});
