import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { writeTalks } from './talks.js';

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
  await writeTalks(graph);
});

afterAll(() => graph.close());

interface Listed {
  meetings: {
    totalCount: number;
    nodes: { name: string }[];
    pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
  };
}

const LIST = `query ($where: MeetingWhere, $orderBy: MeetingOrder, $asOf: PartialDate, $knownAt: PartialDate,
    $first: Int, $after: String, $last: Int, $before: String) {
  meetings(where: $where, orderBy: $orderBy, asOf: $asOf, knownAt: $knownAt,
      first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { name }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;

const list = async (variables: Record<string, unknown> = {}) => {
  const { meetings } = await runQuery<Listed>(graph, LIST, variables);
  expect(meetings.totalCount).toBe(meetings.nodes.length);
  return meetings.nodes.map(({ name }) => name);
};

const ALL = ['Visit to Gull Rock', 'Night call', 'Port Lira talks', 'Gull summit', 'Morning session'];

describe('a meeting', () => {
  it('tells what its reports say, with what they dispute', async () => {
    const { meeting } = await runQuery<{ meeting: object }>(
      graph,
      `{ meeting(name: "Gull summit") {
        id name classification start startBounds { earliest latest basis } end endBounds { basis } duration
        durationQualifier channel status disputed place { name countryCode }
      } }`,
    );
    expect(meeting).toEqual({
      id: 'meeting:summit',
      name: 'Gull summit',
      classification: 'SUMMIT',
      start: '2031-06',
      startBounds: { earliest: '2031-06-01T00:00:00.000Z', latest: '2031-06-30T23:59:59.999Z', basis: 'STATED' },
      end: null,
      endBounds: null,
      duration: null,
      durationQualifier: null,
      channel: 'IN_PERSON',
      status: 'HELD',
      disputed: ['PLACE'],
      place: { name: 'Gull Rock', countryCode: null },
    });
  });

  it('is found by a name in another script, with the meetings that are parts of it', async () => {
    const { meeting } = await runQuery<{ meeting: object }>(
      graph,
      `{ meeting(name: "розмови в порт-лірі") {
        name duration durationQualifier names { text } partOf { name } parts { name partOf { id } start place { name } }
      } }`,
    );
    expect(meeting).toEqual({
      name: 'Port Lira talks',
      duration: 'PT5H',
      durationQualifier: 'LESS_THAN',
      names: [{ text: 'Port Lira talks' }, { text: 'Розмови в Порт-Лірі' }],
      partOf: null,
      parts: [{ name: 'Morning session', partOf: { id: 'meeting:talks' }, start: null, place: null }],
    });
  });

  it('that was held on an unknown day had begun by the date of the article', async () => {
    const { node } = await runQuery<{ node: object }>(
      graph,
      '{ node(id: "meeting:call") { ... on Meeting { start status startBounds { earliest latest basis } disputed } } }',
    );
    expect(node).toEqual({
      start: null,
      status: 'HELD',
      startBounds: { earliest: null, latest: '2031-07-01T23:59:59.999Z', basis: 'ARTICLE' },
      disputed: [],
    });
  });

  it('shows each article’s account, the newest first, each with its proof', async () => {
    const { meeting } = await runQuery<{ meeting: { reports: { id: string }[] } }>(
      graph,
      `{ meeting(id: "meeting:summit") { reports {
        id start status channel place { name } article { title } meeting { name } evidence { exact confidence }
      } } }`,
    );
    expect(meeting.reports).toMatchObject([
      {
        start: '2031-06-12',
        status: 'HELD',
        channel: null,
        place: { name: 'Port Lira' },
        article: { title: 'The summit, seen from the Isles' },
        meeting: { name: 'Gull summit' },
        evidence: [{ exact: 'Report 0 of The summit, seen from the Isles', confidence: 0.5 }],
      },
      { start: '2031-06', place: { name: 'Gull Rock' }, article: { title: 'The summit' } },
    ]);
    const { node } = await runQuery<{ node: object }>(
      graph,
      'query ($id: ID!) { node(id: $id) { id ... on MeetingReport { startBounds { latest } endBounds { latest } } } }',
      { id: meeting.reports[1]!.id },
    );
    expect(node).toEqual({
      id: meeting.reports[1]!.id,
      startBounds: { latest: '2031-06-30T23:59:59.999Z' },
      endBounds: null,
    });
  });

  it('shows its agenda in the order of the source, with who reports it', async () => {
    const { meeting } = await runQuery<{ meeting: { agenda: { id: string }[] } }>(
      graph,
      `{ meeting(id: "meeting:talks") { agenda {
        id status subject { name ... on Meeting { start } } reportedBy { name } meeting { id } evidence { exact }
      } } }`,
    );
    expect(meeting.agenda).toEqual([
      {
        id: expect.stringMatching(/^agenda:/),
        status: 'DISCUSSED',
        subject: { name: 'Northern strait' },
        reportedBy: { name: 'Ana Reyl' },
        meeting: { id: 'meeting:talks' },
        evidence: [{ exact: 'Agenda item 0 of The talks, corrected' }],
      },
      expect.objectContaining({
        status: 'PLANNED',
        subject: { name: 'Gull summit', start: '2031-06' },
        reportedBy: null,
      }),
    ]);
    const { node } = await runQuery<{ node: object }>(
      graph,
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { status supersededAt } } }',
      { id: meeting.agenda[0]!.id },
    );
    expect(node).toEqual({ status: 'DISCUSSED', supersededAt: null });
  });
});

describe('a list of meetings', () => {
  it('begins with the newest and ends with those of which nothing is known, or the other way round', async () => {
    expect(await list()).toEqual(ALL);
    expect(await list({ orderBy: 'OLDEST_FIRST' })).toEqual([...ALL].reverse());
  });

  it.each([
    [{ attendee: { name: 'Ана Рейл' } }, ['Night call', 'Port Lira talks', 'Gull summit']],
    [{ attendees: [{ name: 'Ana Reyl' }, { id: 'person:ilo' }] }, ['Gull summit']],
    [{ attendee: { id: 'person:ilo' }, attendees: [{ id: 'person:sef' }] }, []],
    [{ place: { name: 'Port Lira' } }, ['Port Lira talks']],
    [{ place: { id: 'place:isles' }, attendee: { name: 'Sef Tarn' } }, ['Port Lira talks']],
    [{ place: { id: 'place:gull' }, attendee: { name: 'Sef Tarn' } }, []],
    [{ status: { eq: 'CANCELLED' } }, ['Visit to Gull Rock']],
    [
      { status: { in: ['HELD', 'CANCELLED'] }, attendee: { id: 'person:ana' } },
      ['Night call', 'Port Lira talks', 'Gull summit'],
    ],
    [{ status: { eq: 'HELD', in: ['CANCELLED'] } }, []],
    [{ classification: { in: ['SUMMIT', 'CALL'] } }, ['Night call', 'Gull summit']],
    [{ classification: { eq: 'SUMMIT' }, place: { id: 'place:gull' } }, ['Gull summit']],
    [{ name: { eq: 'port lira TALKS' } }, ['Port Lira talks']],
    [{ name: { in: ['Night call', 'Розмови в Порт-Лірі', 'Port Lira talks'] } }, ['Night call', 'Port Lira talks']],
    [{ name: { eq: 'Розмови в Порт-Лірі', startsWith: 'port' } }, ['Port Lira talks']],
    [{ name: { contains: 'gull' } }, ['Visit to Gull Rock', 'Gull summit']],
    [{ ids: ['meeting:call', 'meeting:talks', 'meeting:call', 'meeting:nowhere'] }, ['Night call', 'Port Lira talks']],
    [{ ids: ['meeting:call', 'meeting:talks'], attendees: [{ id: 'person:sef' }] }, ['Port Lira talks']],
    [{ start: { from: '2031-06-02', through: '2031-06-04' } }, ['Port Lira talks', 'Gull summit']],
    [{ start: { after: '2031-06-30' } }, ['Visit to Gull Rock', 'Night call']],
    [{ start: { before: '2031-06-02' }, attendee: { id: 'person:ana' } }, ['Gull summit']],
    [{ start: { through: '2031' } }, ALL.slice(0, 4)],
    [{ start: { from: '2031-06-04' }, place: { id: 'place:lira' } }, []],
  ])('keeps those for which %j holds', async (where, expected) => {
    expect(await list({ where })).toEqual(expected);
  });

  it('as of a date leaves out those that had not begun', async () => {
    expect(await list({ asOf: '2031-06-02' })).toEqual(['Gull summit', 'Morning session']);
    expect(await list({ asOf: '2031-06-03', where: { attendee: { id: 'person:ana' } } })).toEqual([
      'Port Lira talks',
      'Gull summit',
    ]);
    expect(await list({ asOf: '2031-08', where: { name: { eq: 'Visit to Gull Rock' } } })).toEqual([]);
  });

  it('refuses too many attendees and names that mean nothing', async () => {
    const attendees = Array.from({ length: 21 }, (_, i) => ({ id: `person:p${i}` }));
    expect((await runRequest(graph, LIST, { where: { attendees } })).errors?.[0]?.message).toBe(
      'Ask for at most 20 attendees at once.',
    );
    expect((await runRequest(graph, LIST, { where: { place: { name: 'Port Lyra' } } })).errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^No place has the name "Port Lyra". Did you mean Port Lira/),
      extensions: { code: 'UNKNOWN_NAME' },
    });
  });

  it.each([undefined, { attendee: { id: 'person:ana' } }, { place: { id: 'place:isles' } }])(
    'pages both ways along %j',
    async (where) => {
      const { meetings: whole } = await runQuery<Listed>(graph, LIST, { where });
      const names = whole.nodes.map(({ name }) => name);
      const forward: string[] = [];
      const backward: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { meetings }: Listed = await runQuery(graph, LIST, { where, first: 1, after });
        forward.push(...meetings.nodes.map(({ name }) => name));
        more = meetings.pageInfo.hasNextPage;
        after = meetings.pageInfo.endCursor;
      }
      for (let before: string | null = null, more = true; more; ) {
        const { meetings }: Listed = await runQuery(graph, LIST, { where, last: 1, before });
        backward.unshift(...meetings.nodes.map(({ name }) => name));
        more = meetings.pageInfo.hasPreviousPage;
        before = meetings.pageInfo.startCursor;
      }
      expect(forward).toEqual(names);
      expect(backward).toEqual(names);
    },
  );
});

describe('the meetings of a place', () => {
  it('are those held there and in the places that lie in it, or there alone', async () => {
    const { nodes } = await runQuery<{ nodes: object[] }>(
      graph,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Place {
        within: meetings { totalCount nodes { name place { name } } }
        there: meetings(narrower: false) { totalCount nodes { name } }
        cancelled: meetings(where: { status: { eq: CANCELLED } }) { totalCount }
      } } }`,
      { ids: ['place:isles', 'place:palace', 'place:gull'] },
    );
    const talks = { name: 'Port Lira talks', place: { name: 'Harbour Palace' } };
    const summit = { name: 'Gull summit', place: { name: 'Gull Rock' } };
    expect(nodes).toEqual([
      { within: { totalCount: 1, nodes: [talks] }, there: { totalCount: 0, nodes: [] }, cancelled: { totalCount: 0 } },
      {
        within: { totalCount: 1, nodes: [talks] },
        there: { totalCount: 1, nodes: [{ name: 'Port Lira talks' }] },
        cancelled: { totalCount: 0 },
      },
      {
        within: { totalCount: 1, nodes: [summit] },
        there: { totalCount: 1, nodes: [{ name: 'Gull summit' }] },
        cancelled: { totalCount: 0 },
      },
    ]);
  });
});
