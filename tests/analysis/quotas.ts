import type { Graph } from '../../src/graph/graph.js';
import type { DateForm } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { MeetingStatus } from '../../src/meetings/meeting.enums.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

/** A stretch of time that a source states. */
export const between = (value: string, earliest: string, latest: string): DateForm => ({
  value,
  earliest: `${earliest}T00:00:00.000Z`,
  latest: `${latest}T23:59:59.999Z`,
  basis: 'STATED',
});

const at = (date: string) => () => `${date}T09:00:00.000Z`;

/** On the day before this one, what Uma Kell said in July was still taken for a refusal. */
export const UMA_CORRECTED = '2031-10-01';

/**
 * Writes an invented dispute over fishing: stances that change with and without meetings, at dates that overlap, several
 * at once, one ended, one corrected; statements that contradict each other.
 */
export async function writeQuotas(graph: Graph): Promise<void> {
  await write(
    graph,
    declarations(
      entity('org:isles', 'The Isles'),
      entity('org:ministry', 'Ministry of Fish', { edges: [['PART_OF', 'org:isles']] }),
      entity('org:mainland', 'Mainland'),
      entity('org:pact', 'Northern Pact'),
      entity('post:minister', 'Minister of Fish', { edges: [['POST_OF', 'org:ministry']] }),
      ...['Ana Reyl', 'Ilo Marn', 'Oda Venn', 'Bel Aune', 'Uma Kell'].map((name) =>
        entity(`person:${name.slice(0, 3).toLowerCase()}`, name),
      ),
      entity('topic:fishing', 'Fishing'),
      entity('topic:herring', 'Herring quota', { edges: [['BROADER', 'topic:fishing']] }),
      entity('topic:harbour', 'Harbour dues'),
      entity('meeting:gull', 'Gull Rock talks'),
      entity('meeting:quay', 'Quay talks'),
      entity('meeting:dock', 'Dock talks'),
      entity('meeting:call', 'Undated call'),
    ),
    at('2031-01-01'),
  );
  const herring = 'topic:herring';
  await write(
    graph,
    fiction({
      title: 'The year of the herring',
      publishedAt: day('2031-09-20'),
      memberships: [{ personId: 'person:ana', postId: 'post:minister' }],
      reports: [
        { meetingId: 'meeting:gull', start: day('2031-06-10'), status: MeetingStatus.HELD },
        { meetingId: 'meeting:quay', start: day('2031-09-01'), status: MeetingStatus.HELD },
        { meetingId: 'meeting:dock', start: day('2031-08-15'), status: MeetingStatus.HELD },
      ],
      attendances: [
        { meetingId: 'meeting:gull', attendeeId: 'person:ana', sideId: 'org:isles' },
        { meetingId: 'meeting:gull', attendeeId: 'person:ilo', sideId: 'org:mainland' },
        { meetingId: 'meeting:gull', attendeeId: 'org:pact', presence: 'EXPECTED' },
        { meetingId: 'meeting:quay', attendeeId: 'person:oda', sideId: 'org:pact' },
        { meetingId: 'meeting:dock', attendeeId: 'person:oda', sideId: 'org:pact' },
      ],
      statements: [
        { text: 'We take the quota', speakerIds: ['person:ilo'], saidAt: day('2031-04-01'), aboutIds: [herring] },
        { text: 'We never take the quota', speakerIds: ['person:ilo'], saidAt: day('2031-08-02'), aboutIds: [herring] },
        { text: 'I have not been there', speakerIds: ['person:ilo'], saidAt: day('2031-06-11') },
        { text: 'I was there', speakerIds: ['person:oda', 'person:ilo'], saidAt: day('2031-06-12') },
        { text: 'He was not', speakerIds: ['person:oda'], saidAt: day('2031-06-13') },
        { text: 'No quota', speakerIds: ['person:ana'], saidAt: day('2031-03-03') },
      ],
      links: [
        { from: 3, to: 2, kind: 'CONTRADICTS' },
        { from: 4, to: 3, kind: 'CONTRADICTS' },
        { from: 4, to: 2, kind: 'REITERATES' },
      ],
      positions: [
        {
          holderId: 'org:isles',
          targetId: herring,
          stance: 'AGAINST',
          basis: 'SPOKESPERSON',
          basedOn: [5],
          validFrom: between('2031-03', '2031-03-01', '2031-03-31'),
        },
        { holderId: 'org:isles', targetId: herring, stance: 'FOR', validFrom: day('2031-07-01') },
        { holderId: 'org:mainland', targetId: herring, stance: 'FOR', validFrom: day('2031-05-01') },
        {
          holderId: 'org:mainland',
          targetId: herring,
          stance: 'CONDITIONAL',
          conditions: 'if the nets stay out',
          validFrom: day('2031-06-20'),
        },
        { holderId: 'org:pact', targetId: herring, stance: 'AGAINST', validFrom: day('2031-01-01') },
        { holderId: 'org:pact', targetId: herring, stance: 'FOR', validFrom: day('2031-05-20') },
        {
          holderId: 'person:ilo',
          targetId: herring,
          stance: 'FOR',
          basis: 'OWN_WORDS',
          basedOn: [0],
          validFrom: day('2031-04-01'),
        },
        {
          holderId: 'person:ilo',
          targetId: herring,
          stance: 'AGAINST',
          basis: 'OWN_WORDS',
          basedOn: [1],
          validFrom: between('2031-08', '2031-08-01', '2031-08-31'),
        },
        {
          holderId: 'person:oda',
          targetId: herring,
          stance: 'FOR',
          validFrom: between('2031', '2031-01-01', '2031-12-31'),
        },
        {
          holderId: 'person:oda',
          targetId: herring,
          stance: 'AGAINST',
          validFrom: between('2031-08', '2031-08-01', '2031-08-31'),
        },
        { holderId: 'person:bel', targetId: herring, stance: 'FOR', validFrom: day('2031-02-01') },
        { holderId: 'person:bel', targetId: herring, stance: 'CONDITIONAL', validFrom: day('2031-02-01') },
        {
          holderId: 'person:bel',
          targetId: herring,
          stance: 'CONDITIONAL',
          strength: 'LEANING',
          validFrom: day('2031-07-05'),
        },
        { holderId: 'person:ana', targetId: herring, stance: 'AGAINST', validFrom: day('2031-03-01') },
        { holderId: 'person:ana', targetId: 'topic:harbour', stance: 'FOR', validFrom: day('2031-03-01') },
        {
          holderId: 'org:mainland',
          targetId: 'topic:harbour',
          stance: 'AGAINST',
          validFrom: day('2030-01-01'),
          validThrough: day('2031-02-01'),
        },
        { holderId: 'person:uma', targetId: herring, stance: 'FOR', validFrom: day('2031-02-02') },
      ],
    }),
    at('2031-09-21'),
  );
  const uma = { url: 'https://courier.example/uma', publishedAt: day('2031-07-03') };
  const july = { holderId: 'person:uma', targetId: herring, validFrom: day('2031-07-02') };
  const refuses = fiction({ ...uma, title: 'Uma refuses', positions: [{ ...july, stance: 'AGAINST' }] });
  await write(graph, refuses, at('2031-09-22'));
  const agrees = fiction({ ...uma, title: 'Uma agrees', positions: [{ ...july, stance: 'FOR' }] });
  await write(graph, agrees, at(UMA_CORRECTED));
}
