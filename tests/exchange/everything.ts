import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, type Fiction, fiction } from '../testkit/fiction.js';
import { reviewed } from './reviewed.js';

const at = (instant: string) => () => instant;

/** The things that an editor's file declares. */
export const DECLARED = declarations(
  entity('org:arvenia', 'Arvenia', {
    properties: { classification: 'COUNTRY', description: 'A “made-up”, country' },
  }),
  entity('org:arvenian-ministry', 'Arvenian ministry', { edges: [['PART_OF', 'org:arvenia']] }),
  entity('org:lira-courier', 'Lira Courier'),
  { ...entity('person:ana-reyl', 'Ana Reyl', { aliases: ['Ana\u2028Reyl', 'A. Reyl 🐚'] }), identifiers: [] },
  {
    ...entity('person:ilo-marn', 'Ilo Marn', { properties: { sortName: 'Marn, Ilo' } }),
    identifiers: [
      { scheme: 'register', value: '\u{1f41a}' },
      { scheme: 'register', value: '\uff21' },
      { scheme: 'register', value: 'a "1", b' },
    ],
  },
  { ...entity('person:a-reyl', 'A. Reyl'), identifiers: [{ scheme: 'register', value: '7' }] },
  entity('org:courier', 'The Courier'),
  entity('post:arvenia-spokesman', 'Spokesman of Arvenia', { edges: [['POST_OF', 'org:arvenia']] }),
  entity('place:isles', 'The Isles', { properties: { countryCode: 'XA' } }),
  entity('place:port-lira', 'Port Lira', { edges: [['BROADER', 'place:isles']] }),
  entity('topic:sea', 'Sea'),
  entity('topic:waters', 'Waters'),
  entity('topic:channel', 'The channel', { edges: [['BROADER', 'topic:sea']] }),
  entity('topic:narrows', 'The narrows', { edges: [['BROADER', 'topic:waters']] }),
  entity('topic:strait', 'Strait', {
    edges: [
      ['BROADER', 'topic:sea'],
      ['CONCERNS', 'place:isles'],
    ],
  }),
  entity('meeting:week', 'Week of talks'),
  entity('meeting:talks', 'Talks', { edges: [['PART_OF', 'meeting:week']] }),
  entity('meeting:never', 'A meeting that nobody tells of'),
  entity('proposal:draft', 'Draft', { properties: { date: '2031-04' }, edges: [['PRESENTED_BY', 'org:arvenia']] }),
  entity('proposal:final', 'Final', { edges: [['SUPERSEDES', 'proposal:draft']] }),
  entity('point:draft-1', 'Draft, point 1', {
    properties: { number: 1, text: 'Open it' },
    edges: [['POINT_OF', 'proposal:draft']],
  }),
  entity('point:final-1', 'Final, point 1', {
    properties: { number: 1, text: 'Open it <soon> & "well"' },
    edges: [
      ['POINT_OF', 'proposal:final'],
      ['CONTINUES', 'point:draft-1'],
    ],
  }),
);

const STANCE = [{ holderId: 'org:arvenia', targetId: 'topic:strait', conditions: 'Only at night', basedOn: [0] }];

/** An article whose stance another takes too; what stands at its address later replaces it, with other words. */
export const repeated = (more: Partial<Fiction>, gist: string | null = null) =>
  fiction({
    title: 'Arvenia again',
    url: 'https://courier.example/again',
    publishedAt: day('2031-05-02'),
    statements: [
      { text: 'At night it is open', speakerIds: ['org:arvenia'], aboutIds: ['topic:strait'], gist },
      ...(more.positions ? [] : [{ text: 'And by day' }]),
    ],
    ...more,
  });

/** Loads an invented graph with every kind of node and edge, among it what was given up, merged and withdrawn. */
export async function loadEverything(graph: Graph): Promise<void> {
  await write(graph, DECLARED, at('2021-05-01T00:00:00.000Z'));
  const said = {
    title: 'What was said at the talks',
    publisherId: 'org:lira-courier',
    url: 'https://courier.example/talks',
    statements: [
      {
        text: 'The strait 🐚 is open',
        speakerIds: ['person:ilo-marn', 'person:ana-reyl'],
        speakingAsId: 'post:arvenia-spokesman',
        reportedByIds: ['org:lira-courier', 'org:arvenia'],
        audienceIds: ['person:ana-reyl', 'org:arvenia'],
        meetingId: 'meeting:talks',
        aboutIds: ['topic:strait', 'meeting:talks', 'point:final-1'],
        words: ['open'],
        turn: 1,
      },
      { text: 'The strait is shut', speakerIds: ['person:ana-reyl'], aboutIds: ['topic:strait'] },
      { text: 'It is half open', speakerIds: ['person:ana-reyl'], aboutIds: ['topic:sea'] },
    ],
    links: [{ from: 1, to: 0, kind: 'CONTRADICTS' as const }],
    attendances: [
      {
        meetingId: 'meeting:talks',
        attendeeId: 'person:ilo-marn',
        sideId: 'org:arvenia',
        postId: 'post:arvenia-spokesman',
        onBehalfOfId: 'org:arvenia',
        leads: true,
      },
    ],
    reports: [
      {
        meetingId: 'meeting:talks',
        start: day('2031-05-03'),
        placeId: 'place:port-lira',
        duration: 'PT3H',
        status: 'HELD' as const,
      },
      { meetingId: 'meeting:week', status: 'HELD' as const },
    ],
    agenda: [{ meetingId: 'meeting:talks', subjectId: 'proposal:final', reportedById: 'person:ilo-marn' }],
    memberships: [
      {
        personId: 'person:ilo-marn',
        organisationId: 'org:arvenia',
        postId: 'post:arvenia-spokesman',
        onBehalfOfId: 'org:arvenia',
      },
      {
        personId: 'person:ana-reyl',
        organisationId: 'org:arvenia',
        startDate: day('2030-01-01'),
        endDate: day('2031-01-01'),
      },
    ],
    positions: [
      { holderId: 'org:arvenia', targetId: 'topic:strait', basedOn: [0, 1], conditions: 'Only at night' },
      { holderId: 'person:ana-reyl', targetId: 'point:final-1', validThrough: day('2031-06-01') },
    ],
  };
  await write(graph, fiction(said), at('2021-05-05T00:00:00.000Z'));
  // The same article read anew: its second statement was about something else, and its third was nobody's.
  const [first, second] = said.statements;
  const corrected = { ...said, statements: [first!, { ...second!, aboutIds: ['topic:sea'] }], links: said.links };
  await write(graph, fiction(corrected), at('2021-05-06T00:00:00.000Z'));
  await write(graph, repeated({ positions: STANCE }), at('2021-05-07T00:00:00.000Z'));
  await write(graph, repeated({}), at('2021-05-08T00:00:00.000Z'));
  const source = fiction({ title: 'The wire' }).article!;
  const derived = fiction({ title: 'From the wire', statements: [{ text: 'It is so' }] });
  const article = { ...derived.article!, derivedFrom: [source.id] };
  await write(
    graph,
    { ...derived, article, sources: [{ ...source, text: null, contentHash: null }] },
    at('2021-05-09T00:00:00.000Z'),
  );
  await reviewed(graph);
}
