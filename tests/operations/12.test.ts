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

describe('12 how two versions of a plan differ', () => {
  it('gives the points with their words, and who moved', async () => {
    expect(await runQuery(graph, operation('12'), { proposal: 'Accord, second draft' })).toMatchObject({
      proposal: {
        changes: {
          earlier: { name: 'Accord, first draft' },
          arePointsListed: true,
          points: [
            { kind: 'UNCHANGED', isRenumbered: true },
            {
              kind: 'REWORDED',
              earlier: { text: 'No nets in spring' },
              later: { text: 'No nets in spring or autumn' },
              differences: [{ kind: 'EQUAL' }, { kind: 'INSERTED', text: ' or autumn' }],
            },
            { kind: 'NEW', earlier: null },
            { kind: 'DROPPED', later: null },
          ],
          moved: [
            { before: { holder: { name: 'The Isles' }, stance: 'AGAINST' }, after: { stance: 'CONDITIONAL' } },
            { before: { holder: { name: 'Mainland' }, stance: 'FOR' }, after: { stance: 'AGAINST' } },
          ],
        },
      },
    });
  });
});
