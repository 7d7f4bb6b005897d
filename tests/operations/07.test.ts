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

describe('07 positions that changed after a meeting', () => {
  it('gives before and after with the sentences that show both', async () => {
    const variables = { on: 'Fishing', meeting: 'Gull Rock talks', days: 30 };
    expect(await runQuery(graph, operation('07'), variables)).toMatchObject({
      positionChanges: {
        isComplete: true,
        changeCount: 2,
        changes: [
          {
            isCertain: true,
            changed: ['STANCE'],
            before: { holder: { name: 'The Isles' }, stance: 'AGAINST', validFrom: '2031-03' },
            after: {
              stance: 'FOR',
              validFrom: '2031-07-01',
              evidence: [
                { sentence: expect.stringContaining('Position'), article: { title: 'The year of the herring' } },
              ],
            },
          },
          {
            changed: ['STANCE', 'CONDITIONS'],
            before: { holder: { name: 'Mainland' }, stance: 'FOR' },
            after: { stance: 'CONDITIONAL', conditions: 'if the nets stay out' },
          },
        ],
      },
    });
  });
});
