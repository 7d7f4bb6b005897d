import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../../src/context.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { StatementOrder } from '../../src/statements/statement.enums.js';
import type { StatementArgs, StatementWhere } from '../../src/statements/statement.input.js';
import { declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph, testEngine } from '../testkit/graphs.js';
import { type Profile, profiles, rememberingGraph } from '../testkit/profile.js';

const FEW = 300;
const MANY = 3_000;
const PAGE = 20;

// What every page may read whatever the size of the list: PAGE + 1 rows with all their edges.
const SCANS = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedRelationshipTypeScan', 'NodeIndexScan'];
const SORTS = ['Sort', 'Top', 'PartialSort', 'PartialTop'];

const about = { name: 'The Pact' };
const LISTS: Record<string, StatementWhere> = {
  'of all': {},
  'about a subject with narrower topics': { about },
  'about one subject': { about: { id: 'topic:pact', narrower: false } },
  'of a speaker': { speaker: { id: 'person:ana' } },
  'of a speaker about a subject': { speaker: { id: 'person:ana' }, about },
  'of a voice': { voice: { id: 'person:ilo' } },
  'of a reporter': { reporter: { id: 'person:ilo' } },
  'said at a meeting': { meeting: { id: 'meeting:talks', relation: 'SAID_AT' as never } },
  'of an article': { article: { name: 'Hub' } },
  'holding a text that few hold': { text: { matches: '"number 7 of"' } },
  'about a subject, quoted, in a range of dates': {
    about,
    mode: { eq: 'INDIRECT' as never },
    saidAt: { from: '2031-05', through: '2031' },
  },
};

const SEARCHES = {
  'for a word that all hold': 'Hub',
  'for a misspelt name': 'Ana Reil',
  'for a phrase': '"number 7 of"',
};

/** Profiles of the pages of all lists, newest first and oldest first, on a graph where everything hangs on one hub. */
async function profilesWith(graph: Graph, statements: number): Promise<Map<string, Profile[]>> {
  await write(
    graph,
    declarations(
      entity('org:pact', 'Pact Organisation'),
      entity('topic:pact', 'The Pact', { edges: [['CONCERNS', 'org:pact']] }),
      entity('topic:enlargement', 'Enlargement', { edges: [['BROADER', 'topic:pact']] }),
      entity('person:ana', 'Ana Reyl'),
      entity('person:ilo', 'Ilo Marn'),
      entity('meeting:talks', 'Talks'),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'Hub',
      statements: Array.from({ length: statements }, (_, i) => ({
        speakerIds: ['person:ana'],
        reportedByIds: ['person:ilo'],
        meetingId: 'meeting:talks',
        aboutIds: i % 3 ? ['topic:pact'] : ['topic:enlargement'],
      })),
    }),
  );
  await graph.settle();
  const found = new Map<string, Profile[]>();
  for (const [name, where] of Object.entries(LISTS)) {
    const remembering = rememberingGraph(graph);
    for (const orderBy of [StatementOrder.NEWEST_FIRST, StatementOrder.OLDEST_FIRST]) {
      const { statements } = createContext(remembering);
      await statements.page({ where, orderBy, first: PAGE } as StatementArgs);
    }
    found.set(name, await profiles(remembering.queries));
  }
  for (const [name, text] of Object.entries(SEARCHES)) {
    const remembering = rememberingGraph(graph);
    await createContext(remembering).searches.page({ text, first: PAGE });
    found.set(name, await profiles(remembering.queries));
  }
  return found;
}

describe.runIf(testEngine === 'neo4j')('pages of statements on a hub', () => {
  let few: Map<string, Profile[]>;
  let many: Map<string, Profile[]>;
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
    few = await profilesWith(graph, FEW);
    await graph.close();
    graph = await openTestGraph();
    many = await profilesWith(graph, MANY);
  });
  afterAll(() => graph.close());

  it.each(Object.keys(LISTS))('%s: seeks, and sorts no more than the page', (name) => {
    for (const { name: query, operators } of many.get(name)!) {
      const types = operators.map(({ type }) => type);
      expect(
        types.filter((type) => SCANS.includes(type)),
        query,
      ).toEqual([]);
      for (const { type, children } of operators) {
        if (!SORTS.includes(type)) continue;
        // Several seeks at once each bring a page.
        expect(Math.max(...children.map(({ rows }) => rows)), `${query} ${type}`).toBeLessThanOrEqual(4 * (PAGE + 1));
      }
    }
  });

  it.each(Object.keys(LISTS))('%s: costs the same for ten times as many statements', (name) => {
    const hits = (found: Map<string, Profile[]>) => found.get(name)!.reduce((sum, { dbHits }) => sum + dbHits, 0);
    expect(hits(many) / hits(few)).toBeLessThan(1.3);
  });

  it.each(Object.keys(SEARCHES))('a search %s: looks at no more than its candidates', (name) => {
    const [{ operators, dbHits }] = many.get(name)! as [Profile];
    expect(operators.map(({ type }) => type).filter((type) => SCANS.includes(type))).toEqual([]);
    expect(dbHits).toBeLessThan(5_000);
  });
});
