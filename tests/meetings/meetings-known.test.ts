import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { CORRECTED, FIRST_RECORDED, writeTalks } from './talks.js';

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
  await writeTalks(graph);
});

afterAll(() => graph.close());

/** Before anything was known, after the first account, after its correction, and at the end. */
const BEFORE = '2031-05-04';
const FIRST = FIRST_RECORDED.slice(0, 10);
const LATER = CORRECTED.slice(0, 10);
const END = '2031-12-31';

const FACTS = '{ name start status channel duration durationQualifier place { name } disputed }';
const NOTHING = { start: null, status: null, channel: null, duration: null, durationQualifier: null, place: null };
const AT_FIRST = {
  name: 'Port Lira talks',
  start: '2031-05-02',
  status: 'HELD',
  channel: 'IN_PERSON',
  duration: 'PT3H',
  durationQualifier: null,
  place: { name: 'Gull Rock' },
  disputed: [],
};
const CORRECT = {
  ...AT_FIRST,
  start: '2031-06-03',
  channel: null,
  duration: 'PT5H',
  durationQualifier: 'LESS_THAN',
  place: { name: 'Harbour Palace' },
};

describe('a meeting as it was known', () => {
  it.each([
    [BEFORE, { ...CORRECT, ...NOTHING }],
    [FIRST, AT_FIRST],
    [LATER, CORRECT],
    [END, CORRECT],
    [null, CORRECT],
  ])('at %s has what its reports said then, whichever way it is reached', async (knownAt, expected) => {
    const { node, ...found } = await runQuery<Record<string, Record<string, never>>>(
      graph,
      `query ($knownAt: PartialDate) {
        meeting(id: "meeting:talks", knownAt: $knownAt) ${FACTS}
        node(id: "meeting:talks", knownAt: $knownAt) { ... on Meeting ${FACTS} }
        part: meeting(id: "meeting:session", knownAt: $knownAt) { partOf ${FACTS} }
      }`,
      { knownAt },
    );
    expect(node).toEqual(expected);
    expect(found).toEqual({ meeting: expected, part: { partOf: expected } });
  });

  it('keeps its place and its date right in a list that is read with today’s place', async () => {
    const answer = await runQuery<object>(
      graph,
      `query ($knownAt: PartialDate) {
        statements(knownAt: $knownAt) { nodes { meetings { relation meeting ${FACTS} } about { ... on Meeting ${FACTS} } } }
        meetings(knownAt: $knownAt) { nodes ${FACTS} }
        attendances(where: { attendee: { id: "person:ana" } }, knownAt: $knownAt) { nodes { meeting ${FACTS} } }
        meeting(id: "meeting:talks", knownAt: $knownAt) { attendances(first: 1) { nodes { meeting ${FACTS} } } }
      }`,
      { knownAt: FIRST },
    );
    expect(answer).toEqual({
      statements: {
        nodes: [
          {
            meetings: [
              { relation: 'SAID_AT', meeting: AT_FIRST },
              { relation: 'ABOUT', meeting: AT_FIRST },
            ],
            about: [AT_FIRST],
          },
        ],
      },
      meetings: { nodes: [AT_FIRST] },
      attendances: { nodes: [{ meeting: AT_FIRST }] },
      meeting: { attendances: { nodes: [{ meeting: AT_FIRST }] } },
    });
  });

  it('has the reports, agenda and attendances that were believed then', async () => {
    const { meeting } = await runQuery<{ meeting: object }>(
      graph,
      `query ($first: PartialDate, $later: PartialDate) { meeting(id: "meeting:talks") {
        reports { article { title } }
        first: reports(knownAt: $first) { article { title } supersededAt }
        before: reports(knownAt: "2031-05-04") { id }
        agenda { status subject { name } }
        plans: agenda(knownAt: $first) { status subject { name ... on Meeting { start } } }
        attendances(knownAt: $first) { totalCount nodes { attendee { name } presence } }
        later: attendances(knownAt: $later) { totalCount nodes { attendee { name } presence } }
      } }`,
      { first: FIRST, later: LATER },
    );
    expect(meeting).toEqual({
      reports: [{ article: { title: 'The talks, corrected' } }],
      first: [{ article: { title: 'The talks, first account' }, supersededAt: CORRECTED }],
      before: [],
      agenda: [
        { status: 'DISCUSSED', subject: { name: 'Northern strait' } },
        { status: 'PLANNED', subject: { name: 'Gull summit' } },
      ],
      plans: [{ status: 'PLANNED', subject: { name: 'Northern strait' } }],
      attendances: {
        totalCount: 2,
        nodes: [
          { attendee: { name: 'Ana Reyl' }, presence: 'REPORTED' },
          { attendee: { name: 'Ilo Marn' }, presence: 'REPORTED' },
        ],
      },
      later: {
        totalCount: 3,
        nodes: [
          { attendee: { name: 'Ana Reyl' }, presence: 'REPORTED' },
          { attendee: { name: 'Ilo Marn' }, presence: 'DENIED' },
          { attendee: { name: 'Sef Tarn' }, presence: 'CONFIRMED' },
        ],
      },
    });
  });

  it('gives a claim under a view only when it was recorded by then', async () => {
    const { meeting } = await runQuery<{
      meeting: { reports: { id: string }[]; attendances: { nodes: { id: string }[] } };
    }>(
      graph,
      '{ meeting(id: "meeting:talks") { reports { id } attendances(where: { attendee: { id: "person:sef" } }) { nodes { id } } } }',
    );
    const ids = [...meeting.reports, ...meeting.attendances.nodes].map(({ id }) => id);
    const NODES = 'query ($ids: [ID!]!, $at: PartialDate) { nodes(ids: $ids, knownAt: $at) { id } }';
    expect(await runQuery(graph, NODES, { ids, at: FIRST })).toEqual({ nodes: [null, null] });
    expect(await runQuery(graph, NODES, { ids, at: LATER })).toEqual({ nodes: ids.map((id) => ({ id })) });
  });
});

