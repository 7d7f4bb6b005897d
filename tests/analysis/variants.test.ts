import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { statementId } from '../../src/ingest/ids.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, type Fiction, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { clock } from './dates.js';

const EDITED = 'https://tern.example/edited';

let graph: Graph;

/** Writes an invented article with one statement, linked as the same words as others, and gives the statement's id. */
async function utter(
  title: string,
  text: string,
  {
    recorded = '2031-05-05',
    sameAs = [],
    said = '2031-05-01',
    ...more
  }: Partial<Fiction> & { recorded?: string; sameAs?: string[]; said?: string } = {},
): Promise<string> {
  const load = fiction({
    title,
    publishedAt: day('2031-05-04'),
    statements: [
      {
        text,
        speakerIds: ['person:ida'],
        reportedByIds: title === 'Wire' ? ['org:wire', 'person:nils'] : [],
        attributedAs: 'she',
        saidAt: day(said),
      },
    ],
    links: sameAs.map((to) => ({ from: 0, to, kind: 'SAME_UTTERANCE' as const })),
    ...more,
  });
  await write(graph, load, clock(recorded));
  return statementId(load.article!, load.statements[0]!);
}

beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('person:ida', 'Ida Brekke'),
      entity('person:nils', 'Nils Aune'),
      entity('org:wire', 'The wire'),
      entity('org:gull', 'The Gull'),
    ),
  );
  const talk = fiction({ title: 'The talk', publisherId: 'org:gull' });
  await write(graph, talk);
  const wire = await utter('Wire', 'The strait stays open', { derivedFrom: [talk.article!.id] });
  const gull = await utter('Gull', 'The strait will stay open', {
    sameAs: [wire],
    publisherId: 'org:gull',
    said: '2031-05-02',
  });
  // Two steps from the wire, in another language.
  await utter('Måke', 'Sundet er åpent', { sameAs: [gull], language: 'no', said: '2031-05-03' });
  await utter('Another matter', 'The tolls must go');
  await utter('Edited', 'The strait is closed', { sameAs: [wire], url: EDITED, recorded: '2031-06-01' });
  await write(
    graph,
    fiction({ title: 'Edited, corrected', url: EDITED, publishedAt: day('2031-05-04') }),
    clock('2031-06-05'),
  );
});
afterAll(() => graph.close());

const QUERY = `query ($text: String!, $asOf: PartialDate, $knownAt: PartialDate) {
  statements(where: { words: { eq: $text } }, asOf: $asOf, knownAt: $knownAt) { nodes {
    isFirstHand
    attributionChain { role attributedAs actors { name } article { title publisher { name } } }
    variants { isTranslation statement { text evidence { article { title } } } differences { kind text } }
  } }
}`;

interface Node {
  isFirstHand: boolean;
  attributionChain: { role: string; attributedAs: string | null; actors: { name: string }[]; article: object | null }[];
  variants: {
    isTranslation: boolean | null;
    statement: { text: string };
    differences: { kind: string; text: string }[] | null;
  }[];
}

const statement = async (text: string, variables: Record<string, unknown> = {}) =>
  (await runQuery<{ statements: { nodes: Node[] } }>(graph, QUERY, { text, ...variables })).statements.nodes[0]!;

describe('variants of one utterance', () => {
  it('are all reports and translations, over any number of links in either direction, newest first', async () => {
    const texts = async (text: string) => (await statement(text)).variants.map((variant) => variant.statement.text);
    expect(await texts('The strait stays open')).toEqual(['Sundet er åpent', 'The strait will stay open']);
    expect(await texts('Sundet er åpent')).toEqual(['The strait will stay open', 'The strait stays open']);
    expect(await texts('The tolls must go')).toEqual([]);
  });

  it('have their differences marked, unless they are translations', async () => {
    const [translated, reworded] = (await statement('The strait stays open')).variants;
    expect(translated).toMatchObject({ isTranslation: true, differences: null });
    expect(reworded).toMatchObject({
      isTranslation: false,
      differences: [
        { kind: 'EQUAL', text: 'The strait ' },
        { kind: 'DELETED', text: 'stays' },
        { kind: 'INSERTED', text: 'will stay' },
        { kind: 'EQUAL', text: ' open' },
      ],
    });
  });

  it('are those known then, and said by then', async () => {
    const texts = async (variables: object) =>
      (await statement('The strait stays open', { ...variables })).variants.map((variant) => variant.statement.text);
    expect(await texts({ knownAt: '2031-06-02' })).toContain('The strait is closed');
    expect(await texts({ asOf: '2031-05-02' })).toEqual(['The strait will stay open']);
  });

  it('take one read for each step along the links, whatever the number of statements', async () => {
    const text = `query ($first: Int!) { statements(first: $first, orderBy: OLDEST_FIRST) { nodes {
      variants { isTranslation statement { text } differences { kind text } }
    } } }`;
    const trips = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(counting, text, { first });
      return counting.reads;
    };
    const all = await trips(100);
    // All statements of the groups are on the page, so that one step finds every link.
    expect(all).toEqual(['statements.by.time', 'utterances.linked', 'statements.byId', 'entities.byId']);
  });
});

describe('the way of words to the reader', () => {
  it('goes from the speaker through each reporter, the nearest first, and what the article is built on, to the publisher', async () => {
    const { isFirstHand, attributionChain } = await statement('The strait stays open');
    expect(isFirstHand).toBe(false);
    expect(attributionChain).toEqual([
      { role: 'SPEAKER', attributedAs: 'she', actors: [{ name: 'Ida Brekke' }], article: null },
      { role: 'REPORTER', attributedAs: null, actors: [{ name: 'The wire' }], article: null },
      { role: 'REPORTER', attributedAs: null, actors: [{ name: 'Nils Aune' }], article: null },
      {
        role: 'SOURCE',
        attributedAs: null,
        actors: [{ name: 'The Gull' }],
        article: { title: 'The talk', publisher: { name: 'The Gull' } },
      },
      { role: 'PUBLISHER', attributedAs: null, actors: [], article: { title: 'Wire', publisher: null } },
    ]);
  });

  it('is first-hand where nobody but the publisher stands between', async () => {
    const { isFirstHand, attributionChain } = await statement('The strait will stay open');
    expect(isFirstHand).toBe(true);
    expect(attributionChain.map(({ role, actors }) => [role, actors.map(({ name }) => name)])).toEqual([
      ['SPEAKER', ['Ida Brekke']],
      ['PUBLISHER', ['The Gull']],
    ]);
  });

  it('takes the same round trips for one statement and for all', async () => {
    const text = `query ($where: StatementWhere) { statements(where: $where) { nodes {
      isFirstHand attributionChain { role actors { name } article { title } }
    } } }`;
    const trips = async (where: object) => {
      const counting = countingGraph(graph);
      await runQuery(counting, text, { where });
      return [...counting.reads].sort();
    };
    const one = await trips({ words: { eq: 'The strait stays open' } });
    expect(one).toEqual([
      'entities.publisherOfArticle',
      'entities.sourcesOfArticle',
      'evidence.ofClaim',
      'statements.by.time',
      'statements.reportedBy',
      'statements.speakers',
    ]);
    expect(await trips({})).toEqual(one);
  });
});
