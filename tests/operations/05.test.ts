import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

describe('05 who met one together with another but without a third', () => {
  it('finds Kushner, who met Putin with Witkoff where no source has Rubio', async () => {
    expect(await runQuery(graph, operation('05'))).toMatchObject({
      contacts: {
        meetingCount: 1,
        isComplete: true,
        contacts: [
          {
            actor: { name: 'Jared Kushner' },
            attendances: [{ evidence: [{ sentence: expect.stringContaining('Jared Kushner, a senior adviser') }] }],
          },
        ],
        meetings: [{ name: 'Moscow talks', presenceOf: [{ actor: { name: 'Marco Rubio' }, state: 'NOT_ON_RECORD' }] }],
      },
    });
  });

  it('finds nobody where the third one is on record', async () => {
    expect(await runQuery(graph, operation('05'), { without: 'Kushner' })).toMatchObject({
      contacts: { meetingCount: 0, contacts: [], meetings: [] },
    });
  });
});
