import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { clock, within } from './dates.js';

const AUTUMN = { publishedAt: day('2031-10-10'), url: 'https://gull.example/autumn' };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:norrland', 'Norrland', { properties: { classification: 'COUNTRY' } }),
      entity('org:palace', 'The Palace', { edges: [['PART_OF', 'org:norrland']] }),
      entity('org:harbour-office', 'Harbour Office', { edges: [['PART_OF', 'org:palace']] }),
      entity('org:southmark', 'Southmark'),
      entity('org:league', 'The League'),
      entity('post:chancellor', 'Chancellor', { edges: [['POST_OF', 'org:palace']] }),
      entity('post:envoy', 'Envoy', { edges: [['POST_OF', 'org:league']] }),
      entity('person:ida', 'Ida Brekke'),
      entity('person:nils', 'Nils Aune'),
      entity('person:tove', 'Tove Lind'),
      entity('person:rolf', 'Rolf Eide'),
      entity('person:siri', 'Siri Moe'),
      entity('topic:strait', 'The strait'),
      entity('topic:tolls', 'Tolls', { edges: [['BROADER', 'topic:strait']] }),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'Who is who',
      publishedAt: day('2031-03-01'),
      memberships: [
        // In office from 2030 until May 2031.
        {
          personId: 'person:ida',
          postId: 'post:chancellor',
          startDate: day('2030-01-10'),
          endDate: within('2031-05', '2031-05-01', '2031-05-31'),
        },
        // Of unknown dates, attested on 1 March 2031.
        { personId: 'person:nils', organisationId: 'org:harbour-office' },
        // In the League for Norrland, and in the Palace for Southmark.
        { personId: 'person:tove', organisationId: 'org:league', onBehalfOfId: 'org:norrland' },
        { personId: 'person:rolf', organisationId: 'org:palace', onBehalfOfId: 'org:southmark' },
      ],
    }),
    clock('2031-03-02'),
  );
  await write(
    graph,
    fiction({
      title: 'Words on the strait',
      publishedAt: day('2031-08-01'),
      statements: [
        {
          text: 'Ida in office',
          speakerIds: ['person:ida'],
          speakingAsId: 'post:chancellor',
          saidAt: day('2031-02-01'),
        },
        { text: 'Ida of no office, then', speakerIds: ['person:ida'], saidAt: day('2030-06-01') },
        {
          text: 'Ida in the month of her leave',
          speakerIds: ['person:ida'],
          saidAt: within('2031-05', '2031-05-01', '2031-05-31'),
        },
        { text: 'Ida after office', speakerIds: ['person:ida'], saidAt: day('2031-07-01') },
        {
          text: 'Ida for the League',
          speakerIds: ['person:ida'],
          speakingAsId: 'post:envoy',
          saidAt: day('2031-02-02'),
        },
        { text: 'Nils on the day', speakerIds: ['person:nils'], saidAt: day('2031-03-01') },
        { text: 'Nils on another day', speakerIds: ['person:nils'], saidAt: day('2031-03-05') },
        { text: 'Tove for Norrland', speakerIds: ['person:tove'], saidAt: day('2031-03-01') },
        { text: 'Rolf for Southmark', speakerIds: ['person:rolf'], saidAt: day('2031-03-01') },
        { text: 'The Palace itself', speakerIds: ['org:palace'], saidAt: day('2031-04-01') },
        {
          text: 'Siri, never a member',
          speakerIds: ['person:siri'],
          speakingAsId: 'post:chancellor',
          saidAt: day('2031-06-01'),
        },
        { text: 'Siri with Nils', speakerIds: ['person:siri', 'person:nils'], saidAt: day('2031-01-05') },
        { text: 'Siri alone', speakerIds: ['person:siri'], saidAt: day('2031-06-02') },
        { text: 'Nobody', speakerKind: 'UNNAMED' as const, saidAt: day('2031-06-03') },
        { text: 'Ida before it all', speakerIds: ['person:ida'], saidAt: within('../2030-12-31', null, '2030-12-31') },
      ].map((form) => ({ ...form, aboutIds: ['topic:tolls'] })),
    }),
    clock('2031-08-02'),
  );
  const autumn = { aboutIds: ['topic:strait'], speakerIds: ['org:norrland'], saidAt: day('2031-10-09') };
  await write(
    graph,
    fiction({ ...AUTUMN, title: 'Autumn', statements: [{ ...autumn, text: 'We close it' }] }),
    clock('2031-10-11'),
  );
  await write(
    graph,
    fiction({ ...AUTUMN, title: 'Autumn, corrected', statements: [{ ...autumn, text: 'We do not close it' }] }),
    clock('2031-10-20'),
  );
});
afterAll(() => graph.close());

