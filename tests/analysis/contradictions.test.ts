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

interface Survey {
  contradictionCount: number;
  isComplete: boolean;
  contradictions: { basis: string; earlier: { text: string }; later: { text: string }; isOrderCertain: boolean }[];
}

const survey = async (speaker: string, variables: Record<string, unknown> = {}, on = graph): Promise<Survey> => {
  const data = await runQuery<{ contradictions: Survey }>(
    on,
    `query (
      $speaker: Reference!, $about: SubjectReference, $basis: ContradictionBasis, $first: Int! = 20,
      $asOf: PartialDate, $knownAt: PartialDate
    ) {
      contradictions(speaker: $speaker, about: $about, basis: $basis, asOf: $asOf, knownAt: $knownAt) {
        contradictionCount isComplete
        contradictions(first: $first) {
          basis isOrderCertain
          earlier { text evidence { exact } }
          later { text evidence { exact } }
          link { kind evidence { exact } }
          earlierPosition { stance target { name } }
          laterPosition { stance }
        }
      }
    }`,
    { speaker: { name: speaker }, ...variables },
  );
  return data.contradictions;
};

const told = ({ contradictions }: Survey) =>
  contradictions.map(({ basis, earlier, later }) => [basis, earlier.text, later.text]);

const STANCES = ['STANCES', 'We take the quota', 'We never take the quota'];
const SOURCE = ['SOURCE', 'I have not been there', 'I was there'];

describe('contradictions', () => {
  it('finds what a source says and what stances show, and says which is which', async () => {
    const found = await survey('Ilo Marn');
    expect(told(found)).toEqual([STANCES, SOURCE]);
    expect(found).toMatchObject({
      contradictionCount: 2,
      isComplete: true,
      contradictions: [
        {
          isOrderCertain: true,
          link: null,
          earlierPosition: { stance: 'FOR', target: { name: 'Herring quota' } },
          laterPosition: { stance: 'AGAINST' },
        },
        {
          isOrderCertain: true,
          link: { kind: 'CONTRADICTS', evidence: [{ exact: expect.any(String) }] },
          earlierPosition: null,
          laterPosition: null,
        },
      ],
    });
  });

  it('looks at statements of one speaker only, further speakers included', async () => {
    expect(told(await survey('Oda Venn'))).toEqual([['SOURCE', 'I was there', 'He was not']]);
  });

  it('needs words behind both stances', async () => {
    expect(told(await survey('The Isles'))).toEqual([]);
  });

  it('keeps to one basis and one subject', async () => {
    expect(told(await survey('Ilo Marn', { basis: 'SOURCE' }))).toEqual([SOURCE]);
    expect(told(await survey('Ilo Marn', { basis: 'STANCES' }))).toEqual([STANCES]);
    expect(told(await survey('Ilo Marn', { about: { name: 'Fishing' } }))).toEqual([STANCES]);
    expect(told(await survey('Ilo Marn', { about: { name: 'Harbour dues' } }))).toEqual([]);
  });

  it('answers as of a date and as was known on one', async () => {
    expect(told(await survey('Ilo Marn', { asOf: '2031-06' }))).toEqual([SOURCE]);
    expect(told(await survey('Ilo Marn', { asOf: '2031-06-11' }))).toEqual([]);
    expect(told(await survey('Ilo Marn', { knownAt: '2031-09-20' }))).toEqual([]);
    expect(told(await survey('Ilo Marn', { knownAt: '2031-09-21' }))).toHaveLength(2);
  });

  it('takes as many round trips for one contradiction as for all', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await survey('Ilo Marn', { first, basis: 'STANCES' }, counting);
      return counting.reads.sort();
    };
    expect(await reads(1)).toEqual(await reads(100));
  });

  it('refuses a speaker that cannot speak', async () => {
    await expect(survey('Herring quota')).rejects.toThrow(/speaker/);
  });
});
