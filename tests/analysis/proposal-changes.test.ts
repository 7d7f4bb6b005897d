import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { writeAccord } from './accord.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeAccord(graph);
});
afterAll(() => graph.close());

interface Changes {
  earlier: { name: string };
  arePointsListed: boolean;
  points: {
    kind: string;
    earlier: { number: number } | null;
    later: { number: number } | null;
    isRenumbered: boolean;
    differences: { kind: string; text: string }[] | null;
  }[];
  moved: { before: { holder: { name: string }; stance: string }; after: { stance: string } }[];
}

const FIELDS = `earlier { name } arePointsListed
  points(kinds: $kinds) { kind isRenumbered earlier { number } later { number } differences { kind text } }
  moved { before { holder { name } target { name } stance evidence { exact } } after { target { name } stance } isCertain metBetween }`;

const changes = async (proposal: string, variables: Record<string, unknown> = {}): Promise<Changes | null> => {
  const data = await runQuery<{ proposal: { changes: Changes | null } }>(
    graph,
    `query ($proposal: String!, $since: Reference, $kinds: [PointChangeKind!], $asOf: PartialDate, $knownAt: PartialDate) {
      proposal(name: $proposal) { changes(since: $since, asOf: $asOf, knownAt: $knownAt) { ${FIELDS} } }
    }`,
    { proposal, ...variables },
  );
  return data.proposal.changes;
};

const told = (found: Changes | null) =>
  found?.points.map(({ kind, earlier, later, isRenumbered }) => [
    kind,
    earlier?.number ?? null,
    later?.number ?? null,
    isRenumbered,
  ]);

describe('Proposal.changes', () => {
  it('tells points that continue from those reworded, new and dropped', async () => {
    const found = await changes('Accord, second draft');
    expect(found).toMatchObject({ earlier: { name: 'Accord, first draft' }, arePointsListed: true });
    expect(told(found)).toEqual([
      ['UNCHANGED', 2, 1, true],
      ['REWORDED', 1, 2, true],
      ['NEW', null, 3, false],
      ['DROPPED', 3, null, false],
    ]);
  });

  it('marks the words that differ', async () => {
    const found = await changes('Accord, second draft', { kinds: ['REWORDED', 'DROPPED'] });
    expect(found!.points.map(({ differences }) => differences)).toEqual([
      [
        { kind: 'EQUAL', text: 'No nets in spring' },
        { kind: 'INSERTED', text: ' or autumn' },
      ],
      null,
    ]);
  });

  it('names who moved, on the whole and on points that continue', async () => {
    const found = await changes('Accord, second draft');
    expect(found!.moved).toMatchObject([
      {
        before: { holder: { name: 'The Isles' }, stance: 'AGAINST', target: { name: 'Accord, first draft' } },
        after: { stance: 'CONDITIONAL', target: { name: 'Accord, second draft' } },
        isCertain: true,
        metBetween: 'NOT_ON_RECORD',
      },
      { before: { holder: { name: 'Mainland' }, stance: 'FOR' }, after: { stance: 'AGAINST' } },
    ]);
    expect((await changes('Accord, second draft', { asOf: '2021-03' }))!.moved).toEqual([]);
    expect((await changes('Accord, second draft', { knownAt: '2021-05-01' }))!.moved).toEqual([]);
  });

  it('compares with an older version over the ones in between', async () => {
    expect(told(await changes('Accord, third draft', { since: { name: 'Accord, first draft' } }))).toEqual([
      ['REWORDED', 1, 1, false],
      ['UNCHANGED', 2, 2, false],
      ['DROPPED', 3, null, false],
    ]);
  });

  it('has nothing to tell of a first version, and refuses to compare one with itself', async () => {
    expect(await changes('Accord, first draft')).toBeNull();
    await expect(changes('Accord, first draft', { since: { name: 'Accord, first draft' } })).rejects.toThrow(
      'Compare a proposal with another version of it, not with itself.',
    );
  });

  it('reads once for all proposals of a level', async () => {
    const reads = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(
        counting,
        `query ($first: Int!, $since: Reference, $kinds: [PointChangeKind!]) {
          proposals(first: $first) { nodes { changes(since: $since) { ${FIELDS} } } }
        }`,
        { first },
      );
      return counting.reads.sort();
    };
    expect(await reads(100)).toEqual(await reads(2));
    expect((await reads(100)).filter((name) => name.startsWith('positionSeries.'))).toEqual([
      'positionSeries.onTarget',
    ]);
  });

  // Last: it adds a draft to the graph.
  it('takes no point for dropped where no source lists those of the later version', async () => {
    const draft = entity('proposal:accord-4', 'Accord, unpublished', { edges: [['SUPERSEDES', 'proposal:accord-3']] });
    await write(graph, declarations(draft));
    expect(await changes('Accord, unpublished')).toMatchObject({ arePointsListed: false, points: [], moved: [] });
  });
});