const LINE = `query ($name: String!, $about: SubjectReference, $saidAt: DateRange, $first: Int = 100, $asOf: PartialDate, $knownAt: PartialDate) {
  organisation(name: $name) {
    officialLine(about: $about, saidAt: $saidAt, first: $first, asOf: $asOf, knownAt: $knownAt) {
      rule certain statement { text speaker { name } evidence { exact } } memberships { person { name } post { title } organisation { name } }
    }
  }
}`;

interface Line {
  rule: string;
  certain: boolean;
  statement: { text: string; evidence: { exact: string }[] };
  memberships: { person: { name: string }; post: { title: string } | null; organisation: { name: string } | null }[];
}

const lineOf = async (name: string, variables: Record<string, unknown> = {}) =>
  (await runQuery<{ organisation: { officialLine: Line[] } }>(graph, LINE, { name, ...variables })).organisation
    .officialLine;

/** `text: RULE`, with a question mark where it is not certain. */
const told = (lines: readonly Line[]) =>
  lines.map(({ rule, certain, statement }) => `${statement.text}: ${rule}${certain ? '' : '?'}`);

const PALACE = [
  'Siri, never a member: SPEAKING_AS',
  'Ida in the month of her leave: MEMBERSHIP?',
  'The Palace itself: ITSELF',
  'Nils on another day: MEMBERSHIP?',
  'Nils on the day: MEMBERSHIP',
  'Ida in office: SPEAKING_AS',
  'Siri with Nils: MEMBERSHIP?',
  'Ida before it all: MEMBERSHIP?',
  'Ida of no office, then: MEMBERSHIP',
];

describe('the official line of an organisation', () => {
  it('has what was said in its offices and below it, by itself, and by those who belonged there, each with its rule', async () => {
    expect(told(await lineOf('The Palace'))).toEqual(PALACE);
  });

  it('is the same along a subject, with the narrower topics', async () => {
    expect(told(await lineOf('The Palace', { about: { name: 'The strait' } }))).toEqual(PALACE);
    expect(told(await lineOf('The Palace', { about: { name: 'The strait', narrower: false } }))).toEqual([]);
  });

  it('rolls up the tree, and takes who acts on its behalf elsewhere', async () => {
    const country = [...PALACE];
    country.splice(5, 0, 'Tove for Norrland: MEMBERSHIP');
    expect(told(await lineOf('Norrland', { about: { name: 'Tolls' } })).sort()).toEqual([...country].sort());
  });

  it('leaves out who acts in it for another, and who speaks in the office of another', async () => {
    expect(told(await lineOf('Southmark'))).toEqual(['Rolf for Southmark: MEMBERSHIP']);
    expect(told(await lineOf('The League'))).toEqual(['Ida for the League: SPEAKING_AS']);
    expect(told(await lineOf('Harbour Office'))).toEqual([
      'Nils on another day: MEMBERSHIP?',
      'Nils on the day: MEMBERSHIP',
      'Siri with Nils: MEMBERSHIP?',
    ]);
  });

  it('shows the memberships and the evidence behind each line', async () => {
    const lines = await lineOf('The Palace');
    const line = (text: string) => lines.find(({ statement }) => statement.text === text)!;
    const chancellor = { person: { name: 'Ida Brekke' }, post: { title: 'Chancellor' }, organisation: null };
    expect(line('Ida of no office, then').memberships).toEqual([chancellor]);
    expect(line('Ida in office').memberships).toEqual([chancellor]);
    expect(line('Siri, never a member').memberships).toEqual([]);
    expect(line('Ida in office').statement.evidence).toEqual([{ exact: 'Ida in office' }]);
  });
});

