import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { clock } from './dates.js';

const REPORT = { publishedAt: day('2031-06-01'), url: 'https://gull.example/report' };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:norrland', 'Norrland'),
      entity('person:ida', 'Ida Brekke'),
      entity('topic:strait', 'The strait'),
      entity('topic:tolls', 'Tolls', { edges: [['BROADER', 'topic:strait']] }),
      entity('meeting:round', 'The round'),
      entity('person:ola', 'Ola Fell'),
      entity('org:watch', 'Coast watch'),
      entity('post:warden', 'Warden', { edges: [['POST_OF', 'org:watch']] }),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'The round',
      publishedAt: day('2031-05-04'),
      statements: [{ text: 'Old words', speakerIds: ['person:ida'], aboutIds: ['topic:tolls', 'topic:strait'] }],
      positions: [{ holderId: 'org:norrland', targetId: 'topic:strait' }],
      agenda: [{ meetingId: 'meeting:round', subjectId: 'topic:strait' }],
      reports: [{ meetingId: 'meeting:round', status: 'HELD' }],
      attendances: [{ meetingId: 'meeting:round', attendeeId: 'person:ida' }],
      memberships: [{ personId: 'person:ida', organisationId: 'org:norrland' }],
    }),
    clock('2031-05-05'),
  );
  await write(
    graph,
    fiction({ title: 'The warden', memberships: [{ personId: 'person:ola', postId: 'post:warden' }] }),
    clock('2031-05-05'),
  );
  await write(
    graph,
    fiction({
      ...REPORT,
      title: 'Report',
      statements: [{ text: 'New words', speakerIds: ['person:ida'], aboutIds: ['topic:tolls'] }],
      agenda: [{ meetingId: 'meeting:round', subjectId: 'topic:tolls' }],
    }),
    clock('2031-06-02'),
  );
  await write(
    graph,
    fiction({
      ...REPORT,
      title: 'Report, corrected',
      statements: [{ text: 'True words', speakerIds: ['person:ida'], aboutIds: ['topic:tolls'] }],
    }),
    clock('2031-06-09'),
  );
});
afterAll(() => graph.close());

const QUERY = `query ($about: SubjectReference!, $since: PartialDate!, $types: [ClaimType!], $kinds: [ChangeKind!], $first: Int = 100, $asOf: PartialDate, $knownAt: PartialDate) {
  whatsNew(about: $about, since: $since, types: $types, asOf: $asOf, knownAt: $knownAt) {
    since
    counts { kind type count }
    changes(kinds: $kinds, first: $first) {
      kind type at
      claim { __typename recordedAt supersededAt evidence { exact } ... on Statement { text } }
    }
  }
}`;

interface News {
  since: string;
  counts: { kind: string; type: string; count: number }[];
  changes: { kind: string; type: string; at: string; claim: { text?: string; evidence: unknown[] } }[];
}

const news = async (variables: Record<string, unknown>) =>
  (await runQuery<{ whatsNew: News }>(graph, QUERY, { about: { name: 'The strait' }, ...variables })).whatsNew;

const told = ({ changes }: News) =>
  changes.map(({ kind, type, at, claim }) => `${at.slice(0, 10)} ${kind} ${claim.text ?? type}`);

const counted = ({ counts }: News) => counts.map(({ kind, type, count }) => `${kind} ${type} ${count}`);

const CORRECTED = ['2031-06-09 GIVEN_UP AGENDA_ITEM', '2031-06-09 GIVEN_UP New words', '2031-06-09 LEARNT True words'];
const REPORTED = ['2031-06-02 LEARNT AGENDA_ITEM', '2031-06-02 LEARNT New words'];

