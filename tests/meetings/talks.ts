import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { DurationQualifier, MeetingChannel, MeetingStatus } from '../../src/meetings/meeting.enums.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

/** When the first account of the talks was recorded, and when its correction was. */
export const FIRST_RECORDED = '2031-05-05T09:00:00.000Z';
export const CORRECTED = '2031-06-01T09:00:00.000Z';

/** The whole of the month. */
const june = { value: '2031-06', earliest: '2031-06-01T00:00:00.000Z', latest: '2031-06-30T23:59:59.999Z' };

/**
 * Writes an invented world: talks at Port Lira, of which a first account was corrected; a summit that two articles
 * tell of differently; a call that nobody dates; a visit that was cancelled.
 */
export async function writeTalks(graph: Graph): Promise<void> {
  const at = (instant: string) => () => instant;
  await write(
    graph,
    declarations(
      entity('org:pact', 'Northern Pact', { aliases: ['NP'] }),
      entity('org:isles', 'The Isles'),
      entity('org:courier', 'Lira Courier'),
      entity('place:isles', 'The Isles (place)'),
      entity('place:lira', 'Port Lira', { edges: [['BROADER', 'place:isles']] }),
      entity('place:palace', 'Harbour Palace', { edges: [['BROADER', 'place:lira']] }),
      entity('place:gull', 'Gull Rock'),
      entity('person:ana', 'Ana Reyl', { aliases: ['Ана Рейл'] }),
      entity('person:ilo', 'Ilo Marn'),
      entity('person:sef', 'Sef Tarn'),
      entity('post:envoy', 'Envoy', { edges: [['POST_OF', 'org:pact']] }),
      entity('topic:strait', 'Northern strait'),
      entity('meeting:talks', 'Port Lira talks', { aliases: ['Розмови в Порт-Лірі'] }),
      entity('meeting:session', 'Morning session', { edges: [['PART_OF', 'meeting:talks']] }),
      entity('meeting:summit', 'Gull summit', { properties: { classification: 'SUMMIT' } }),
      entity('meeting:call', 'Night call', { properties: { classification: 'CALL' } }),
      entity('meeting:visit', 'Visit to Gull Rock'),
    ),
    at('2031-05-01T09:00:00.000Z'),
  );
  const talks = 'meeting:talks';
  await write(
    graph,
    fiction({
      title: 'The talks, first account',
      publisherId: 'org:courier',
      url: 'https://courier.example/talks',
      reports: [
        {
          meetingId: talks,
          start: day('2031-05-02'),
          placeId: 'place:gull',
          duration: 'PT3H',
          status: MeetingStatus.HELD,
          channel: MeetingChannel.IN_PERSON,
        },
      ],
      attendances: [
        {
          meetingId: talks,
          attendeeId: 'person:ana',
          sideId: 'org:pact',
          leads: true,
          role: 'CHAIR',
          postId: 'post:envoy',
        },
        { meetingId: talks, attendeeId: 'person:ilo', sideId: 'org:isles', role: 'DELEGATE' },
      ],
      statements: [
        { text: 'The strait was the question', speakerIds: ['person:ana'], meetingId: talks, aboutIds: [talks] },
      ],
      agenda: [{ meetingId: talks, subjectId: 'topic:strait', as: 'PLANNED' }],
    }),
    at(FIRST_RECORDED),
  );
  await write(
    graph,
    fiction({
      title: 'The talks, corrected',
      publisherId: 'org:courier',
      url: 'https://courier.example/talks',
      reports: [
        {
          meetingId: talks,
          start: day('2031-06-03'),
          placeId: 'place:palace',
          duration: 'PT5H',
          durationQualifier: DurationQualifier.LESS_THAN,
          status: MeetingStatus.HELD,
        },
      ],
      attendances: [
        {
          meetingId: talks,
          attendeeId: 'person:ana',
          sideId: 'org:pact',
          leads: true,
          role: 'CHAIR',
          postId: 'post:envoy',
        },
        { meetingId: talks, attendeeId: 'person:ilo', sideId: 'org:isles', role: 'DELEGATE', presence: 'DENIED' },
        {
          meetingId: talks,
          attendeeId: 'person:sef',
          sideId: 'org:isles',
          onBehalfOfId: 'org:courier',
          presence: 'CONFIRMED',
        },
      ],
      agenda: [
        { meetingId: talks, subjectId: 'topic:strait', reportedById: 'person:ana' },
        { meetingId: talks, subjectId: 'meeting:summit', as: 'PLANNED' },
      ],
    }),
    at(CORRECTED),
  );
  const summit = 'meeting:summit';
  await write(
    graph,
    fiction({
      title: 'The summit',
      reports: [
        {
          meetingId: summit,
          start: { ...june, basis: 'STATED' },
          placeId: 'place:gull',
          status: MeetingStatus.HELD,
          channel: MeetingChannel.IN_PERSON,
        },
        { meetingId: 'meeting:call', status: MeetingStatus.HELD, channel: MeetingChannel.PHONE },
      ],
      attendances: [
        { meetingId: summit, attendeeId: 'person:ana', sideId: 'org:pact', presence: 'CONFIRMED' },
        // A second claim on the same presence: it must not make a second meeting of a list.
        { meetingId: summit, attendeeId: 'person:ana', sideId: 'org:pact', role: 'SPEAKER' },
        { meetingId: summit, attendeeId: 'person:ilo', sideId: 'org:isles' },
        { meetingId: 'meeting:call', attendeeId: 'person:ana' },
        { meetingId: 'meeting:visit', attendeeId: 'person:ana', presence: 'EXPECTED' },
      ],
      publishedAt: day('2031-07-01'),
    }),
    at('2031-07-02T09:00:00.000Z'),
  );
  await write(
    graph,
    fiction({
      title: 'The summit, seen from the Isles',
      reports: [
        {
          meetingId: summit,
          start: day('2031-06-12'),
          placeId: 'place:lira',
          status: MeetingStatus.HELD,
          confidence: 0.5,
        },
        { meetingId: 'meeting:visit', start: day('2031-09-01'), status: MeetingStatus.CANCELLED },
      ],
      attendances: [{ meetingId: summit, attendeeId: 'person:ilo', sideId: 'org:isles', presence: 'DENIED' }],
      publishedAt: day('2031-07-03'),
    }),
    at('2031-07-04T09:00:00.000Z'),
  );
}
