import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

/** When the second article was recorded; the first was known before. */
export const LATER = '2021-06-01T00:00:00.000Z';

/** A small invented world in which every edge of the model leads somewhere, and leads some things nowhere. */
export async function writeWorld(graph: Graph): Promise<void> {
  await write(
    graph,
    declarations(
      entity('place:isles', 'The Isles'),
      entity('place:lira', 'Port Lira', { edges: [['BROADER', 'place:isles']] }),
      entity('org:arvenia', 'Arvenia', { properties: { classification: 'COUNTRY' } }),
      entity('org:ministry', 'Ministry of Tides', { edges: [['PART_OF', 'org:arvenia']] }),
      entity('org:courier', 'The Courier', { properties: { classification: 'NEWS_OUTLET' } }),
      entity('post:envoy', 'Envoy of Arvenia', { edges: [['POST_OF', 'org:arvenia']] }),
      entity('post:clerk', 'Clerk of Tides', { edges: [['POST_OF', 'org:ministry']] }),
      entity('person:ana', 'Ana Reyl', { aliases: ['Ана Рейл'] }),
      entity('person:ilo', 'Ilo Marn', {
        identifiers: [
          ['wikidata', 'Q77'],
          ['viaf', 'Q78'],
        ],
      }),
      entity('person:tomas', 'Tomas Vek'),
      entity('topic:sea', 'The sea'),
      entity('topic:strait', 'Northern strait', { edges: [['BROADER', 'topic:sea']] }),
      entity('topic:arvenia', 'Arvenia', { edges: [['CONCERNS', 'org:arvenia']] }),
      entity('proposal:draft', 'Draft', { edges: [['PRESENTED_BY', 'person:ilo']], properties: { version: 'first' } }),
      entity('proposal:treaty', 'Treaty', { edges: [['SUPERSEDES', 'proposal:draft']] }),
      entity('point:old', 'Point 1 of the draft', {
        edges: [['POINT_OF', 'proposal:draft']],
        properties: { number: 1, text: 'No ships.' },
      }),
      entity('point:new', 'Point 1 of the treaty', {
        edges: [
          ['POINT_OF', 'proposal:treaty'],
          ['CONTINUES', 'point:old'],
        ],
        properties: { number: 1, text: 'Few ships.' },
      }),
      entity('meeting:summit', 'Summit', { properties: { classification: 'SUMMIT' } }),
      entity('meeting:session', 'Morning session', { edges: [['PART_OF', 'meeting:summit']] }),
      entity('meeting:call', 'Call', { properties: { classification: 'CALL' } }),
    ),
  );
  const account = fiction({
    title: 'Account',
    publisherId: 'org:courier',
    publishedAt: day('2021-05-04'),
    statements: [
      {
        text: 'A',
        speakerIds: ['person:ana'],
        speakingAsId: 'post:envoy',
        aboutIds: ['topic:strait'],
        meetingId: 'meeting:summit',
        saidAt: day('2021-05-01'),
      },
      {
        text: 'B',
        speakerIds: ['person:ilo'],
        audienceIds: ['person:tomas'],
        aboutIds: ['meeting:summit', 'point:new'],
        saidAt: day('2021-05-02'),
      },
      { text: 'C', speakerIds: ['org:arvenia'], reportedByIds: ['person:tomas'], saidAt: day('2021-05-03') },
    ],
    links: [{ from: 1, to: 0, kind: 'REPLIES_TO' }],
    positions: [
      { holderId: 'person:ana', targetId: 'topic:strait', stance: 'FOR', basedOn: [0] },
      { holderId: 'person:ilo', targetId: 'point:new', stance: 'AGAINST', validThrough: day('2021-05-20') },
    ],
    memberships: [
      { personId: 'person:ana', postId: 'post:envoy', startDate: day('2020-01-01') },
      { personId: 'person:ilo', organisationId: 'org:ministry', onBehalfOfId: 'org:courier' },
    ],
    attendances: [
      {
        meetingId: 'meeting:summit',
        attendeeId: 'person:ana',
        sideId: 'org:arvenia',
        postId: 'post:envoy',
        leads: true,
      },
      { meetingId: 'meeting:summit', attendeeId: 'person:ilo', presence: 'DENIED', onBehalfOfId: 'org:ministry' },
    ],
    reports: [
      {
        meetingId: 'meeting:summit',
        start: day('2021-05-01'),
        placeId: 'place:lira',
        status: 'HELD',
        channel: 'IN_PERSON',
      },
    ],
    agenda: [{ meetingId: 'meeting:summit', subjectId: 'topic:strait', as: 'PLANNED', reportedById: 'person:ana' }],
  });
  await write(graph, account, () => '2021-05-05T00:00:00.000Z');
  const echo = fiction({
    title: 'Echo',
    publishedAt: day('2021-05-30'),
    url: 'https://echo.example/1',
    statements: [{ text: 'D', speakerIds: ['person:ana'], aboutIds: ['topic:sea'], saidAt: day('2021-05-28') }],
    attendances: [{ meetingId: 'meeting:call', attendeeId: 'person:tomas' }],
    reports: [{ meetingId: 'meeting:call', start: day('2021-05-29'), status: 'CANCELLED' }],
  });
  const derivedFrom = [account.article!.id];
  await write(graph, { ...echo, article: { ...echo.article!, derivedFrom } }, () => LATER);
}
