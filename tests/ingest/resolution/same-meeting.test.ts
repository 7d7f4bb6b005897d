import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';

const file = (name: string) => join(import.meta.dirname, '../../fixtures/pages', name);

interface Answer {
  meetings: { nodes: { name: string; reports: unknown[]; statements: { nodes: { text: string }[] } }[] };
}

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

describe('a visit in a register and the readout of the talks', () => {
  it('are one meeting with two reports', async () => {
    await loadPaths(graph, [file('visits.xml')]);
    const outcomes = await loadPaths(graph, [file('meeting-readout.md')]);
    expect(outcomes).toMatchObject([
      {
        status: 'LOADED',
        notes: [expect.stringMatching(/^taken for meeting:visit-77-nordmark-2031-07-01: the same day/)],
      },
    ]);
    const { meetings } = await runQuery<Answer>(
      graph,
      '{ meetings(first: 5) { nodes { name reports { id } statements(first: 5) { nodes { text } } } } }',
    );
    expect(meetings.nodes).toMatchObject([
      {
        name: 'Visit of Prime Minister Mira Solvei of Nordmark, 2031-07-01',
        reports: [{}, {}],
        statements: { nodes: [{ text: 'to keep the Northern Strait open' }] },
      },
    ]);
  });

  it('are found the same by a run that writes nothing', async () => {
    const empty = await openTestGraph();
    const outcomes = await loadPaths(empty, [file('visits.xml'), file('meeting-readout.md')], { dryRun: true });
    await empty.close();
    expect(outcomes.map(({ notes = [] }) => notes.filter((note) => note.startsWith('taken for')).length)).toEqual([
      0, 1,
    ]);
  });
});
