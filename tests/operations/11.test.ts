import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { writeAccord } from '../analysis/accord.js';
import { openTestGraph } from '../testkit/graphs.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';

// The seed hardly has the case, so the question is asked of an invented one.
let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeAccord(graph);
});
afterAll(() => graph.close());

describe('11 which points each side accepts, rejects, or accepts with conditions', () => {
  it('has a row for each point, with each side and its conditions', async () => {
    expect(await runQuery(graph, operation('11'), { on: 'Accord, second draft' })).toMatchObject({
      stanceMatrix: {
        isComplete: true,
        rows: [
          { target: { name: 'Accord, second draft' }, cells: [{ stance: 'CONDITIONAL' }] },
          { target: { number: 1 }, cells: [{ stance: 'FOR' }, { stance: 'FOR' }] },
          {
            target: { number: 2, text: 'No nets in spring or autumn' },
            cells: [
              { holder: { name: 'Mainland' }, stance: 'AGAINST' },
              {
                holder: { name: 'The Isles' },
                stance: 'CONDITIONAL',
                position: { conditions: 'not in autumn', evidence: [{ sentence: expect.any(String) }] },
                alsoHeld: [{ stance: 'AGAINST' }],
              },
            ],
          },
          { target: { number: 3 }, cells: [] },
        ],
      },
    });
  });
});
