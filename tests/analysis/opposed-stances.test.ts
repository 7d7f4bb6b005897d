import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { writeQuotas } from './quotas.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeQuotas(graph);
});
afterAll(() => graph.close());

const FIELDS = `opposedStances(first: $first, knownAt: $knownAt, asOf: $asOf) {
  target { name } isCertain
  accepting { holder { name } stance evidence { exact } }
  refusing { holder { name } stance }
}`;

interface Opposed {
  target: { name: string };
  isCertain: boolean;
  accepting: { holder: { name: string }; stance: string }[];
  refusing: { holder: { name: string }; stance: string }[];
}

const at = async (meeting: string, variables: Record<string, unknown> = {}) => {
  const data = await runQuery<{ meeting: { opposedStances: Opposed[] } }>(
    graph,
    `query ($meeting: String!, $first: Int! = 20, $asOf: PartialDate, $knownAt: PartialDate) { meeting(name: $meeting) { ${FIELDS} } }`,
    { meeting, ...variables },
  );
  return data.meeting.opposedStances;
};

const holders = (positions: { holder: { name: string } }[]) => positions.map(({ holder }) => holder.name).sort();

describe('opposedStances', () => {
  it('shows on what attendees and their sides were opposed when the meeting began', async () => {
    const opposed = await at('Gull Rock talks');
    // Harbour dues are none: the stance against them had ended.
    expect(opposed.map(({ target }) => target.name)).toEqual(['Herring quota']);
    expect(opposed[0]!.isCertain).toBe(true);
    expect(holders(opposed[0]!.accepting)).toEqual(['Ilo Marn', 'Mainland']);
    expect(holders(opposed[0]!.refusing)).toEqual(['Ana Reyl', 'The Isles']);
  });

  it('counts nobody who was only expected', async () => {
    expect(holders((await at('Gull Rock talks')).flatMap(({ accepting }) => accepting))).not.toContain('Northern Pact');
  });

  it('takes the newest stance of each that can have begun by then, and flags where dates do not tell', async () => {
    const found = { accepting: [{ holder: { name: 'Northern Pact' } }], refusing: [{ holder: { name: 'Oda Venn' } }] };
    expect(await at('Quay talks')).toMatchObject([{ ...found, isCertain: true }]);
    // Some day in August: before the middle of it, or after.
    expect(await at('Dock talks')).toMatchObject([{ ...found, isCertain: false }]);
    expect(await at('Dock talks', { asOf: '2031-07-15' })).toEqual([]);
  });

  it('answers as was known on a date', async () => {
    expect(await at('Gull Rock talks', { knownAt: '2031-09-20' })).toEqual([]);
    expect(await at('Gull Rock talks', { knownAt: '2031-09-21' })).toHaveLength(1);
  });

  it('reads once for all meetings of a level', async () => {
    const reads = async (size: number) => {
      const counting = countingGraph(graph);
      await runQuery(
        counting,
        `query ($size: Int!, $first: Int, $asOf: PartialDate, $knownAt: PartialDate) { meetings(first: $size) { nodes { ${FIELDS} } } }`,
        { size, first: 20 },
      );
      return counting.reads.sort();
    };
    expect(await reads(2)).toEqual(await reads(1));
    expect((await reads(2)).filter((name) => name === 'positionSeries.begunBy')).toHaveLength(1);
  });

  it('refuses a size out of range', async () => {
    await expect(at('Gull Rock talks', { first: 0 })).rejects.toThrow('Ask for 1 to 100 entries.');
  });
});
