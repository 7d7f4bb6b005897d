import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SupportStore } from '../../src/analysis/support.store.js';
import { UtteranceStore } from '../../src/analysis/utterance.store.js';
import { NameStore } from '../../src/entities/name.store.js';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, type Fiction, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { clock } from './dates.js';

type Held = NonNullable<Fiction['positions']>[number];
const on = (targetId: string): Held => ({ holderId: 'org:norrland', targetId });

let graph: Graph;

/** Writes an invented article and gives its id. */
async function publish(said: Fiction, recorded: string): Promise<string> {
  const load = fiction({ publishedAt: day('2031-05-01'), ...said });
  await write(graph, load, clock(recorded));
  return load.article!.id;
}

beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:norrland', 'Norrland'),
      entity('person:ida', 'Ida Brekke'),
      entity('topic:sea', 'The sea'),
      entity('topic:nets', 'Nets'),
      entity('meeting:quay', 'Quay talks'),
      ...['copied', 'confirmed', 'alone', 'blurred', 'dropped', 'circular', 'uttered'].map((key) =>
        entity(`topic:${key}`, key, { edges: [['BROADER', 'topic:sea']] }),
      ),
    ),
  );
  const uttered = { text: 'The sea is ours', speakerIds: ['person:ida'], aboutIds: ['topic:uttered'] };
  const wire = await publish(
    {
      title: 'Wire',
      positions: [on('topic:copied'), on('topic:confirmed'), on('topic:blurred')],
      statements: [uttered],
    },
    '2031-05-02',
  );
  const copy = await publish(
    { title: 'Copy', derivedFrom: [wire], positions: [on('topic:copied'), on('topic:alone'), on('topic:blurred')] },
    '2031-05-03',
  );
  await publish({ title: 'Copy of a copy', derivedFrom: [copy], positions: [on('topic:copied')] }, '2031-05-04');
  const url = 'https://tern.example/own';
  const own = await publish(
    { title: 'Own report', url, positions: [on('topic:confirmed'), on('topic:dropped')] },
    '2031-05-05',
  );
  await publish({ title: 'Both at once', derivedFrom: [wire, own], positions: [on('topic:blurred')] }, '2031-05-06');
  const said = await graph.read<{ id: string }>(cypher`// test.statement
    MATCH (s:Statement) RETURN s.id AS id`);
  await publish(
    {
      title: 'Heard too',
      statements: [{ ...uttered, text: 'Ours is the sea' }],
      links: [{ from: 0, to: said[0]!.id, kind: 'SAME_UTTERANCE' }],
    },
    '2031-05-07',
  );
  const one = await publish({ title: 'Round', positions: [on('topic:circular')] }, '2031-05-08');
  const other = await publish({ title: 'And round', positions: [on('topic:circular')] }, '2031-05-08');
  await graph.write((transaction) =>
    transaction.run(cypher`// test.circle
      MATCH (a:Article {id: ${one}})
      MATCH (b:Article {id: ${other}})
      MERGE (a)-[:DERIVED_FROM]->(b)
      MERGE (b)-[:DERIVED_FROM]->(a)`),
  );
  await publish(
    {
      title: 'At the quay',
      reports: [
        { meetingId: 'meeting:quay', start: day('2031-04-20') },
        { meetingId: 'meeting:quay', status: 'HELD' },
      ],
      agenda: [{ meetingId: 'meeting:quay', subjectId: 'topic:nets' }],
      attendances: [{ meetingId: 'meeting:quay', attendeeId: 'person:ida' }],
    },
    '2031-05-09',
  );
  // The own report is corrected: what it said of both topics is given up.
  await publish({ title: 'Own report, corrected', url }, '2031-05-20');
});
afterAll(() => graph.close());

interface Support {
  kind: string;
  isCertain: boolean;
  sourceCount: number;
  originCount: number;
  sources: { title: string }[];
  origins: { title: string }[];
}

const SUPPORT = 'support { kind isCertain sourceCount originCount sources { title } origins { title } }';
const QUERY = `query ($name: String!, $knownAt: PartialDate) {
  positions(where: { target: { name: $name } }, knownAt: $knownAt, asOf: "2032") { nodes { ${SUPPORT} } }
}`;

