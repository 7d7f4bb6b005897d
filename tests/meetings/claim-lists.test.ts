import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

const clock = (date: string) => () => `${date}T09:00:00.000Z`;

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('person:ana', 'Ana Reyl'),
      entity('org:arvenia', 'Arvenia'),
      entity('place:lira', 'Port Lira'),
      entity('topic:sea', 'The sea'),
      entity('topic:strait', 'Northern strait', { edges: [['BROADER', 'topic:sea']] }),
      entity('topic:tolls', 'Tolls'),
      entity('meeting:one', 'First talks'),
      entity('meeting:two', 'Second talks'),
      entity('meeting:three', 'Third talks'),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'Plans',
      publishedAt: day('2031-05-01'),
      url: 'https://courier.example/plans',
      // Announced for June, then held in May: the order of a list follows what is known.
      reports: [{ meetingId: 'meeting:one', start: day('2031-06-20'), status: 'SCHEDULED' }],
      agenda: [{ meetingId: 'meeting:one', subjectId: 'topic:strait', as: 'PLANNED', reportedById: 'person:ana' }],
    }),
    clock('2031-05-02'),
  );
  await write(
    graph,
    fiction({
      title: 'Account',
      publishedAt: day('2031-06-10'),
      url: 'https://courier.example/account',
      reports: [
        {
          meetingId: 'meeting:one',
          start: day('2031-05-10'),
          status: 'HELD',
          channel: 'IN_PERSON',
          placeId: 'place:lira',
        },
        { meetingId: 'meeting:two', start: day('2031-06-01'), status: 'HELD', channel: 'PHONE' },
        { meetingId: 'meeting:three', status: 'SCHEDULED' },
      ],
      agenda: [
        { meetingId: 'meeting:one', subjectId: 'topic:tolls', as: 'DISCUSSED' },
        { meetingId: 'meeting:two', subjectId: 'topic:strait', as: 'DISCUSSED', reportedById: 'org:arvenia' },
        { meetingId: 'meeting:three', subjectId: 'topic:tolls', as: 'PLANNED', reportedById: 'person:ana' },
      ],
    }),
    clock('2031-06-11'),
  );
});
afterAll(() => graph.close());

interface Page {
  totalCount: number;
  nodes: { id: string; status: string; meeting: { name: string }; subject?: { name: string } }[];
  pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}

