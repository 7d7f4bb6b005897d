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

describe('13 opposed stances at a meeting', () => {
  it('names the topic, with those who accept and those who refuse', async () => {
    expect(await runQuery(graph, operation('13'), { meeting: 'Dock talks' })).toMatchObject({
      meeting: {
        start: '2031-08-15',
        opposedStances: [
          {
            target: { name: 'Herring quota' },
            isCertain: false,
            accepting: [
              { holder: { name: 'Northern Pact' }, stance: 'FOR', evidence: [{ sentence: expect.any(String) }] },
            ],
            refusing: [{ holder: { name: 'Oda Venn' }, stance: 'AGAINST', validFrom: '2031-08' }],
          },
        ],
      },
    });
  });
});
