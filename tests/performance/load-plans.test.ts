import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cypher, nameOf } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { write } from '../../src/ingest/writer.js';
import { openTestGraph, testEngine } from '../testkit/graphs.js';
import { profiles, rememberingGraph } from '../testkit/profile.js';
import { articles, world } from './generate.js';

const SIZE = { statements: 1_000, people: 300, meetings: 300 };
const PAGES = path.join(import.meta.dirname, '../fixtures/pages');
/** The labels of all topics are read once for each run. */
const READS_ALL = ['ingest.topicLabels'];

describe.runIf(testEngine === 'neo4j')('what a load of documents reads', () => {
  let graph: Graph;
  let reads: Map<string, Cypher>;

  beforeAll(async () => {
    graph = await openTestGraph();
    await write(graph, world(SIZE));
    for (const article of articles(SIZE)) await write(graph, article);
    // Twice, so that the second time their people and meetings are known.
    await loadPaths(graph, [PAGES]);
    await graph.settle();
    const remembering = rememberingGraph(graph);
    await loadPaths(remembering, [PAGES], { reread: true });
    reads = new Map(remembering.queries.map((query) => [nameOf(query.compile('neo4j').text), query]));
  });
  afterAll(() => graph.close());

  it('looks for people, their offices, and meetings with who was there', () => {
    expect([...reads.keys()]).toEqual(
      expect.arrayContaining(['ingest.officesOfPeople', 'ingest.meetingsAround', 'ingest.attendeesOfMeetings']),
    );
  });

  it('seeks all of it in indexes, so that it costs the same in a large graph', async () => {
    const sought = [...reads].flatMap(([name, query]) => (READS_ALL.includes(name) ? [] : [query]));
    const scanning = (await profiles(sought)).filter(({ operators }) =>
      operators.some(({ type }) => /^(?:AllNodesScan|NodeByLabelScan|NodeIndexScan)$/.test(type)),
    );
    expect(scanning.map(({ name }) => name)).toEqual([]);
  });
});