const supportOf = async (name: string, knownAt: string | null = null) => {
  const { positions } = await runQuery<{ positions: { nodes: { support: Support }[] } }>(graph, QUERY, {
    name,
    knownAt,
  });
  expect(positions.nodes).toHaveLength(1);
  const { sources, origins, ...counts } = positions.nodes[0]!.support;
  const titles = (articles: { title: string }[]) => articles.map(({ title }) => title).sort();
  expect([sources.length, origins.length]).toEqual([counts.sourceCount, counts.originCount]);
  return { kind: counts.kind, isCertain: counts.isCertain, sources: titles(sources), origins: titles(origins) };
};

describe('what a claim rests on', () => {
  it('is one source when one article has it, whatever that goes back to', async () => {
    expect(await supportOf('alone')).toEqual({
      kind: 'ONE_SOURCE',
      isCertain: true,
      sources: ['Copy'],
      origins: ['Wire'],
    });
  });

  it('is one origin when all articles go back to one, over any number of copies', async () => {
    expect(await supportOf('copied')).toEqual({
      kind: 'ONE_ORIGIN',
      isCertain: true,
      sources: ['Copy', 'Copy of a copy', 'Wire'],
      origins: ['Wire'],
    });
  });

  it('is several origins when articles go back to more than one', async () => {
    expect(await supportOf('confirmed', '2031-05-10')).toEqual({
      kind: 'SEVERAL_ORIGINS',
      isCertain: true,
      sources: ['Own report', 'Wire'],
      origins: ['Own report', 'Wire'],
    });
  });

  it('is not certain when all articles may have it from one of their origins', async () => {
    expect(await supportOf('blurred')).toMatchObject({
      kind: 'SEVERAL_ORIGINS',
      isCertain: false,
      sources: ['Both at once', 'Copy', 'Wire'],
      origins: ['Own report', 'Wire'],
    });
  });

  it('stands for itself where articles go round in a circle', async () => {
    expect(await supportOf('circular')).toMatchObject({ kind: 'SEVERAL_ORIGINS', origins: ['And round', 'Round'] });
  });

  it('follows what was known: sources that came later or were corrected away do not count', async () => {
    expect(await supportOf('copied', '2031-05-02')).toMatchObject({ kind: 'ONE_SOURCE', sources: ['Wire'] });
    expect(await supportOf('confirmed')).toMatchObject({ kind: 'ONE_SOURCE', sources: ['Wire'] });
  });

  it('is, of a claim that was given up, what it rested on at last', async () => {
    const text = `query ($knownAt: PartialDate) {
      whatsNew(about: { name: "dropped" }, since: "2031-05-10", knownAt: $knownAt) {
        changes { kind claim { evidence { article { title } } ${SUPPORT} } }
      }
    }`;
    for (const knownAt of [null, '2031-06-01']) {
      expect(await runQuery(graph, text, { knownAt })).toMatchObject({
        whatsNew: {
          changes: [
            {
              kind: 'GIVEN_UP',
              claim: {
                evidence: [{ article: { title: 'Own report' } }],
                support: { kind: 'ONE_SOURCE', sourceCount: 1 },
              },
            },
          ],
        },
      });
    }
  });

  it('counts, of a statement, all reports of the same words', async () => {
    const text = `query ($knownAt: PartialDate) {
      statements(where: { about: { name: "uttered" } }, knownAt: $knownAt) { nodes { text ${SUPPORT} } }
    }`;
    const counted = async (knownAt: string | null) => {
      const { statements } = await runQuery<{ statements: { nodes: { support: Support }[] } }>(graph, text, {
        knownAt,
      });
      return statements.nodes.map(({ support }) => [support.kind, support.sourceCount]);
    };
    expect(await counted(null)).toEqual([
      ['SEVERAL_ORIGINS', 2],
      ['SEVERAL_ORIGINS', 2],
    ]);
    expect(await counted('2031-05-06')).toEqual([['ONE_SOURCE', 1]]);
  });
});

