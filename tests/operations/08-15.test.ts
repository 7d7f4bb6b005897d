import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph } from '../testkit/graphs.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

interface Stances {
  totalCount: number;
  nodes: { holder: { name: string }; stance: string; evidence: { sentence: string }[] }[];
}

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

const told = ({ nodes }: Stances) => nodes.map(({ holder, stance }) => `${holder.name} ${stance}`).sort();
const BOTH = ['Russia AGAINST', 'Ukraine FOR'];

describe('08 the stance of each party as of a date', () => {
  const asOf = async (date: string) =>
    (await runQuery<{ positions: Stances }>(graph, operation('08'), { asOf: date })).positions;

  it('has both parties at the end of 2025, each with the sentence that shows it', async () => {
    const positions = await asOf('2025-12-31');
    expect(told(positions)).toEqual(BOTH);
    for (const { evidence } of positions.nodes) expect(evidence[0]?.sentence).toMatch(/NATO|never/);
  });

  it('has none before a source tells of them', async () => {
    expect(told(await asOf('2025-12-01'))).toEqual([]);
  });

  it('takes the same round trips whatever the page', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, operation('08'), { first: 100 });
    expect([...counting.reads].sort()).toEqual([
      'evidence.ofClaim',
      'names.resolve',
      'positions.alsoHeld',
      'positions.by.target',
      'positions.count.by.target',
    ]);
  });
});

describe('09 the same, as this graph knew it on a date', () => {
  it('tells apart what was known then and what is known today', async () => {
    const known = async (knownAt: string) => {
      const { asKnown, today } = await runQuery<{ asKnown: Stances; today: Stances }>(graph, operation('09'), {
        knownAt,
      });
      expect(told(today)).toEqual(BOTH);
      return told(asKnown);
    };
    expect(await known('2025-12-03')).toEqual([]);
    expect(await known('2025-12-04')).toEqual(BOTH);
  });
});

describe('15 claims that rest on one source or one origin', () => {
  interface Survey {
    supportSurvey: {
      examinedCount: number;
      isComplete: boolean;
      counts: { kind: string; count: number }[];
      claims: { support: { kind: string; sources: { title: string }[]; origins: { title: string }[] } }[];
    };
  }

  it('goes behind the brief to the article that it is built on', async () => {
    const { supportSurvey } = await runQuery<Survey>(graph, operation('15'));
    expect(supportSurvey).toMatchObject({ examinedCount: 2, isComplete: true });
    for (const { support } of supportSurvey.claims) {
      expect(support.kind).toBe('ONE_SOURCE');
      expect(support.sources.map(({ title }) => title)).toEqual([expect.stringMatching(/^Moscow talks end without/)]);
      expect(support.origins).not.toEqual(support.sources);
    }
  });

  it('examines claims of all types when asked', async () => {
    const { supportSurvey } = await runQuery<Survey>(graph, operation('15'), {
      about: 'NATO',
      types: null,
      first: 100,
    });
    const total = supportSurvey.counts.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(supportSurvey.examinedCount);
    expect(total).toBeGreaterThan(50);
    expect(supportSurvey.claims.every(({ support }) => support.kind !== 'SEVERAL_ORIGINS')).toBe(true);
  });
});
