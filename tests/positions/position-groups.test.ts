import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { loadIsles } from './isles.js';

interface Group {
  count: number;
  holder: { name: string } | null;
  target: { name: string } | null;
  stance: string | null;
  strength: string | null;
  basis: string | null;
  bucket: string | null;
  isImprecise: boolean;
}

interface Groups {
  totalCount: number;
  groups: Group[];
}

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await loadIsles(graph);
});
afterAll(() => graph.close());

const FIELDS = 'totalCount groups { count stance strength basis bucket isImprecise holder { name } target { name } }';
const ARGUMENTS = `by: $by, where: $where, newestPerHolder: $newest, includeEnded: $ended, orderBy: $orderBy
  first: $first, asOf: $asOf, knownAt: $knownAt`;
const VARIABLES = `$by: [PositionGroupKey!]!, $where: PositionWhere, $newest: Boolean = false, $ended: Boolean = false
  $orderBy: GroupOrder = MOST_FIRST, $first: Int = 100, $asOf: PartialDate, $knownAt: PartialDate`;
const LIST = `query (${VARIABLES}) { positionGroups(${ARGUMENTS}) { ${FIELDS} } }`;

/** `value value count`, in the order of the groups. */
const lines = ({ groups }: Groups) =>
  groups.map(({ count, holder, target, stance, strength, basis, bucket, isImprecise }) =>
    [isImprecise ? 'imprecise' : null, bucket, holder?.name, target?.name, stance, strength, basis, count]
      .filter((value) => value != null)
      .join(' '),
  );

const grouped = async (variables: Record<string, unknown>) => {
  const { positionGroups } = await runQuery<{ positionGroups: Groups }>(graph, LIST, variables);
  expect(positionGroups.totalCount).toBe(positionGroups.groups.length);
  return lines(positionGroups);
};

describe('positions by one key', () => {
  it.each([
    ['HOLDER', ['The Isles 5', 'Ana Reyl 2', 'Mainland 1', 'The Fleet 1']],
    [
      'TARGET',
      [
        'Herring quota 3',
        'Harbour dues 2',
        'Fishing 1',
        'Size of the fleet 1',
        'The accord 1',
        'The accord, point 1 1',
      ],
    ],
    ['STANCE', ['FOR 3', 'AGAINST 2', 'CONDITIONAL 2', 'MIXED 1', 'NEUTRAL 1']],
    ['STRENGTH', ['FIRM 6', 'LEANING 2', 'UNCLEAR 1']],
    ['BASIS', ['OUTLET 6', 'ANALYST 1', 'OWN_WORDS 1', 'SPOKESPERSON 1']],
    ['YEAR', ['2021 5', '2023 3', 'imprecise 1']],
    ['MONTH', ['2021-03 4', 'imprecise 2', '2023-01 1', '2023-02 1', '2023-06 1']],
    ['DAY', ['2021-03-01 4', 'imprecise 3', '2023-02-10 1', '2023-06-01 1']],
  ])('%s: each value once', async (key, expected) => {
    const found = await grouped({ by: [key] });
    expect([...found].sort()).toEqual([...expected].sort());
    expect(found.map((line) => line.split(' ').at(-1))).toEqual(expected.map((line) => line.split(' ').at(-1)));
  });
});

describe('positions by several keys', () => {
  it('makes a group of each combination that occurs', async () => {
    expect(await grouped({ by: ['STANCE', 'HOLDER', 'YEAR'], orderBy: 'NEWEST_FIRST' })).toEqual([
      '2023 The Fleet AGAINST 1',
      '2023 The Isles CONDITIONAL 1',
      '2023 The Isles FOR 1',
      '2021 The Isles AGAINST 1',
      '2021 The Isles FOR 1',
      '2021 The Isles MIXED 1',
      '2021 Mainland NEUTRAL 1',
      '2021 Ana Reyl CONDITIONAL 1',
      'imprecise Ana Reyl FOR 1',
    ]);
  });
});

describe('the order of groups', () => {
  it('is by time in either direction, with wider dates last, or by size', async () => {
    const years = ['2021 5', '2023 3'];
    expect(await grouped({ by: ['YEAR'], orderBy: 'OLDEST_FIRST' })).toEqual([...years, 'imprecise 1']);
    expect(await grouped({ by: ['YEAR'], orderBy: 'NEWEST_FIRST' })).toEqual([...years.reverse(), 'imprecise 1']);
    expect(await grouped({ by: ['STRENGTH'], orderBy: 'FEWEST_FIRST' })).toEqual(['UNCLEAR 1', 'LEANING 2', 'FIRM 6']);
  });

  it('cuts after the first so many, and still says how many there are', async () => {
    const { positionGroups } = await runQuery<{ positionGroups: Groups }>(graph, LIST, { by: ['STANCE'], first: 2 });
    expect(positionGroups.totalCount).toBe(5);
    expect(lines(positionGroups)).toEqual(['FOR 3', 'AGAINST 2']);
  });
});