const SURVEY = `query ($about: SubjectReference!, $types: [ClaimType!], $kinds: [SupportKind!], $first: Int = 100, $asOf: PartialDate, $knownAt: PartialDate) {
  supportSurvey(about: $about, types: $types, asOf: $asOf, knownAt: $knownAt) {
    examinedCount isComplete counts { kind count }
    claims(kinds: $kinds, first: $first) {
      __typename support { kind }
      ... on Position { target { name } }
      ... on Statement { text }
    }
  }
}`;

interface Survey {
  examinedCount: number;
  isComplete: boolean;
  counts: { kind: string; count: number }[];
  claims: { target?: { name: string }; text?: string; support: { kind: string } }[];
}

const about = { name: 'The sea' };
const survey = async (variables: Record<string, unknown> = {}) =>
  (await runQuery<{ supportSurvey: Survey }>(graph, SURVEY, { about, ...variables })).supportSurvey;

const named = ({ claims }: Survey) => claims.map(({ target, text }) => target?.name ?? text).sort();

describe('a survey of what claims rest on', () => {
  it('counts the claims of each kind, and lists them', async () => {
    const found = await survey();
    expect(found).toMatchObject({ examinedCount: 7, isComplete: true });
    expect(found.counts).toEqual([
      { kind: 'ONE_SOURCE', count: 2 },
      { kind: 'ONE_ORIGIN', count: 1 },
      { kind: 'SEVERAL_ORIGINS', count: 4 },
    ]);
    expect(named(await survey({ kinds: ['ONE_SOURCE', 'ONE_ORIGIN'] }))).toEqual(['alone', 'confirmed', 'copied']);
    expect(found.claims).toHaveLength(7);
  });

  it('keeps to types of claims, to what was known, and to what can have begun', async () => {
    expect(named(await survey({ types: ['STATEMENT'] }))).toEqual(['Ours is the sea', 'The sea is ours']);
    expect(await survey({ types: [] })).toMatchObject({ examinedCount: 0, claims: [] });
    expect(named(await survey({ knownAt: '2031-05-02' }))).toEqual([
      'The sea is ours',
      'blurred',
      'confirmed',
      'copied',
    ]);
    expect(await survey({ asOf: '2031-04-30' })).toMatchObject({ examinedCount: 0, isComplete: true });
    // An item of an agenda, an attendance and an undated report have the time of their meeting.
    for (const about of [{ name: 'Nets' }, { name: 'Quay talks' }]) {
      expect(await survey({ about, asOf: '2031-04-19' })).toMatchObject({ examinedCount: 0 });
      expect(await survey({ about, asOf: '2031-04' })).toEqual(await survey({ about }));
    }
    expect(await survey({ about: { name: 'Quay talks' } })).toMatchObject({ examinedCount: 4 });
    expect(await survey({ about: { name: 'The sea', narrower: false } })).toMatchObject({ examinedCount: 0 });
  });

  it('says so when there are more claims than it examines', async () => {
    const examined = async (most: number) => {
      const names = new NameStore(graph);
      const store = new SupportStore(graph, names, new UtteranceStore(graph), most);
      const { examinedCount, isComplete } = await store.survey({ about });
      return [examinedCount, isComplete];
    };
    expect(await examined(6)).toEqual([6, false]);
    expect(await examined(7)).toEqual([7, true]);
  });

  it('takes the same round trips for one claim and for many', async () => {
    const trips = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(counting, SURVEY, { about, types: ['POSITION'], first });
      return counting.reads;
    };
    expect(await trips(1)).toEqual(['names.resolve', 'support.claims', 'support.sources', 'positions.byId']);
    expect(await trips(100)).toEqual(await trips(1));
  });

  it.each([
    [{ first: 0 }, 'Ask for 1 to 100 entries.'],
    [{ about: { name: 'Nothing' } }, 'No subject has the name "Nothing".'],
  ])('cannot be asked with %j', async (variables, message) => {
    const { errors } = await runRequest(graph, SURVEY, { about, ...variables });
    expect(errors?.[0]?.message).toContain(message);
  });
});
