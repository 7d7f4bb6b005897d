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

interface Office {
  person: {
    name: string;
    statements: { totalCount: number; nodes: { text: string; evidence: { sentence: string }[] }[] };
  };
  post: { title: string; organisation: { name: string } } | null;
  organisation: { name: string } | null;
  startDate: string | null;
  attestedAt: string | null;
  certain: boolean;
  evidence: { exact: string; article: { publishedAt: string } }[];
}

interface Offices {
  memberships: { totalCount: number; nodes: Office[] };
}

describe('18 who spoke for the Kremlin on a date', () => {
  const spokeFor = async (variables: object = {}) =>
    (await runQuery<{ organisation: Offices }>(graph, operation('18'), { ...variables })).organisation.memberships
      .nodes;

  it('names Ushakov and Dmitriev with their offices and what they said, certain on the date of the article', async () => {
    const offices = await spokeFor();
    expect(
      offices
        .map(({ person, post, organisation, certain }) => [person.name, post?.title ?? organisation?.name, certain])
        .sort(),
    ).toEqual([
      ['Kirill Dmitriev', 'Investment representative', true],
      ['Yuri Ushakov', 'Assistant', true],
      ['Yuri Ushakov', 'Kremlin', true],
    ]);
    const said = offices.find(({ person }) => person.name === 'Yuri Ushakov')!.person.statements;
    expect(said.totalCount).toBeGreaterThan(said.nodes.length);
    expect(said.nodes).toHaveLength(5);
    for (const { text, evidence } of said.nodes) expect(evidence[0]!.sentence).toContain(text.split(' … ')[0]);
  });

  it('says on another date that they may have, because no source says since when and until when', async () => {
    const offices = await spokeFor({ date: '2025-12-02' });
    expect(offices.map(({ certain }) => certain)).toEqual([false, false, false]);
    expect(offices.every(({ startDate, attestedAt }) => startDate === null && attestedAt === '2025-12-03')).toBe(true);
  });

  it('finds those below a state by its name', async () => {
    const people = (await spokeFor({ organisation: 'Россия', first: 50 })).map(({ person }) => person.name);
    expect(people).toEqual(expect.arrayContaining(['Vladimir Putin', 'Yuri Ushakov', 'Kirill Dmitriev']));
    expect(people).not.toContain('Steve Witkoff');
  });

  it('takes eight round trips with both counts', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, operation('18'));
    expect(counting.reads.sort()).toEqual([
      'entities.byId',
      'evidence.ofClaim',
      'evidence.ofClaim',
      'memberships.by.organisationAndBelow',
      'memberships.count.by.organisationAndBelow',
      'names.resolve',
      'statements.count.of.speaker',
      'statements.of.speaker',
    ]);
  });
});

describe('19 which offices a person has held, and when', () => {
  const heldBy = async (variables: object = {}) =>
    (await runQuery<{ person: Offices }>(graph, operation('19'), { ...variables })).person.memberships;

  it('gives the office of Witkoff with the words that prove it', async () => {
    expect(await heldBy()).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          post: { title: 'Special envoy', organisation: { name: 'United States' } },
          startDate: null,
          endDate: null,
          attestedAt: '2025-12-03',
          evidence: [{ exact: expect.stringContaining('Witkoff'), article: { publishedAt: '2025-12-03' } }],
        },
      ],
    });
  });

  it('gives one office with all the articles that tell of it, attested by the earliest', async () => {
    const { nodes } = await heldBy({ person: 'Путин' });
    expect(nodes).toHaveLength(1);
    const dates = nodes[0]!.evidence.map(({ article }) => article.publishedAt);
    expect(dates.length).toBeGreaterThan(2);
    expect(nodes[0]!.attestedAt).toBe([...dates].sort()[0]);
  });
});
