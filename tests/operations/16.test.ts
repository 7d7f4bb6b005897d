import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { writeHarbours } from '../analysis/harbours.js';
import { openTestGraph } from '../testkit/graphs.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';

// The seed hardly has the case, so the question is asked of an invented one.
let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeHarbours(graph);
});
afterAll(() => graph.close());

describe('16 articles that disagree', () => {
  it('gives what each article says of the presence', async () => {
    expect(await runQuery(graph, operation('16'))).toMatchObject({
      disputes: {
        isComplete: true,
        disputes: [
          {
            detail: 'PRESENCE',
            meeting: { name: 'Quay talks' },
            attendee: { name: 'Uma Kell' },
            accounts: expect.arrayContaining([
              expect.objectContaining({
                presence: 'REPORTED',
                evidence: [
                  expect.objectContaining({ article: expect.objectContaining({ title: 'A summer of talks' }) }),
                ],
              }),
              expect.objectContaining({ presence: 'DENIED' }),
            ]),
          },
        ],
      },
    });
  });
});