describe('which statements are in it', () => {
  it('ends at asOf, and within the dates asked for', async () => {
    expect(told(await lineOf('The Palace', { asOf: '2031-01' }))).toEqual(PALACE.slice(6));
    const spring = { saidAt: { from: '2031-03-02', through: '2031-05' } };
    expect(told(await lineOf('The Palace', spring))).toEqual(PALACE.slice(1, 4));
    expect(told(await lineOf('The Palace', { ...spring, about: { name: 'Tolls' } }))).toEqual(PALACE.slice(1, 4));
  });

  it('is cut after the newest', async () => {
    expect(told(await lineOf('The Palace', { first: 2 }))).toEqual(PALACE.slice(0, 2));
  });

  it.each([
    ['Norrland', {}],
    ['Norrland', { about: { name: 'The strait' } }],
  ])('is what was known at knownAt (%s %j)', async (name, asked) => {
    const newest = async (knownAt: string | null) => told(await lineOf(name, { ...asked, knownAt, first: 1 }));
    expect(await newest('2031-10-12')).toEqual(['We close it: ITSELF']);
    expect(await newest(null)).toEqual(['We do not close it: ITSELF']);
    expect(await newest('2031-09-01')).toEqual(['Siri, never a member: SPEAKING_AS']);
    expect(await newest('2031-03-01')).toEqual([]);
  });

  it('counts a membership only when it was known, and certain only by what was known', async () => {
    await write(
      graph,
      fiction({
        title: 'Late news of Siri',
        publishedAt: day('2031-06-02'),
        memberships: [{ personId: 'person:siri', organisationId: 'org:southmark' }],
      }),
      clock('2031-11-05'),
    );
    expect(told(await lineOf('Southmark', { knownAt: '2031-11-04' }))).toEqual(['Rolf for Southmark: MEMBERSHIP']);
    expect(told(await lineOf('Southmark', { knownAt: '2031-11-05' }))).toEqual([
      'Siri alone: MEMBERSHIP',
      'Rolf for Southmark: MEMBERSHIP',
      'Siri with Nils: MEMBERSHIP?',
    ]);
  });
});

describe('what cannot be asked', () => {
  it.each([
    [{ first: 0 }, 'Ask for 1 to 100 entries.'],
    [{ first: 101 }, 'Ask for 1 to 100 entries.'],
    [{ about: { name: 'Nothing' } }, 'No subject has the name "Nothing".'],
  ])('%j', async (variables, message) => {
    const { errors } = await runRequest(graph, LINE, { name: 'Norrland', ...variables });
    expect(errors?.[0]?.message).toContain(message);
  });
});

describe('round trips', () => {
  it('keeps them constant as organisations and statements grow', async () => {
    const text = `query ($ids: [ID!]!, $about: SubjectReference, $first: Int!) { nodes(ids: $ids) { ... on Organisation {
      officialLine(about: $about, first: $first) { statement { text } memberships { person { name } } }
    } } }`;
    const trips = async (ids: readonly string[], first: number, about?: object) => {
      const counting = countingGraph(graph);
      await runQuery(counting, text, { ids, first, about });
      return [...counting.reads].sort();
    };
    const few = await trips(['org:palace'], 2);
    expect(few).toEqual([
      'entities.byId',
      'memberships.byId',
      'officialLine.bodies',
      'officialLine.by.speaker',
      'officialLine.members',
      'officialLine.officers',
      'statements.byId',
    ]);
    const all = ['org:palace', 'org:norrland', 'org:southmark', 'org:league'];
    expect(await trips(all, 100)).toEqual(few);
    const named = { name: 'The strait' };
    expect(await trips(all, 100, named)).toEqual(await trips(['org:palace'], 2, named));
  });
});