describe('what is new about a subject', () => {
  it('has the memberships of an organisation that are held through an office of it', async () => {
    const about = { name: 'Coast watch' };
    const found = await news({ about, since: '2031-05-01' });
    expect(told(found)).toEqual(['2031-05-05 LEARNT MEMBERSHIP']);
    const data = await runQuery<{ supportSurvey: { examinedCount: number } }>(
      graph,
      'query ($about: SubjectReference!) { supportSurvey(about: $about) { examinedCount } }',
      { about },
    );
    expect(data.supportSurvey.examinedCount).toBe(1);
  });

  it('is what this graph learnt and gave up since, the last first, each once and with its evidence', async () => {
    const found = await news({ since: '2031-06-01' });
    expect(told(found)).toEqual([...CORRECTED, ...REPORTED]);
    expect(counted(found)).toEqual([
      'LEARNT AGENDA_ITEM 1',
      'LEARNT STATEMENT 2',
      'GIVEN_UP AGENDA_ITEM 1',
      'GIVEN_UP STATEMENT 1',
    ]);
    for (const { claim } of found.changes) expect(claim.evidence).toHaveLength(1);
  });

  it('counts from the first instant of a day, and after an instant', async () => {
    expect(told(await news({ since: '2031-06-09' }))).toEqual(CORRECTED);
    expect(told(await news({ since: '2031-06-09T09:00:00.000Z' }))).toEqual([]);
    expect(told(await news({ since: '2031-06-09T08:59:59.999Z' }))).toEqual(CORRECTED);
  });

  it('says since when, as it was asked', async () => {
    for (const since of ['2031', '2031-06-09', '2031-06-09T10:00:00+01:00']) {
      expect((await news({ since })).since).toBe(since);
    }
  });

  it('ends at knownAt, and shows a claim with the evidence that it had', async () => {
    expect(told(await news({ since: '2031-06-01', knownAt: '2031-06-05' }))).toEqual(REPORTED);
    const all = await news({ since: '2031-06-01', knownAt: '2031-07-01' });
    expect(told(all)).toEqual([...CORRECTED, ...REPORTED]);
    for (const { claim } of all.changes) expect(claim.evidence).toHaveLength(1);
  });

  it('can be of some types and kinds alone', async () => {
    expect(told(await news({ since: '2031-06', types: ['STATEMENT'], kinds: ['LEARNT'] }))).toEqual([
      '2031-06-09 LEARNT True words',
      '2031-06-02 LEARNT New words',
    ]);
    expect(await news({ since: '2031', types: [] })).toMatchObject({ counts: [], changes: [] });
    expect(told(await news({ since: '2031', first: 1 }))).toEqual(CORRECTED.slice(0, 1));
  });

  it('can be about a topic alone, a meeting, a person or an organisation', async () => {
    const learnt = async (about: object) =>
      counted(await news({ about, since: '2031' })).flatMap((line) => (line.startsWith('LEARNT') ? line.slice(7) : []));
    expect(await learnt({ name: 'The strait', narrower: false })).toEqual([
      'AGENDA_ITEM 1',
      'MEETING_REPORT 1',
      'POSITION 1',
      'STATEMENT 1',
    ]);
    expect(await learnt({ name: 'The round' })).toEqual(['AGENDA_ITEM 2', 'ATTENDANCE 1', 'MEETING_REPORT 1']);
    expect(await learnt({ name: 'Ida Brekke' })).toEqual(['ATTENDANCE 1', 'MEMBERSHIP 1']);
    expect(await learnt({ name: 'Norrland' })).toEqual(['MEMBERSHIP 1', 'POSITION 1']);
  });

  it('has no reports of a meeting that is no longer said to have had it on the agenda', async () => {
    const reports = { about: { name: 'Tolls' }, since: '2031', types: ['MEETING_REPORT'] };
    expect(counted(await news({ ...reports, knownAt: '2031-06-03' }))).toEqual(['LEARNT MEETING_REPORT 1']);
    expect(counted(await news(reports))).toEqual([]);
  });

  it('leaves out what was said or begun after asOf', async () => {
    expect(told(await news({ since: '2031-06', types: ['STATEMENT'], asOf: '2031-05-31' }))).toEqual([]);
    expect(told(await news({ since: '2031', types: ['STATEMENT'], asOf: '2031-05-31' }))).toEqual([
      '2031-05-05 LEARNT Old words',
    ]);
  });

  it('takes the same round trips for one change and for many of a type', async () => {
    const trips = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(counting, QUERY, { about: { name: 'Tolls' }, since: '2031', types: ['STATEMENT'], first });
      return [...counting.reads].sort();
    };
    const one = await trips(1);
    expect(one).toEqual(['evidence.ofClaim', 'names.resolve', 'news.changes', 'news.counts', 'statements.byId']);
    expect((await trips(100)).filter((name) => name !== 'evidence.ofClaim')).toEqual(one.slice(1));
  });

  it.each([
    [{ first: 0 }, 'Ask for 1 to 100 entries.'],
    [{ since: 'yesterday' }, '"yesterday" is not a date.'],
    [{ since: '2031-06', knownAt: '2031-05' }, '`since` (2031-06) lies after `knownAt`'],
    [{ about: { name: 'Nothing' } }, 'No subject has the name "Nothing".'],
  ])('cannot be asked with %j', async (variables, message) => {
    const { errors } = await runRequest(graph, QUERY, { about: { name: 'Tolls' }, since: '2031', ...variables });
    expect(errors?.[0]?.message).toContain(message);
  });
});
