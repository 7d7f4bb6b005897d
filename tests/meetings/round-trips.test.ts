import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const MEETINGS = Array.from({ length: 105 }, (_, i) => `meeting:m${i}`);
const RECORDED = '2031-08-01';

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:pact', 'Northern Pact'),
      entity('post:envoy', 'Envoy', { edges: [['POST_OF', 'org:pact']] }),
      entity('person:ana', 'Ana Reyl'),
      entity('person:ilo', 'Ilo Marn'),
      entity('topic:strait', 'Northern strait'),
      ...Array.from({ length: 7 }, (_, i) => entity(`place:p${i}`, `Place ${i}`)),
      ...MEETINGS.map((id, i) => entity(id, `Meeting ${i}`, i > 0 ? { edges: [['PART_OF', 'meeting:m0']] } : {})),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'A year of meetings',
      reports: MEETINGS.map((meetingId, i) => ({
        meetingId,
        start: day(`2031-0${(i % 6) + 1}-${10 + (i % 18)}`),
        placeId: `place:p${i % 7}`,
        status: 'HELD',
      })),
      attendances: MEETINGS.flatMap((meetingId) => [
        { meetingId, attendeeId: 'person:ana', sideId: 'org:pact', postId: 'post:envoy' },
        { meetingId, attendeeId: 'person:ilo', onBehalfOfId: 'org:pact' },
      ]),
      agenda: MEETINGS.map((meetingId) => ({ meetingId, subjectId: 'topic:strait', reportedById: 'person:ilo' })),
    }),
    () => `${RECORDED}T09:00:00.000Z`,
  );
});

afterAll(() => graph.close());

const AROUND = `
  name start status place { name } disputed partOf { name start }
  reports { start place { name } article { title } meeting { start } evidence { exact } }
  agenda { status subject { name } reportedBy { name } meeting { name } }
  attendances(first: 5) { totalCount nodes {
    attendee { name } side { name } post { title organisation { name } } onBehalfOf { name } meeting { name place { name } }
    evidence { exact }
  } }`;

// The meeting is at hand, so of single things only the articles of the reports are read.
const READS_AROUND = [
  'agendaItems.ofMeeting',
  'attendances.count.of.meeting',
  'attendances.of.meeting',
  'entities.byId',
  'entities.wholeOfMeeting',
  'evidence.ofClaim',
  'evidence.ofClaim',
  'meetingReports.ofMeeting',
];

const reads = async (query: string, variables: object) => {
  const counting = countingGraph(graph);
  const answer = await runQuery<Record<string, { nodes: unknown[] }>>(counting, query, { ...variables });
  return { nodes: Object.values(answer)[0]!.nodes, reads: counting.reads.sort() };
};

describe('the round trips of a list', () => {
  it.each([1, 20, 100])('are the same for %i meetings with everything around them', async (first) => {
    const found = await reads(
      `query ($first: Int) { meetings(where: { attendee: { id: "person:ana" } }, first: $first) { nodes { ${AROUND} } } }`,
      { first },
    );
    expect(found.nodes).toHaveLength(first);
    // An id may have been merged into another since.
    expect(found.reads).toEqual([...READS_AROUND, 'meetings.by.attendee', 'names.resolve']);
  });

  it.each([1, 20, 100])('are the same for %i meetings as they were known', async (first) => {
    const found = await reads(
      `query ($first: Int) { meetings(knownAt: "${RECORDED}", first: $first) {
        nodes { name start place { name } attendances { nodes { attendee { name } meeting { start } } } }
      } }`,
      { first },
    );
    expect(found.nodes).toHaveLength(first);
    expect(found.nodes[0]).toMatchObject({
      start: expect.stringMatching(/^2031-06/),
      place: { name: expect.any(String) },
    });
    expect(found.reads).toEqual([
      'attendances.of.meeting.then',
      'entities.byId',
      'meetings.believedReports',
      'meetings.by.time.then',
    ]);
  });

  it.each([1, 20, 100])('are one for %i attendances with all that they lead to', async (first) => {
    const found = await reads(
      `query ($first: Int) { attendances(first: $first) { nodes {
        role presence attendee { name } side { name } post { title organisation { name } } onBehalfOf { name }
        meeting { name start place { name } }
      } } }`,
      { first },
    );
    expect(found.nodes).toHaveLength(first);
    expect(found.reads).toEqual(['attendances.by.time']);
  });

  it('are the same for one place and for seven', async () => {
    for (const ids of [['place:p0'], Array.from({ length: 7 }, (_, i) => `place:p${i}`)]) {
      const counting = countingGraph(graph);
      const { nodes } = await runQuery<{ nodes: { meetings: { totalCount: number; nodes: unknown[] } }[] }>(
        counting,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Place { meetings(first: 2) { totalCount nodes { start place { name } } } } } }',
        { ids },
      );
      for (const { meetings } of nodes) expect(meetings).toMatchObject({ totalCount: 15, nodes: [{}, {}] });
      expect(counting.reads.sort()).toEqual(['entities.byId', 'meetings.count.of.place', 'meetings.of.place']);
    }
  });

  it('have a name of their own for the meetings of a place with the most attendances first', async () => {
    const counting = countingGraph(graph);
    await runQuery(
      counting,
      '{ place(id: "place:p0") { meetings(first: 2, orderBy: MOST_ATTENDANCES_FIRST) { nodes { name } } } }',
    );
    expect(counting.reads.sort()).toEqual(['entities.byId', 'meetings.of.place.counted']);
  });

  it('are the same for the attendances of one actor and of two', async () => {
    for (const ids of [['person:ana'], ['person:ana', 'person:ilo']]) {
      const counting = countingGraph(graph);
      const { nodes } = await runQuery<{ nodes: { attendances: { totalCount: number; nodes: unknown[] } }[] }>(
        counting,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { attendances(first: 3) { totalCount nodes { meeting { name } } } } } }',
        { ids },
      );
      for (const { attendances } of nodes) expect(attendances).toMatchObject({ totalCount: 105, nodes: [{}, {}, {}] });
      expect(counting.reads.sort()).toEqual([
        'attendances.count.of.attendee',
        'attendances.of.attendee',
        'entities.byId',
      ]);
    }
  });
});
