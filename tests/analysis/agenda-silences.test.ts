import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { clock } from './dates.js';

const ROUND = 'meeting:round';
const LATE = { publishedAt: day('2031-06-01'), url: 'https://gull.example/late' };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity(ROUND, 'The round'),
      entity('meeting:other', 'The other round'),
      entity('person:ida', 'Ida Brekke'),
      entity('topic:strait', 'The strait'),
      entity('topic:tolls', 'Tolls', { edges: [['BROADER', 'topic:strait']] }),
      entity('topic:fish', 'Fish'),
      entity('topic:ice', 'Ice'),
      entity('topic:fog', 'Fog'),
      entity('topic:lamps', 'Lamps'),
      entity('proposal:accord', 'The accord'),
      entity('point:accord-1', 'The accord, point 1', {
        properties: { number: 1, text: 'Lamps at night' },
        edges: [['POINT_OF', 'proposal:accord']],
      }),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'The round',
      publishedAt: day('2031-05-04'),
      agenda: [
        { meetingId: ROUND, subjectId: 'topic:fog', as: 'PLANNED' },
        { meetingId: ROUND, subjectId: 'topic:strait' },
        { meetingId: ROUND, subjectId: 'topic:fish' },
        { meetingId: ROUND, subjectId: 'proposal:accord' },
        { meetingId: ROUND, subjectId: 'topic:ice' },
        { meetingId: ROUND, subjectId: 'topic:fog', reportedById: 'person:ida' },
        { meetingId: 'meeting:other', subjectId: 'topic:ice' },
      ],
      statements: [
        // On a narrower topic, said there; on fish, telling of it; on a point of the accord, there.
        { speakerIds: ['person:ida'], aboutIds: ['topic:tolls'], meetingId: ROUND },
        { speakerIds: ['person:ida'], aboutIds: ['topic:fish', ROUND], saidAt: day('2031-05-03') },
        { speakerIds: ['person:ida'], aboutIds: ['point:accord-1'], meetingId: ROUND },
        // On ice, at the other round; on fog, nowhere in particular, twice.
        { speakerIds: ['person:ida'], aboutIds: ['topic:ice'], meetingId: 'meeting:other' },
        { speakerIds: ['person:ida'], aboutIds: ['topic:fog'], saidAt: day('2031-05-01') },
        { speakerIds: ['person:ida'], aboutIds: ['topic:fog'], saidAt: day('2031-05-04') },
      ],
    }),
    clock('2031-05-05'),
  );
  await write(
    graph,
    fiction({
      ...LATE,
      title: 'Late',
      agenda: [{ meetingId: ROUND, subjectId: 'topic:lamps' }],
      statements: [{ speakerIds: ['person:ida'], aboutIds: ['topic:ice', ROUND] }],
    }),
    clock('2031-06-02'),
  );
  await write(graph, fiction({ ...LATE, title: 'Late, corrected' }), clock('2031-06-09'));
});
afterAll(() => graph.close());

const FIELDS = `agendaSilences(asOf: $asOf, knownAt: $knownAt) {
  subject { name } statementCountElsewhere items { status reportedBy { name } evidence { exact } }
}`;
const QUERY = `query ($asOf: PartialDate, $knownAt: PartialDate) { meeting(name: "The round") { ${FIELDS} } }`;

interface Silence {
  subject: { name: string };
  statementCountElsewhere: number;
  items: { status: string; reportedBy: { name: string } | null; evidence: unknown[] }[];
}

const silences = async (variables: Record<string, unknown> = {}) =>
  (await runQuery<{ meeting: { agendaSilences: Silence[] } }>(graph, QUERY, variables)).meeting.agendaSilences;

const told = (found: readonly Silence[]) =>
  found.map(({ subject, statementCountElsewhere }) => `${subject.name} ${statementCountElsewhere}`);

describe('what is on an agenda and has nobody on record', () => {
  it('is what no statement at the meeting or telling of it is about, in the order of the agenda', async () => {
    expect(told(await silences())).toEqual(['Fog 2', 'Ice 1']);
  });

  it('comes with all claims that it was on the agenda', async () => {
    const [fog] = await silences();
    expect(fog?.items).toEqual([
      { status: 'PLANNED', reportedBy: null, evidence: [{ exact: 'Agenda item 0 of The round' }] },
      { status: 'DISCUSSED', reportedBy: { name: 'Ida Brekke' }, evidence: [{ exact: 'Agenda item 5 of The round' }] },
    ]);
  });

  it('is what was known then', async () => {
    expect(told(await silences({ knownAt: '2031-06-03' }))).toEqual(['Fog 2', 'Lamps 0']);
    expect(await silences({ knownAt: '2031-05-04' })).toEqual([]);
  });

  it('counts only what can have been said by a date', async () => {
    expect(told(await silences({ asOf: '2031-05-03' }))).toEqual(['Fog 1', 'The strait 0', 'The accord 0', 'Ice 0']);
  });

  it('takes the same round trips for one meeting and for several', async () => {
    const text = `query ($ids: [ID!]!, $asOf: PartialDate, $knownAt: PartialDate) { nodes(ids: $ids) { ... on Meeting { ${FIELDS} } } }`;
    const trips = async (ids: readonly string[]) => {
      const counting = countingGraph(graph);
      const { nodes } = await runQuery<{ nodes: { agendaSilences: Silence[] }[] }>(counting, text, { ids });
      return { reads: counting.reads, found: nodes.map(({ agendaSilences }) => told(agendaSilences)) };
    };
    const one = await trips([ROUND]);
    const two = await trips([ROUND, 'meeting:other']);
    expect(two.reads).toEqual(one.reads);
    expect(two.found).toEqual([['Fog 2', 'Ice 1'], []]);
  });
});
