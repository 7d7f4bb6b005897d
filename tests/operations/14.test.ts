import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { writeQuotas } from '../analysis/quotas.js';
import { openTestGraph } from '../testkit/graphs.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';

// The seed has no such case, so the question is asked of an invented one.
let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeQuotas(graph);
});
afterAll(() => graph.close());

describe('14 who changed stance without a meeting', () => {
  it('names those of whom no meeting in between is on record', async () => {
    expect(await runQuery(graph, operation('14'), { on: 'Fishing' })).toMatchObject({
      positionChanges: {
        changeCount: 1,
        changes: [
          {
            isCertain: true,
            metBetween: 'NOT_ON_RECORD',
            before: { holder: { name: 'Northern Pact' }, stance: 'AGAINST' },
            after: { stance: 'FOR' },
            attendancesBetween: [],
          },
        ],
      },
    });
  });
});
