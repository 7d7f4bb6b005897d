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

describe('06 who met whom without two others', () => {
  interface Answer {
    meetings: {
      totalCount: number;
      nodes: {
        name: string;
        attendances: { totalCount: number; nodes: { attendee: { name: string } }[] };
        presenceOf: { state: string }[];
      }[];
    };
  }

  it('begins with the Moscow talks, and lists no meeting of Zelenskyy or Umerov', async () => {
    const { meetings } = await runQuery<Answer>(graph, operation('06'), { first: 100 });
    expect(meetings.nodes[0]!.name).toBe('Moscow talks');
    expect(meetings.nodes).toHaveLength(meetings.totalCount);
    for (const { attendances, presenceOf } of meetings.nodes) {
      expect(attendances.totalCount).toBeGreaterThanOrEqual(2);
      const names = attendances.nodes.map(({ attendee }) => attendee.name);
      expect(names).not.toContain('Volodymyr Zelenskyy');
      expect(names).not.toContain('Rustem Umerov');
      expect(presenceOf.map(({ state }) => state)).not.toContain('MET');
    }
  });
});
