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

describe('20 the shortest chain of meetings', () => {
  interface Answer {
    contactPath: { steps: { from: { name: string }; meeting: { name: string }; to: { name: string } }[] };
  }

  it('leads from Kushner by Putin and Biden to Zelenskyy, each step with its sentence', async () => {
    const { contactPath } = await runQuery<Answer>(graph, operation('20'));
    expect(contactPath).toMatchObject({ isConnected: true, length: 3, isComplete: true });
    expect(contactPath.steps.map(({ from, to }) => [from.name, to.name])).toEqual([
      ['Jared Kushner', 'Vladimir Putin'],
      ['Vladimir Putin', 'Joe Biden'],
      ['Joe Biden', 'Volodymyr Zelenskyy'],
    ]);
    expect(contactPath.steps[0]).toMatchObject({
      meeting: { name: 'Moscow talks' },
      fromAttendance: { evidence: [{ sentence: expect.stringContaining('Jared Kushner, a senior adviser') }] },
    });
  });

  it('finds none to Umerov, whom one article has at one meeting with Rubio', async () => {
    expect(await runQuery(graph, operation('20'), { to: 'Umerov' })).toMatchObject({
      contactPath: { isConnected: false, length: null, steps: [], isComplete: true },
    });
    expect(await runQuery(graph, operation('20'), { from: 'Rubio', to: 'Umerov' })).toMatchObject({
      contactPath: { length: 1 },
    });
  });
});
