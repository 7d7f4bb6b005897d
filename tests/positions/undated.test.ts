import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const clock = (date: string) => () => `${date}T09:00:00.000Z`;

const STANCE = { holderId: 'org:isles', targetId: 'topic:herring', stance: 'AGAINST', basedOn: [0] } as const;

const survey = (year: number, url: string, positions = [STANCE]) =>
  fiction({
    title: `Survey of ${year}`,
    url: `https://survey.example/${url}`,
    publishedAt: day(`${year}-03-01`),
    statements: [{ text: `Not in ${year}`, speakerIds: ['org:isles'] }],
    positions,
  });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, declarations(entity('org:isles', 'The Isles'), entity('topic:herring', 'Herring quota')));
  // The later article first: the order of loading is that of an archive, not of the world.
  await write(graph, survey(2020, 'later'), clock('2024-01-01'));
  await write(graph, survey(2015, 'earlier'), clock('2024-02-01'));
});
afterAll(() => graph.close());

interface Answer {
  positions: {
    nodes: {
      id: string;
      validFrom: string;
      validFromBounds: unknown;
      basedOn: { text: string }[];
      evidence: { article: { title: string } }[];
    }[];
  };
}

const held = async (variables: object) =>
  (
    await runQuery<Answer>(
      graph,
      `query ($asOf: PartialDate, $knownAt: PartialDate, $newest: Boolean = false) {
        positions(asOf: $asOf, knownAt: $knownAt, newestPerHolder: $newest) {
          nodes {
            id validFrom validFromBounds { earliest basis }
            basedOn(asOf: "2100") { text }
            evidence { article { title } }
          }
        }
      }`,
      { ...variables },
    )
  ).positions.nodes;

describe('a stance that no source dates, told by several articles', () => {
  it('is one stance with the evidence and the basis of all, held since the earliest of them', async () => {
    const found = await held({});
    expect(found).toMatchObject([
      {
        validFrom: '2015-03-01',
        validFromBounds: { earliest: '2015-03-01T00:00:00.000Z', basis: 'ARTICLE' },
        basedOn: [{ text: 'Not in 2020' }, { text: 'Not in 2015' }],
        evidence: [{ article: { title: 'Survey of 2015' } }, { article: { title: 'Survey of 2020' } }],
      },
    ]);
    expect(await held({ asOf: '2016' })).toHaveLength(1);
    expect(await held({ asOf: '2015-02-28' })).toEqual([]);
  });

  it.each([true, false])('is held as known since the earliest that was known (newest only: %s)', async (newest) => {
    expect(await held({ newest, knownAt: '2024-01-15', asOf: '2016' })).toEqual([]);
    expect(await held({ newest, knownAt: '2024-01-15', asOf: '2021' })).toMatchObject([
      {
        validFrom: '2020-03-01',
        validFromBounds: { earliest: '2020-03-01T00:00:00.000Z', basis: 'ARTICLE' },
        basedOn: [{ text: 'Not in 2020' }],
        evidence: [{ article: { title: 'Survey of 2020' } }],
      },
    ]);
  });

  it('begins later again when the earliest article is corrected', async () => {
    await write(graph, survey(2015, 'earlier', []), clock('2024-03-01'));
    expect(await held({})).toMatchObject([{ validFrom: '2020-03-01', basedOn: [{ text: 'Not in 2020' }] }]);
    expect(await held({ asOf: '2016' })).toEqual([]);
    expect(await held({ asOf: '2016', knownAt: '2024-02-15' })).toHaveLength(1);
  });
});
