import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { FIRST_RECORDED, writeTalks } from './talks.js';

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
  await writeTalks(graph);
});

afterAll(() => graph.close());

interface Attended {
  attendee: { name: string };
  meeting: { name: string };
  presence: string;
}

interface Listed {
  attendances: {
    totalCount: number;
    nodes: Attended[];
    pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
  };
}

const LIST = `query ($where: AttendanceWhere, $orderBy: AttendanceOrder, $asOf: PartialDate, $knownAt: PartialDate,
    $first: Int, $after: String, $last: Int, $before: String) {
  attendances(where: $where, orderBy: $orderBy, asOf: $asOf, knownAt: $knownAt,
      first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { attendee { name } meeting { name } presence }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;

const line = ({ attendee, meeting, presence }: Attended) => `${attendee.name}, ${meeting.name}: ${presence}`;

const list = async (where: object | null, more: object = {}) => {
  const { attendances } = await runQuery<Listed>(graph, LIST, { where, ...more });
  expect(attendances.totalCount).toBe(attendances.nodes.length);
  return attendances.nodes.map(line);
};

const TALKS = [
  'Ana Reyl, Port Lira talks: REPORTED',
  'Ilo Marn, Port Lira talks: DENIED',
  'Sef Tarn, Port Lira talks: CONFIRMED',
];

const CALL = 'Ana Reyl, Night call: REPORTED';
const ANA_AT_SUMMIT = ['Ana Reyl, Gull summit: REPORTED', 'Ana Reyl, Gull summit: CONFIRMED'];

describe('who attended a meeting', () => {
  it('tells side, lead, role, office and principal, in the order of the source, with the proof', async () => {
    const { meeting } = await runQuery<{ meeting: { attendances: { nodes: { id: string }[] } } }>(
      graph,
      `{ meeting(name: "Port Lira talks") { attendances { totalCount nodes {
        id presence role leads
        attendee { __typename name } side { name } post { title organisation { name } } onBehalfOf { name }
        meeting { name start } evidence { exact article { title } }
      } } } }`,
    );
    const proof = (index: number) => [
      { exact: `Attendance ${index} of The talks, corrected`, article: { title: 'The talks, corrected' } },
    ];
    const talks = { name: 'Port Lira talks', start: '2031-06-03' };
    expect(meeting.attendances).toEqual({
      totalCount: 3,
      nodes: [
        {
          id: expect.stringMatching(/^attendance:/),
          presence: 'REPORTED',
          role: 'CHAIR',
          leads: true,
          attendee: { __typename: 'Person', name: 'Ana Reyl' },
          side: { name: 'Northern Pact' },
          post: { title: 'Envoy', organisation: { name: 'Northern Pact' } },
          onBehalfOf: null,
          meeting: talks,
          evidence: proof(0),
        },
        {
          id: expect.any(String),
          presence: 'DENIED',
          role: 'DELEGATE',
          leads: false,
          attendee: { __typename: 'Person', name: 'Ilo Marn' },
          side: { name: 'The Isles' },
          post: null,
          onBehalfOf: null,
          meeting: talks,
          evidence: proof(1),
        },
        {
          id: expect.any(String),
          presence: 'CONFIRMED',
          role: null,
          leads: false,
          attendee: { __typename: 'Person', name: 'Sef Tarn' },
          side: { name: 'The Isles' },
          post: null,
          onBehalfOf: { name: 'Lira Courier' },
          meeting: talks,
          evidence: proof(2),
        },
      ],
    });
    const { node } = await runQuery<{ node: object }>(
      graph,
      `query ($id: ID!) { node(id: $id) { ... on Attendance {
        role post { title } meeting { name place { name } } evidence { exact }
      } } }`,
      { id: meeting.attendances.nodes[0]!.id },
    );
    expect(node).toEqual({
      role: 'CHAIR',
      post: { title: 'Envoy' },
      meeting: { name: 'Port Lira talks', place: { name: 'Harbour Palace' } },
      evidence: [{ exact: 'Attendance 0 of The talks, corrected' }],
    });
  });

  it('keeps the attendances that a filter allows, and all of them only once it had begun', async () => {
    const { meeting } = await runQuery<{ meeting: object }>(
      graph,
      `{ meeting(id: "meeting:talks") {
        isles: attendances(where: { side: { name: "The Isles" } }) { totalCount nodes { attendee { name } } }
        met: attendances(where: { presence: { in: [CONFIRMED, REPORTED] } }) { nodes { attendee { name } } }
        chair: attendances(where: { role: { eq: CHAIR } }) { nodes { attendee { name } } }
        sef: attendances(where: { attendee: { name: "Sef Tarn" }, role: { in: [CHAIR] } }) { totalCount }
        before: attendances(asOf: "2031-06-02") { totalCount nodes { id } }
        since: attendances(asOf: "2031-06-03") { totalCount }
      } }`,
    );
    const ana = { attendee: { name: 'Ana Reyl' } };
    const sef = { attendee: { name: 'Sef Tarn' } };
    expect(meeting).toEqual({
      isles: { totalCount: 2, nodes: [{ attendee: { name: 'Ilo Marn' } }, sef] },
      met: { nodes: [ana, sef] },
      chair: { nodes: [ana] },
      sef: { totalCount: 0 },
      before: { totalCount: 0, nodes: [] },
      since: { totalCount: 3 },
    });
  });
});

describe('the attendances of an actor', () => {
  it('begin with the newest meeting', async () => {
    const { ana, sef } = await runQuery<Record<string, Listed>>(
      graph,
      `fragment List on AttendanceConnection { totalCount nodes { attendee { name } meeting { name } presence } }
      {
        ana: node(id: "person:ana") { ... on Actor { attendances { ...List } } }
        sef: node(id: "person:sef") { ... on Actor { attendances { ...List } } }
      }`,
    );
    expect(ana!.attendances.nodes.map(line)).toEqual([
      'Ana Reyl, Visit to Gull Rock: EXPECTED',
      CALL,
      TALKS[0],
      ...ANA_AT_SUMMIT,
    ]);
    expect(ana!.attendances.totalCount).toBe(5);
    expect(sef!.attendances.nodes.map(line)).toEqual([TALKS[2]]);
  });

  it('are those that presence, role, dates and order ask for', async () => {
    const { person } = await runQuery<{ person: object }>(
      graph,
      `fragment Meetings on AttendanceConnection { nodes { meeting { name } } }
      { person(id: "person:ana") {
        expected: attendances(where: { presence: { eq: EXPECTED } }) { ...Meetings }
        speaking: attendances(where: { role: { eq: SPEAKER }, presence: { in: [REPORTED] } }) { ...Meetings }
        june: attendances(where: { start: { from: "2031-06-02", through: "2031-06" } }, orderBy: OLDEST_FIRST) { ...Meetings }
        begun: attendances(asOf: "2031-06-02") { ...Meetings }
      } }`,
    );
    const at = (...names: string[]) => ({ nodes: names.map((name) => ({ meeting: { name } })) });
    expect(person).toEqual({
      expected: at('Visit to Gull Rock'),
      speaking: at('Gull summit'),
      june: at('Gull summit', 'Gull summit', 'Port Lira talks'),
      begun: at('Gull summit', 'Gull summit'),
    });
  });
});

describe('a list of attendances', () => {
  it.each([
    [{ meeting: { name: 'Port Lira talks' } }, [...TALKS].reverse()],
    [{ meeting: { id: 'meeting:talks' }, presence: { eq: 'DENIED' } }, [TALKS[1]]],
    [
      { attendee: { id: 'person:ana' }, presence: { in: ['CONFIRMED', 'REPORTED'] } },
      [CALL, TALKS[0], ...ANA_AT_SUMMIT],
    ],
    [{ attendee: { id: 'person:ana' }, side: { name: 'NP' } }, [TALKS[0], ...ANA_AT_SUMMIT]],
    [{ side: { id: 'org:isles' }, presence: { eq: 'CONFIRMED' } }, [TALKS[2]]],
    [
      { side: { id: 'org:isles' }, start: { before: '2031-06-02' } },
      ['Ilo Marn, Gull summit: DENIED', 'Ilo Marn, Gull summit: REPORTED'],
    ],
    [{ role: { in: ['CHAIR', 'DELEGATE'] } }, [TALKS[1], TALKS[0]]],
    [{ presence: { eq: 'DENIED' }, start: { from: '2031-06-04' } }, ['Ilo Marn, Gull summit: DENIED']],
    [{ meeting: { id: 'meeting:nowhere' } }, []],
  ])('keeps those for which %j holds', async (where, expected) => {
    const found = await list(where);
    expect([...found].sort()).toEqual([...expected].sort());
    expect(found.map((text) => text.split(/[,:]/)[1])).toEqual(expected.map((text) => text!.split(/[,:]/)[1]));
  });

  it('pages both ways through each once', async () => {
    const whole = await list(null);
    expect(whole).toHaveLength(9);
    expect(await list(null, { orderBy: 'OLDEST_FIRST' })).toEqual([...whole].reverse());
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { attendances }: Listed = await runQuery(graph, LIST, { last: 2, before });
      backward.unshift(...attendances.nodes.map(line));
      more = attendances.pageInfo.hasPreviousPage;
      before = attendances.pageInfo.startCursor;
    }
    expect(backward).toEqual(whole);
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { attendances }: Listed = await runQuery(graph, LIST, { first: 4, after });
      forward.push(...attendances.nodes.map(line));
      more = attendances.pageInfo.hasNextPage;
      after = attendances.pageInfo.endCursor;
    }
    expect(forward).toEqual(whole);
  });

  it('is what was believed then, in the order of the dates known then', async () => {
    const knownAt = FIRST_RECORDED.slice(0, 10);
    const then = ['Ilo Marn, Port Lira talks: REPORTED', 'Ana Reyl, Port Lira talks: REPORTED'];
    expect(await list(null, { knownAt })).toEqual(then);
    expect(await list(null, { knownAt, asOf: '2031-05-02' })).toEqual(then);
    expect(await list(null, { knownAt, asOf: '2031-05-01' })).toEqual([]);
    expect(await list({ start: { from: '2031-05-02', through: '2031-05-02' } }, { knownAt })).toEqual(then);
    expect(await list({ start: { from: '2031-05-03' } }, { knownAt })).toEqual([]);
    expect(await list({ attendee: { id: 'person:ilo' }, side: { id: 'org:isles' } }, { knownAt })).toEqual([then[0]]);
    expect(await list(null, { knownAt: '2031-12-31' })).toEqual(await list(null));
  });
});
