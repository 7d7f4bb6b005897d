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

describe('21 who brokers between delegations', () => {
  interface Answer {
    brokers: { brokers: { actor: { name: string }; sides: { side: { name: string } }[] }[] };
  }

  it('has Biden first, who met most sides at most meetings', async () => {
    const { brokers } = await runQuery<Answer>(graph, operation('21'));
    expect(brokers.brokers[0]).toMatchObject({ actor: { name: 'Joe Biden' }, isSideKnown: true });
    for (const { sides } of brokers.brokers) expect(sides.length).toBeGreaterThan(0);
  });

  it('finds who met both Russia and Ukraine, on neither side', async () => {
    const between = [{ name: 'Russia' }, { name: 'Ukraine' }];
    const { brokers } = await runQuery<Answer>(graph, operation('21'), { between });
    expect(brokers.brokers.map(({ actor }) => actor.name)).toEqual(['Joe Biden']);
  });
});
