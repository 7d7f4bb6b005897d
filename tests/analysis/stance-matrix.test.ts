import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { writeAccord } from './accord.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeAccord(graph);
});
afterAll(() => graph.close());

interface Matrix {
  examinedCount: number;
  isComplete: boolean;
  rows: {
    target: { name: string };
    cells: { holder: { name: string }; stance: string; isUnanimous: boolean; alsoHeld: { stance: string }[] }[];
  }[];
}

const matrix = async (on: string, variables: Record<string, unknown> = {}, source = graph): Promise<Matrix> => {
  const data = await runQuery<{ stanceMatrix: Matrix }>(
    source,
    `query ($on: SubjectReference!, $holders: [Reference!], $first: Int! = 50, $asOf: PartialDate, $knownAt: PartialDate) {
      stanceMatrix(on: $on, holders: $holders, asOf: $asOf, knownAt: $knownAt) {
        examinedCount isComplete
        rows(first: $first) {
          target { name }
          cells { holder { name } stance isUnanimous position { conditions evidence { exact } } alsoHeld { stance } }
        }
      }
    }`,
    { on: { name: on }, ...variables },
  );
  return data.stanceMatrix;
};

const told = ({ rows }: Matrix) =>
  rows.map(({ target, cells }) => [target.name, ...cells.map(({ holder, stance }) => `${holder.name} ${stance}`)]);

describe('stanceMatrix', () => {
  it('has a row for the proposal and each of its points, whether or not anybody is on record', async () => {
    const found = await matrix('Accord, second draft');
    expect(told(found)).toEqual([
      ['Accord, second draft', 'The Isles CONDITIONAL'],
      ['Accord 2, point 1', 'Northern Pact FOR', 'The Isles FOR'],
      ['Accord 2, point 2', 'Mainland AGAINST', 'The Isles CONDITIONAL'],
      ['Accord 2, point 3'],
    ]);
    expect(found).toMatchObject({ isComplete: true, examinedCount: 6 });
  });

  it('shows the newest of several stances, with the others beside it', async () => {
    const { rows } = await matrix('Accord, second draft', { holders: [{ name: 'The Isles' }] });
    expect(rows[2]!.cells).toMatchObject([
      {
        stance: 'CONDITIONAL',
        isUnanimous: false,
        position: { conditions: 'not in autumn', evidence: [{ exact: expect.any(String) }] },
        alsoHeld: [{ stance: 'AGAINST' }],
      },
    ]);
    expect(rows[1]!.cells).toMatchObject([{ isUnanimous: true, alsoHeld: [] }]);
  });

  it('has rows for narrower topics of which somebody is on record', async () => {
    expect(told(await matrix('Fishing'))).toEqual([['Herring quota', 'The Isles FOR']]);
  });

  it('answers as of a date, with stances that had not ended', async () => {
    expect(told(await matrix('Accord, second draft', { asOf: '2021-04-10' }))[2]).toEqual([
      'Accord 2, point 2',
      'Mainland AGAINST',
      'Northern Pact FOR',
      'The Isles AGAINST',
    ]);
    expect(told(await matrix('Accord, second draft', { asOf: '2021-03' })).flat()).toHaveLength(4);
  });

  it('answers as was known on a date', async () => {
    expect(told(await matrix('Accord, second draft', { knownAt: '2021-05-10' }))[3]).toEqual([
      'Accord 2, point 3',
      'Mainland AGAINST',
    ]);
  });

  it('takes as many round trips for one row as for all', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await matrix('Accord, second draft', { first }, counting);
      return counting.reads.sort();
    };
    expect(await reads(1)).toEqual(await reads(100));
  });

  it('refuses too many holders', async () => {
    const holders = Array(21).fill({ name: 'The Isles' });
    await expect(matrix('Accord, second draft', { holders })).rejects.toThrow('Ask for at most 20 holders at once.');
  });
});
