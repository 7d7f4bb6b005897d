import type { Graph } from '../../src/graph/graph.js';
import type { DateForm } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { MeetingStatus } from '../../src/meetings/meeting.enums.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

/** When the first account of the talks at Port Lira was recorded; a correction of it came in September. */
export const FIRST_KNOWN = '2031-05-05';

/** The whole of a month, stated by the source. */
export const june: DateForm = {
  value: '2031-06',
  earliest: '2031-06-01T00:00:00.000Z',
  latest: '2031-06-30T23:59:59.999Z',
  basis: 'STATED',
};

const at = (date: string) => () => `${date}T09:00:00.000Z`;

/**
 * Writes an invented world of meetings: talks of which a first account named one too many; some in a month, one without
 * a date, one that was only planned; a presence that two articles dispute; a delegation without names.
 */
export async function writeHarbours(graph: Graph): Promise<void> {
  const { HELD, SCHEDULED } = MeetingStatus;
  await write(
    graph,
    declarations(
      entity('org:pact', 'Northern Pact'),
      entity('org:isles', 'The Isles'),
      entity('org:mainland', 'Mainland'),
      ...['Ana Reyl', 'Ilo Marn', 'Sef Tarn', 'Oda Venn', 'Uma Kell', 'Rik Dorn', 'Bel Aune', 'Lon Ferro'].map((name) =>
        entity(`person:${name.slice(0, 3).toLowerCase()}`, name),
      ),
      entity('meeting:lira', 'Port Lira talks'),
      entity('meeting:gull', 'Gull Rock talks'),
      entity('meeting:quay', 'Quay talks'),
      entity('meeting:dinner', 'Harbour dinner'),
      entity('meeting:call', 'Night call', { properties: { classification: 'CALL' } }),
      entity('meeting:visit', 'Visit to Gull Rock'),
      entity('meeting:briefing', 'Briefing', { properties: { classification: 'BRIEFING' } }),
    ),
    at('2031-05-01'),
  );
  const lira = 'meeting:lira';
  const [pact, isles, mainland] = ['org:pact', 'org:isles', 'org:mainland'];
  const url = 'https://courier.example/lira';
  const inLira = {
    url,
    reports: [{ meetingId: lira, start: day('2031-05-02'), status: HELD }],
    statements: [{ text: 'The nets stay out', speakerIds: ['person:rik'], meetingId: lira }],
  };
  const atLira = [
    { meetingId: lira, attendeeId: 'person:ana', sideId: pact, presence: 'CONFIRMED' as const },
    { meetingId: lira, attendeeId: 'person:ilo', sideId: isles },
    { meetingId: lira, attendeeId: 'person:sef' },
  ];
  await write(
    graph,
    fiction({
      ...inLira,
      title: 'Lira, first account',
      attendances: [...atLira, { meetingId: lira, attendeeId: 'person:bel', sideId: isles }],
    }),
    at(FIRST_KNOWN),
  );
  await write(
    graph,
    fiction({
      title: 'A summer of talks',
      publishedAt: day('2031-08-20'),
      reports: [
        { meetingId: 'meeting:gull', start: june, status: HELD },
        { meetingId: 'meeting:quay', start: day('2031-07-10'), status: HELD },
        { meetingId: 'meeting:dinner', start: day('2031-08-01'), status: HELD },
        { meetingId: 'meeting:visit', start: day('2031-12-01'), status: SCHEDULED },
        { meetingId: 'meeting:briefing', start: day('2031-08-02'), status: HELD },
      ],
      attendances: [
        { meetingId: 'meeting:gull', attendeeId: 'person:ana', sideId: pact },
        { meetingId: 'meeting:gull', attendeeId: 'person:ilo', sideId: isles },
        { meetingId: 'meeting:gull', attendeeId: 'person:uma', sideId: mainland },
        { meetingId: 'meeting:gull', attendeeId: 'person:rik', sideId: isles, presence: 'EXPECTED' },
        { meetingId: 'meeting:quay', attendeeId: 'person:ana', sideId: pact },
        { meetingId: 'meeting:quay', attendeeId: 'person:ilo', sideId: isles },
        { meetingId: 'meeting:quay', attendeeId: 'person:uma', sideId: mainland },
        { meetingId: 'meeting:dinner', attendeeId: 'person:ilo', sideId: isles },
        { meetingId: 'meeting:dinner', attendeeId: 'person:oda', sideId: pact },
        { meetingId: 'meeting:dinner', attendeeId: 'org:mainland' },
        { meetingId: 'meeting:call', attendeeId: 'person:oda' },
        { meetingId: 'meeting:call', attendeeId: 'person:bel' },
        { meetingId: 'meeting:visit', attendeeId: 'person:ana', presence: 'EXPECTED' },
        { meetingId: 'meeting:visit', attendeeId: 'person:lon', presence: 'EXPECTED' },
        { meetingId: 'meeting:briefing', attendeeId: 'person:lon' },
      ],
    }),
    at('2031-08-21'),
  );
  await write(
    graph,
    fiction({
      title: 'Quay, seen from the Mainland',
      attendances: [
        { meetingId: 'meeting:quay', attendeeId: 'person:uma', sideId: mainland, presence: 'DENIED' },
        { meetingId: 'meeting:quay', attendeeId: 'person:rik', sideId: isles, presence: 'DENIED' },
      ],
    }),
    at('2031-08-25'),
  );
  await write(graph, fiction({ ...inLira, title: 'Lira, corrected', attendances: atLira }), at('2031-09-01'));
}