const page = async (list: string, args: string): Promise<Page> => {
  const subject = list === 'agendaItems' ? 'subject { name }' : '';
  const data = await runQuery<Record<string, Page>>(
    graph,
    `{ ${list}${args && `(${args})`} { totalCount nodes { id status meeting { name } ${subject} }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
  );
  return data[list]!;
};

const line = ({ meeting, status, subject }: Page['nodes'][number]) =>
  [meeting.name, ...(subject ? [subject.name] : []), status].join(', ');

const lines = async (list: string, args: string) => {
  const { nodes, totalCount } = await page(list, args);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(line);
};

const ITEMS = {
  oneStrait: 'First talks, Northern strait, PLANNED',
  oneTolls: 'First talks, Tolls, DISCUSSED',
  two: 'Second talks, Northern strait, DISCUSSED',
  three: 'Third talks, Tolls, PLANNED',
};

describe('items of all agendas', () => {
  it('come by meeting, the newest first, and of no known date last', async () => {
    const found = await lines('agendaItems', '');
    expect(found[0]).toBe(ITEMS.two);
    expect(found.slice(1, 3).sort()).toEqual([ITEMS.oneStrait, ITEMS.oneTolls]);
    expect(found[3]).toBe(ITEMS.three);
    expect(await lines('agendaItems', 'orderBy: OLDEST_FIRST')).toEqual([...found].reverse());
  });

  it.each<[string, string[]]>([
    ['where: { reportedBy: { name: "Ana Reyl" } }', [ITEMS.oneStrait, ITEMS.three]],
    ['where: { subject: { name: "Northern strait" } }', [ITEMS.oneStrait, ITEMS.two]],
    ['where: { subject: { name: "The sea" } }', []],
    ['where: { subject: { where: { topic: { broader: { some: {} } } } } }', [ITEMS.oneStrait, ITEMS.two]],
    ['where: { meeting: { name: "Second talks" } }', [ITEMS.two]],
    ['where: { meeting: { where: { channel: { eq: IN_PERSON } } } }', [ITEMS.oneStrait, ITEMS.oneTolls]],
    ['where: { meeting: { id: "meeting:one" }, subject: { id: "topic:tolls" } }', [ITEMS.oneTolls]],
    ['where: { status: { eq: PLANNED }, not: { meeting: { name: "Third talks" } } }', [ITEMS.oneStrait]],
    ['where: { ids: [] }', []],
    ['asOf: "2031-05-31"', [ITEMS.oneStrait, ITEMS.oneTolls, ITEMS.three]],
    ['knownAt: "2031-05-31"', [ITEMS.oneStrait]],
    ['knownAt: "2031-05-31", asOf: "2031-06-01"', []],
    ['knownAt: "2031-05-31", where: { subject: { name: "Northern strait" } }', [ITEMS.oneStrait]],
  ])('(%s)', async (args, expected) => {
    expect((await lines('agendaItems', args)).sort()).toEqual([...expected].sort());
  });

  it('are found by their ids, each once', async () => {
    const { nodes } = await page('agendaItems', '');
    const [first, , third] = nodes;
    const ids = JSON.stringify([third!.id, first!.id, third!.id]);
    expect((await page('agendaItems', `where: { ids: ${ids} }`)).nodes).toEqual([first, third]);
  });

  it('are one list for its cursors', async () => {
    const all = await lines('agendaItems', '');
    const first = await page('agendaItems', 'first: 3');
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const after = `after: "${first.pageInfo.endCursor}"`;
    const second = await page('agendaItems', `first: 3, ${after}`);
    expect([...first.nodes, ...second.nodes].map(line)).toEqual(all);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await page('agendaItems', `last: 2, before: "${second.pageInfo.startCursor}"`);
    expect(back.nodes.map(line)).toEqual(all.slice(1, 3));
    for (const other of ['orderBy: OLDEST_FIRST', 'where: { status: { eq: PLANNED } }', 'asOf: "2032"']) {
      const { errors } = await runRequest(graph, `{ agendaItems(first: 3, ${after}, ${other}) { totalCount } }`);
      expect(errors?.[0]?.extensions?.code).toBe('INVALID_CURSOR');
    }
  });

  it('take the same round trips for one and for many', async () => {
    const trips = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(
        counting,
        `{ agendaItems(first: ${first}) { nodes { status meeting { name } subject { name } reportedBy { name } } } }`,
      );
      return counting.reads;
    };
    expect(await trips(1)).toEqual(['agendaItems.by.time', 'entities.byId']);
    expect(await trips(100)).toEqual(await trips(1));
  });
});

const REPORTS = {
  planned: 'First talks, SCHEDULED',
  held: 'First talks, HELD',
  two: 'Second talks, HELD',
  three: 'Third talks, SCHEDULED',
};

describe('reports on all meetings', () => {
  it.each<[string, string[]]>([
    ['', Object.values(REPORTS)],
    ['where: { status: { eq: HELD } }', [REPORTS.held, REPORTS.two]],
    ['where: { channel: { eq: PHONE } }', [REPORTS.two]],
    ['where: { place: { name: "Port Lira" } }', [REPORTS.held]],
    ['where: { article: { name: "Plans" } }', [REPORTS.planned]],
    ['where: { meeting: { name: "First talks" }, start: { after: "2031-05" } }', [REPORTS.planned]],
    ['where: { start: { isNull: true } }', [REPORTS.three]],
    ['asOf: "2031-05-10", where: { start: { isNull: false } }', [REPORTS.held, REPORTS.planned]],
    ['knownAt: "2031-05-31"', [REPORTS.planned]],
    ['knownAt: "2031-05-31", asOf: "2031-06-19"', []],
  ])('(%s)', async (args, expected) => {
    expect((await lines('meetingReports', args)).sort()).toEqual([...expected].sort());
  });

  it('come by meeting, the newest first', async () => {
    const found = await lines('meetingReports', '');
    expect([found[0], found[3]]).toEqual([REPORTS.two, REPORTS.three]);
  });
});
