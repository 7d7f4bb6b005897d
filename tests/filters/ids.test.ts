import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountingGraph, countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { LATER, writeWorld } from './world.js';

let graph: CountingGraph;
beforeAll(async () => {
  graph = countingGraph(await openTestGraph());
  await writeWorld(graph);
});
afterAll(() => graph.close());

interface Listed {
  readonly list: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

describe('claims by their ids', () => {
  it.each([
    ['statements', 'StatementWhere', '', 'statement:nobody'],
    ['positions', 'PositionWhere', ', includeEnded: true', 'position:nobody'],
    ['positions', 'PositionWhere', ', includeEnded: true, newestPerHolder: true', 'position:nobody'],
    ['attendances', 'AttendanceWhere', '', 'attendance:nobody'],
    ['memberships', 'MembershipWhere', '', 'membership:nobody'],
  ])('are sought in %s (%s%s)', async (name, filter, more, absent) => {
    for (const view of ['', `, knownAt: "${LATER}"`]) {
      const list = async (where: object, first: number) =>
        (
          await runQuery<Listed>(
            graph,
            `query ($where: ${filter}, $first: Int) { list: ${name}(where: $where, first: $first${more}${view}) { totalCount nodes { id } } }`,
            { where, first },
          )
        ).list;
      const all = (await list({}, 100)).nodes.map(({ id }) => id);
      expect(all.length).toBeGreaterThan(1);
      graph.reads.length = 0;
      const ids = [absent, ...all.toReversed(), all[0]];
      expect(await list({ ids }, 100)).toEqual({ totalCount: all.length, nodes: all.map((id) => ({ id })) });
      expect(graph.reads.every((read) => /\.by\.ids/.test(read))).toBe(true);
      expect((await list({ ids }, 1)).nodes).toEqual([{ id: all[0] }]);
      expect((await list({ ids: [all[1]], not: { ids: [all[1]] } }, 5)).nodes).toEqual([]);
      expect((await list({ ids: [] }, 5)).totalCount).toBe(0);
    }
  });

  it('are sought in each alternative that gives some', async () => {
    const where = { or: [{ ids: ['statement:a'] }, { speaker: { id: 'person:ana' } }] };
    graph.reads.length = 0;
    await runQuery(graph, 'query ($where: StatementWhere) { statements(where: $where) { nodes { id } } }', { where });
    expect(graph.reads.at(-1)).toBe('statements.by.ids|speaker');
  });
});