describe('a list of meetings as it was known', () => {
  const list = async (where: object | null, knownAt: string, more: object = {}) => {
    const { meetings } = await runQuery<{ meetings: { totalCount: number; nodes: { name: string }[] } }>(
      graph,
      `query ($where: MeetingWhere, $knownAt: PartialDate, $asOf: PartialDate, $orderBy: MeetingOrder) {
        meetings(where: $where, knownAt: $knownAt, asOf: $asOf, orderBy: $orderBy) { totalCount nodes { name } }
      }`,
      { where, knownAt, ...more },
    );
    expect(meetings.totalCount).toBe(meetings.nodes.length);
    return meetings.nodes.map(({ name }) => name);
  };

  it('has the meetings that this graph knew of then, in the order of the dates known then', async () => {
    expect(await list(null, BEFORE)).toEqual([]);
    expect(await list(null, LATER)).toEqual(['Port Lira talks', 'Gull summit']);
    expect(await list(null, '2031-07-03')).toEqual([
      'Night call',
      'Port Lira talks',
      'Gull summit',
      'Visit to Gull Rock',
    ]);
    expect(await list(null, END)).toEqual(['Visit to Gull Rock', 'Night call', 'Port Lira talks', 'Gull summit']);
    expect(await list(null, END, { orderBy: 'OLDEST_FIRST' })).toEqual((await list(null, END)).reverse());
  });

  it.each([
    [{ start: { through: '2031-05' } }, FIRST, ['Port Lira talks']],
    [{ start: { through: '2031-05' } }, LATER, []],
    [{ start: { from: '2031-05-03' } }, FIRST, []],
    [{ start: { from: '2031-05-03' } }, LATER, ['Port Lira talks']],
    [{ place: { id: 'place:gull' } }, FIRST, ['Port Lira talks']],
    [{ place: { id: 'place:gull' } }, LATER, []],
    [{ place: { id: 'place:lira' } }, LATER, ['Port Lira talks']],
    [{ place: { id: 'place:gull' } }, END, ['Gull summit']],
    [{ attendee: { id: 'person:ilo' } }, FIRST, ['Port Lira talks']],
    [{ attendee: { id: 'person:ilo' } }, LATER, []],
    [{ attendees: [{ id: 'person:ana' }, { id: 'person:sef' }] }, FIRST, []],
    [{ attendees: [{ id: 'person:ana' }, { id: 'person:sef' }] }, LATER, ['Port Lira talks']],
    [{ attendee: { id: 'person:ana' }, place: { id: 'place:isles' } }, FIRST, []],
    [{ attendee: { id: 'person:ana' }, place: { id: 'place:isles' } }, LATER, ['Port Lira talks']],
    [{ status: { eq: 'HELD' }, name: { eq: 'Port Lira talks' } }, FIRST, ['Port Lira talks']],
    [{ status: { eq: 'CANCELLED' } }, '2031-07-03', []],
    [{ status: { eq: 'CANCELLED' } }, END, ['Visit to Gull Rock']],
    [{ ids: ['meeting:call', 'meeting:talks'] }, FIRST, ['Port Lira talks']],
  ])('keeps those for which %j held at %s', async (where, knownAt, expected) => {
    expect(await list(where, knownAt)).toEqual(expected);
  });

  it('with a date of validity leaves out those that had not begun, as was known then', async () => {
    expect(await list(null, FIRST, { asOf: '2031-05-02' })).toEqual(['Port Lira talks']);
    expect(await list({ attendee: { id: 'person:ana' } }, LATER, { asOf: '2031-05-02' })).toEqual([]);
  });

  it('pages through all of it, and of a place', async () => {
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const {
        meetings,
      }: { meetings: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await runQuery(
          graph,
          `query ($after: String) { meetings(knownAt: "${END}", first: 1, after: $after) {
            nodes { name } pageInfo { endCursor hasNextPage }
          } }`,
          { after },
        );
      names.push(...meetings.nodes.map(({ name }) => name));
      more = meetings.pageInfo.hasNextPage;
      after = meetings.pageInfo.endCursor;
    }
    expect(names).toEqual(await list(null, END));
    const { place } = await runQuery<{ place: object }>(
      graph,
      `{ place: node(id: "place:gull", knownAt: "${FIRST}") { ... on Place {
        meetings { totalCount nodes { name start place { name } } }
        now: meetings(knownAt: "${END}") { nodes { name } }
      } } }`,
    );
    expect(place).toEqual({
      meetings: {
        totalCount: 1,
        nodes: [{ name: 'Port Lira talks', start: '2031-05-02', place: { name: 'Gull Rock' } }],
      },
      now: { nodes: [{ name: 'Gull summit' }] },
    });
  });

  it('derives the facts of all its meetings in one read', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, `{ meetings(knownAt: "${END}") { nodes ${FACTS} } }`);
    expect(counting.reads.sort()).toEqual(['entities.byId', 'meetings.believedReports', 'meetings.by.time.then']);
  });
});