describe('which positions are grouped', () => {
  it('follows the filter, in whatever way it finds them', async () => {
    const by = ['STANCE'];
    const each = ['AGAINST 1', 'CONDITIONAL 1', 'FOR 1'];
    expect(await grouped({ by, where: { target: { name: 'Herring quota' } } })).toEqual(each);
    expect(await grouped({ by, where: { target: { name: 'Herring quota' }, holder: { name: 'The Isles' } } })).toEqual(
      each,
    );
    expect(await grouped({ by, where: { holder: { name: 'Ana Reyl' } } })).toEqual(['CONDITIONAL 1', 'FOR 1']);
    expect(await grouped({ by, where: { redLine: true } })).toEqual(['AGAINST 1']);
  });

  it('counts the newest of each holder alone when asked', async () => {
    const herring = { by: ['HOLDER', 'STANCE'], where: { target: { name: 'Herring quota' } }, newest: true };
    expect(await grouped(herring)).toEqual(['The Isles FOR 1']);
  });

  it('is what is held at asOf, and known at knownAt', async () => {
    const by = ['HOLDER', 'STANCE'];
    const herring = { target: { name: 'Herring quota' } };
    expect(await grouped({ by, where: herring, asOf: '2021-06' })).toEqual(['The Isles AGAINST 1', 'Mainland FOR 1']);
    expect(await grouped({ by, where: herring, ended: true })).toContain('Mainland FOR 1');
    const dues = { by, where: { target: { name: 'Harbour dues' }, holder: { name: 'The Fleet' } } };
    expect(await grouped({ ...dues, knownAt: '2023-06-30' })).toEqual(['The Fleet FOR 1']);
    expect(await grouped(dues)).toEqual(['The Fleet AGAINST 1']);
    expect(await grouped({ ...dues, knownAt: '2023-06-01' })).toEqual([]);
  });
});

describe('what cannot be grouped', () => {
  it.each([
    [{ by: [] }, 'Group by 1 to 4 keys.'],
    [{ by: ['YEAR', 'DAY'] }, 'Group by one unit of time.'],
    [{ by: ['STANCE'], orderBy: 'OLDEST_FIRST' }, 'An order by time needs a unit of time in `by`.'],
    [{ by: ['STANCE'], first: 0 }, 'Ask for 1 to 1000 entries.'],
    [{ by: ['STANCE'], where: { holder: { name: 'Nobody' } } }, 'No holder has the name "Nobody".'],
  ])('%j', async (variables, message) => {
    const { errors } = await runRequest(graph, LIST, variables);
    expect(errors?.[0]?.message).toContain(message);
  });
});

describe('groups of a thing', () => {
  const NESTED: Record<string, string> = {
    'a holder': `organisation(name: "The Isles") { found: positionGroups(${ARGUMENTS}) { ${FIELDS} } }`,
    'a topic': `topic(name: "Fishing") { found: positionGroupsOn(${ARGUMENTS}) { ${FIELDS} } }`,
    'a topic alone': `topic(name: "Fishing") { found: positionGroupsOn(${ARGUMENTS}, narrower: false) { ${FIELDS} } }`,
    'a proposal': `proposal(name: "The accord") { found: positionGroupsOn(${ARGUMENTS}) { ${FIELDS} } }`,
    'a point': `node(id: "point:accord-1") { ... on Point { found: positionGroupsOn(${ARGUMENTS}) { ${FIELDS} } } }`,
  };

  it.each([
    ['a holder', ['FOR 2', 'AGAINST 1', 'CONDITIONAL 1', 'MIXED 1']],
    ['a topic', ['CONDITIONAL 2', 'AGAINST 1', 'FOR 1']],
    ['a topic alone', ['CONDITIONAL 1']],
    ['a proposal', ['MIXED 1']],
    ['a point', ['FOR 1']],
  ])('%s has those of its own positions', async (parent, expected) => {
    const text = `query (${VARIABLES}) { parent: ${NESTED[parent]} }`;
    const data = await runQuery<{ parent: { found: Groups } }>(graph, text, { by: ['STANCE'] });
    expect(lines(data.parent.found)).toEqual(expected);
  });

  it('inherits the view of its parent', async () => {
    const text = `{ topic(name: "Harbour dues", knownAt: "2023-06-30") {
      positionGroupsOn(by: [STANCE]) { totalCount groups { stance count } }
    } }`;
    expect(await runQuery(graph, text)).toEqual({
      topic: { positionGroupsOn: { totalCount: 1, groups: [{ stance: 'FOR', count: 2 }] } },
    });
  });
});

describe('round trips', () => {
  it('keeps them constant as parents and groups grow', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `topic:net-${i}`);
    await write(
      graph,
      fiction({
        title: 'Nets',
        publishedAt: day('2024-01-15'),
        entities: many.map((id, i) => entity(id, `Net ${i}`)),
        positions: many.flatMap((targetId) => [
          { holderId: 'org:isles', targetId },
          { holderId: 'person:ana', targetId, stance: 'AGAINST' as const },
        ]),
      }),
    );
    const text = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Topic {
      positionGroupsOn(by: [HOLDER, TARGET]) { ${FIELDS} }
    } } }`;
    const trips = async (ids: readonly string[]) => {
      const counting = countingGraph(graph);
      const { nodes } = await runQuery<{ nodes: { positionGroupsOn: Groups }[] }>(counting, text, { ids });
      expect(nodes.every(({ positionGroupsOn }) => positionGroupsOn.groups.length === 2)).toBe(true);
      return counting.reads;
    };
    const one = await trips(many.slice(0, 1));
    expect(one).toEqual(['entities.byId', 'positionGroups.of.targetAndNarrower', 'entities.byId']);
    expect(await trips(many)).toEqual(one);
  });
});
