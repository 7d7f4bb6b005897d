import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph } from '../testkit/graphs.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

interface Span {
  before: string;
  exact: string;
  after: string;
  sentence: string;
  article: { title: string };
}

interface Answer {
  positions: {
    totalCount: number;
    nodes: { holder: { name: string }; stance: string; basedOn: unknown[]; evidence: Span[] }[];
  };
}

describe('the sentence behind a stance', () => {
  it('stands in its article, with its surroundings', async () => {
    const { positions } = await runQuery<Answer>(graph, operation('17'), { chars: 80 });
    expect(positions.totalCount).toBe(1);
    const [position] = positions.nodes;
    expect(position).toMatchObject({ holder: { name: 'Russia' }, stance: 'AGAINST', basis: 'OUTLET', redLine: false });
    expect(position!.evidence).toEqual([
      {
        before: 'nts to join NATO and sees membership as central to its security and deterrence. ',
        exact: 'Russia says never, and treats the question as a matter of security of the highest importance',
        after: '. The source sees no sign that any party is ready to compromise on the essential',
        sentence: 'Russia says never, and treats the question as a matter of security of the highest importance.',
        article: {
          title: 'Moscow talks end without a deal; territory and NATO stay open',
          url: null,
          publisher: { name: 'Communiqué' },
          publishedAt: '2025-12-03',
          derivedFrom: [
            { title: expect.stringMatching(/^Russia, US fail/), url: null, publisher: null, publishedAt: null },
          ],
        },
      },
    ]);
  });

  it('shows the statement that a stance is taken from', async () => {
    const { positions } = await runQuery<Answer>(graph, operation('17'), { target: '28-point peace plan' });
    expect(positions.nodes).toMatchObject([
      {
        stance: 'MIXED',
        basedOn: [
          {
            text: 'Some of the propositions made by the US were acceptable to Russia and others were not',
            speaker: { name: 'Yuri Ushakov' },
          },
        ],
      },
    ]);
  });

  it('takes nine round trips with its count', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, operation('17'), { target: '28-point peace plan' });
    expect(counting.reads.sort()).toEqual([
      'articles.text',
      'entities.publisherOfArticle',
      'entities.sourcesOfArticle',
      'evidence.ofClaim',
      'names.resolve',
      'positions.basedOn',
      'positions.by.holderAndTarget',
      'positions.count.by.holderAndTarget',
      'statements.byId',
    ]);
  });
});

describe('each party on Ukraine’s NATO membership', () => {
  const PARTIES = `query ($asOf: PartialDate) {
    positions(where: { target: { name: "Ukraine's NATO membership" } }, newestPerHolder: true, asOf: $asOf) {
      nodes { holder { name } stance strength alsoHeld { stance } evidence { sentence } }
    }
  }`;

  const standing = async (asOf?: string) =>
    (await runQuery<Answer>(graph, PARTIES, { asOf })).positions.nodes
      .map(({ holder, stance }) => `${holder.name} ${stance}`)
      .sort();

  it('stands where the sources say, as of a date', async () => {
    expect(await standing('2025-12-31')).toEqual(expect.arrayContaining(['Russia AGAINST', 'Ukraine FOR']));
    const before = await standing('2025-12-02');
    expect(before).not.toContain('Russia AGAINST');
  });

  it('has one stance each', async () => {
    const holders = (await standing()).map((text) => text.split(' ').slice(0, -1).join(' '));
    expect(new Set(holders).size).toBe(holders.length);
    expect(holders).toEqual(expect.arrayContaining(['Russia', 'Ukraine']));
  });
});
