import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { write } from '../../src/ingest/writer.js';
import { filesOf } from '../../src/review/documents.js';
import { DraftStore } from '../../src/review/draft.store.js';
import type { IngestArticleInput } from '../../src/review/ingestion.input.js';
import { MergeStore } from '../../src/review/merge.store.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

const at = (instant: string) => () => instant;

/** Loads an invented graph with every kind of node and edge, among it what was given up, merged and withdrawn. */
export async function loadEverything(graph: Graph): Promise<void> {
  await write(
    graph,
    declarations(
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
      entity('person:a-reyl', 'A. Reyl'),
      entity('org:courier', 'The Courier'),
      entity('post:arvenia-spokesman', 'Spokesman of Arvenia', { edges: [['POST_OF', 'org:arvenia']] }),
      entity('place:isles', 'The Isles', { properties: { countryCode: 'XA' } }),
      entity('place:port-lira', 'Port Lira', { edges: [['BROADER', 'place:isles']] }),
      entity('topic:sea', 'Sea'),
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
    ),
    at('2031-05-01T00:00:00.000Z'),
  );
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
  await write(graph, fiction(said), at('2031-05-05T00:00:00.000Z'));
  // The same article read anew: its second statement was about something else, and its third was nobody's.
  const [first, second] = said.statements;
  const corrected = { ...said, statements: [first!, { ...second!, aboutIds: ['topic:sea'] }], links: said.links };
  await write(graph, fiction(corrected), at('2031-05-06T00:00:00.000Z'));
  // Another one with the same stance, which another replaces.
  const repeated = { title: 'Arvenia again', url: 'https://courier.example/again', publishedAt: day('2031-05-02') };
  const stance = [{ holderId: 'org:arvenia', targetId: 'topic:strait', conditions: 'Only at night', basedOn: [0] }];
  const words = [{ text: 'At night it is open', speakerIds: ['org:arvenia'], aboutIds: ['topic:strait'] }];
  await write(graph, fiction({ ...repeated, statements: words, positions: stance }), at('2031-05-07T00:00:00.000Z'));
  const later = fiction({ ...repeated, statements: [...words, { text: 'And by day' }] });
  await write(graph, later, at('2031-05-08T00:00:00.000Z'));
  const source = fiction({ title: 'The wire' }).article!;
  const derived = fiction({ title: 'From the wire', statements: [{ text: 'It is so' }] });
  const article = { ...derived.article!, derivedFrom: [source.id] };
  await write(
    graph,
    { ...derived, article, sources: [{ ...source, text: null, contentHash: null }] },
    at('2031-05-09T00:00:00.000Z'),
  );
  await graph.write(async (transaction) => {
    await transaction.run(cypher`// test.redirect
      CREATE (:Redirect {id: 'person:i-marn', to: 'person:ilo-marn'})`);
    await transaction.run(cypher`// test.retract
      MATCH (a:Article {title: 'From the wire'}) SET a.retractedAt = '2031-05-10T00:00:00.000Z'`);
  });
  await reviewed(graph);
}

/** What people did to it: a merge that stands, one that was undone, a draft that waits and one that was put aside. */
async function reviewed(graph: Graph): Promise<void> {
  const merges = new MergeStore(graph);
  await merges.merge({ from: 'person:a-reyl', into: 'person:ana-reyl', reason: 'the same “Reyl”' }, 'an editor');
  const { merge } = await merges.merge({ from: 'org:courier', into: 'org:lira-courier', reason: null }, 'an editor');
  await merges.undo({ merge: merge!.id, reason: null }, 'an admin');
  const drafts = new DraftStore(graph);
  const text = (ending: string) =>
    readFile(join(projectRoot, 'tests', 'fixtures', 'briefs', `port-lira${ending}`), 'utf8');
  const sent = { hold: true, restore: false };
  const [markdown, facts] = await Promise.all([text('.md'), text('.facts.yaml')]);
  await held(drafts, { markdown, facts, ...sent });
  const draft = await held(drafts, { markdown: `${markdown}\nAnd no more.\n`, facts, ...sent });
  await drafts.discard({ draft, reason: 'once is enough' }, 'an admin');
}

async function held(drafts: DraftStore, input: IngestArticleInput): Promise<string> {
  const sent = filesOf(input);
  if ('code' in sent) throw new Error(sent.message);
  const { draft, userErrors } = await drafts.hold(input, sent, 'an editor');
  expect(userErrors).toEqual([]);
  return draft!.id;
}
