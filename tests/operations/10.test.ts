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

describe('10 statements that contradict earlier ones', () => {
  it('gives what a source says beside what stances show', async () => {
    expect(await runQuery(graph, operation('10'), { speaker: 'Ilo Marn' })).toMatchObject({
      contradictions: {
        contradictionCount: 2,
        contradictions: [
          {
            basis: 'STANCES',
            earlier: { text: 'We take the quota', saidAt: '2031-04-01' },
            later: { text: 'We never take the quota', saidAt: '2031-08-02' },
            earlierPosition: { stance: 'FOR' },
            laterPosition: { stance: 'AGAINST' },
          },
          {
            basis: 'SOURCE',
            earlier: { text: 'I have not been there' },
            later: { text: 'I was there' },
            link: { evidence: [{ sentence: expect.any(String) }] },
          },
        ],
      },
    });
  });
});
