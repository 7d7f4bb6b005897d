import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { loadIsles } from './isles.js';

interface Row {
  id: string;
  holder: { name: string };
  target: { name: string };
  stance: string;
  validFrom: string;
  alsoHeld?: { stance: string }[];
}

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await loadIsles(graph);
});
afterAll(() => graph.close());

const LIST = `query (
  $where: PositionWhere, $newest: Boolean = false, $ended: Boolean = false, $asOf: PartialDate, $knownAt: PartialDate
  $first: Int, $after: String, $last: Int, $before: String, $orderBy: PositionOrder
) {
  positions(
    where: $where, newestPerHolder: $newest, includeEnded: $ended, asOf: $asOf, knownAt: $knownAt, orderBy: $orderBy
    first: $first, after: $after, last: $last, before: $before
  ) {
    totalCount
    nodes { id holder { name } target { name } stance validFrom alsoHeld { stance } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface List {
  positions: {
    totalCount: number;
    nodes: Row[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

const list = async (variables: Record<string, unknown>) => (await runQuery<List>(graph, LIST, variables)).positions;

/** `holder stance target`, in the order of the list; its totalCount agrees. */
const stances = async (variables: Record<string, unknown>): Promise<string[]> => {
  const { nodes, totalCount } = await list(variables);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ holder, stance, target }) => `${holder.name} ${stance} ${target.name}`);
};

describe('stances as of a date', () => {
  it('are those held today when nobody says: the ended and the future ones are left out', async () => {
    expect((await stances({})).sort()).toEqual([
      'Ana Reyl CONDITIONAL Fishing',
      'Ana Reyl FOR Harbour dues',
      'Mainland NEUTRAL Size of the fleet',
      'The Fleet AGAINST Harbour dues',
      'The Isles AGAINST Herring quota',
      'The Isles CONDITIONAL Herring quota',
      'The Isles FOR Herring quota',
      'The Isles FOR The accord, point 1',
      'The Isles MIXED The accord',
    ]);
  });

  it('come newest first, or oldest first', async () => {
    const isles = { where: { target: { name: 'Herring quota' } } };
    const newest = ['FOR', 'CONDITIONAL', 'AGAINST'].map((stance) => `The Isles ${stance} Herring quota`);
    expect(await stances(isles)).toEqual(newest);
    expect(await stances({ ...isles, orderBy: 'OLDEST_FIRST' })).toEqual(newest.reverse());
  });

  it('hold from the earliest start to the latest end, open ends included', async () => {
    const about = { where: { target: { name: 'Herring quota' } } };
    expect(await stances({ ...about, asOf: '2020-04-30' })).toEqual([]);
    expect(await stances({ ...about, asOf: '2020-05' })).toEqual(['Mainland FOR Herring quota']);
    expect(await stances({ ...about, asOf: '2021-01-01' })).toEqual([
      'The Isles AGAINST Herring quota',
      'Mainland FOR Herring quota',
    ]);
    expect(await stances({ ...about, asOf: '2022-06-30' })).toContain('Mainland FOR Herring quota');
    expect(await stances({ ...about, asOf: '2022-07-01' })).not.toContain('Mainland FOR Herring quota');
    expect(await stances({ where: { target: { name: 'Harbour dues' } }, asOf: '1950' })).toEqual([
      'Ana Reyl FOR Harbour dues',
    ]);
    expect(await stances({ where: { target: { name: 'Harbour dues' } }, asOf: '2090' })).toContain(
      'Mainland AGAINST Harbour dues',
    );
  });

  it('can include the ended: by a date, or every one on record', async () => {
    const mainland = { where: { holder: { name: 'Материк' } }, ended: true };
    expect(await stances({ ...mainland, asOf: '2022-12-31' })).toEqual([
      'Mainland NEUTRAL Size of the fleet',
      'Mainland FOR Herring quota',
    ]);
    expect(await stances(mainland)).toEqual([
      'Mainland AGAINST Harbour dues',
      'Mainland NEUTRAL Size of the fleet',
      'Mainland FOR Herring quota',
    ]);
  });

  it('are as this graph knew them: a corrected article gives the old stance before, the new one after', async () => {
    const fleet = { where: { holder: { id: 'org:fleet' } } };
    expect(await stances({ ...fleet, knownAt: '2023-06-01' })).toEqual([]);
    expect(await stances({ ...fleet, knownAt: '2023-06-30' })).toEqual(['The Fleet FOR Harbour dues']);
    expect(await stances({ ...fleet, knownAt: '2023-07-02' })).toEqual(['The Fleet AGAINST Harbour dues']);
    expect(await stances({ ...fleet, asOf: '2023-05-31', knownAt: '2023-06-30' })).toEqual([]);
  });
});

describe('one stance for each holder', () => {
  const herring = { where: { target: { name: 'Herring quota' } }, newest: true };

  it('is the newest, with the others beside it, because a new stance retires none', async () => {
    const { nodes } = await list({ ...herring, asOf: '2023-03-01' });
    expect(nodes.map(({ holder, stance, alsoHeld }) => [holder.name, stance, alsoHeld])).toEqual([
      ['The Isles', 'FOR', [{ stance: 'CONDITIONAL' }, { stance: 'AGAINST' }]],
    ]);
  });

  it('is the newest as of the date', async () => {
    const { nodes, totalCount } = await list({ ...herring, asOf: '2022-01-01' });
    expect(totalCount).toBe(2);
    expect(nodes.map(({ holder, stance, alsoHeld }) => [holder.name, stance, alsoHeld])).toEqual([
      ['The Isles', 'AGAINST', []],
      ['Mainland', 'FOR', []],
    ]);
  });

  it('is the newest as known', async () => {
    expect(await stances({ ...herring, asOf: '2023-03-01', knownAt: '2022' })).toEqual([
      'The Isles AGAINST Herring quota',
    ]);
  });

  it('is the newest of those that the filter allows, and tells the newer ones that it does not', async () => {
    const { nodes } = await list({
      where: { target: { name: 'Herring quota' }, stance: { in: ['AGAINST', 'CONDITIONAL'] } },
      newest: true,
    });
    expect(nodes.map(({ stance, alsoHeld }) => [stance, alsoHeld])).toEqual([
      ['CONDITIONAL', [{ stance: 'FOR' }, { stance: 'AGAINST' }]],
    ]);
  });

  it('keeps targets apart', async () => {
    expect((await stances({ where: { holder: { name: 'The Isles' } }, newest: true })).sort()).toEqual([
      'The Isles FOR Herring quota',
      'The Isles FOR The accord, point 1',
      'The Isles MIXED The accord',
    ]);
  });
});

describe('a filter', () => {
  it('takes narrower topics along unless told otherwise', async () => {
    expect(await stances({ where: { target: { name: 'fishing' } } })).toHaveLength(4);
    expect(await stances({ where: { target: { name: 'fishing', narrower: false } } })).toEqual([
      'Ana Reyl CONDITIONAL Fishing',
    ]);
  });

  it('finds the topics that concern an organisation by its name', async () => {
    expect(await stances({ where: { target: { name: 'The Fleet' } } })).toEqual(['Mainland NEUTRAL Size of the fleet']);
  });

  it('keeps a proposal and its points apart', async () => {
    expect(await stances({ where: { target: { name: 'The accord' } } })).toEqual(['The Isles MIXED The accord']);
    expect(await stances({ where: { target: { id: 'point:accord-1' } } })).toEqual([
      'The Isles FOR The accord, point 1',
    ]);
  });

  it.each([
    [{ redLine: true }, ['The Isles AGAINST Herring quota']],
    [{ redLine: false, holder: { name: 'The Isles' }, stance: { eq: 'AGAINST' } }, []],
    [{ strength: { eq: 'LEANING' }, basis: { eq: 'SPOKESPERSON' } }, ['Ana Reyl CONDITIONAL Fishing']],
    [{ strength: { in: ['LEANING', 'UNCLEAR'] }, holder: { id: 'org:isles' } }, 2],
    [{ basis: { in: ['ANALYST', 'OWN_WORDS'] } }, 2],
    [{ stance: { eq: 'FOR', in: ['AGAINST'] } }, []],
    [{ holder: { name: 'The Isles' }, target: { name: 'Fishing' }, stance: { in: ['FOR', 'AGAINST'] } }, 2],
    [{ holder: { id: 'person:nobody' } }, []],
    [{ validFrom: { from: '2023-01-15', through: '2023-02' } }, 2],
    [{ validFrom: { after: '2023-02' } }, ['The Fleet AGAINST Harbour dues']],
    [{ validFrom: { before: '2000' } }, ['Ana Reyl FOR Harbour dues']],
    [{ validFrom: { from: '2021-12-31', through: '2021-12-31' } }, ['The Isles AGAINST Herring quota']],
  ])('%j', async (where, expected) => {
    const found = await stances({ where });
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it('refuses a holder that cannot hold one', async () => {
    const { errors } = await runRequest(graph, LIST, { where: { holder: { name: 'Fishing' } } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_NAME' });
    const wrong = await runRequest(graph, LIST, { where: { holder: { id: 'topic:fishing' } } });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_ID' });
  });
});

describe('one position', () => {
  const ONE = `query ($id: ID!, $asOf: PartialDate, $knownAt: PartialDate) {
    position(id: $id, asOf: $asOf, knownAt: $knownAt) {
      __typename
      holder { __typename name } target { __typename name }
      stance strength conditions redLine basis validFrom validThrough supersededAt
      validFromBounds { earliest latest basis } validThroughBounds { earliest latest basis }
      basedOn { text speaker { name } }
      evidence { exact sentence article { title } }
    }
    node(id: $id, knownAt: $knownAt) { __typename id }
  }`;

  const idOf = async (variables: Record<string, unknown>) => (await list(variables)).nodes[0]!.id;

  it('shows whose it is, on what, since when, on whose word, and the sentence that proves it', async () => {
    const id = await idOf({ where: { redLine: true } });
    expect(await runQuery(graph, ONE, { id })).toEqual({
      position: {
        __typename: 'Position',
        holder: { __typename: 'Organisation', name: 'The Isles' },
        target: { __typename: 'Topic', name: 'Herring quota' },
        stance: 'AGAINST',
        strength: 'FIRM',
        conditions: null,
        redLine: true,
        basis: 'OWN_WORDS',
        validFrom: '2021',
        validThrough: null,
        supersededAt: null,
        validFromBounds: { earliest: '2021-01-01T00:00:00.000Z', latest: '2021-12-31T23:59:59.999Z', basis: 'STATED' },
        validThroughBounds: null,
        basedOn: [{ text: 'We shall never take the herring quota', speaker: { name: 'The Isles' } }],
        evidence: [
          {
            exact: 'Position 0 of First survey',
            sentence: 'Position 0 of First survey.',
            article: { title: 'First survey' },
          },
        ],
      },
      node: { __typename: 'Position', id },
    });
  });

  it('gives the bounds of an end, and takes the date of the article where no source says since when', async () => {
    const ended = await idOf({ where: { holder: { id: 'org:mainland' } }, ended: true, asOf: '2020-12' });
    expect(await runQuery(graph, ONE, { id: ended })).toMatchObject({
      position: {
        validThrough: '2022-06',
        validThroughBounds: {
          earliest: '2022-06-01T00:00:00.000Z',
          latest: '2022-06-30T23:59:59.999Z',
          basis: 'STATED',
        },
      },
    });
    const undated = await idOf({ where: { target: { name: 'The Fleet' } } });
    expect(await runQuery(graph, ONE, { id: undated })).toMatchObject({
      position: { validFrom: '2021-03-01', validFromBounds: { basis: 'ARTICLE' } },
    });
  });

  it('counts among its basis only what had been said', async () => {
    const id = await idOf({ where: { redLine: true } });
    expect(await runQuery(graph, ONE, { id, asOf: '2021-02-28' })).toMatchObject({ position: { basedOn: [] } });
  });

  it('stays reachable when the graph believes it no longer, with what it rested on', async () => {
    const id = await idOf({ where: { holder: { id: 'org:fleet' } }, knownAt: '2023-06-30' });
    expect(await runQuery(graph, ONE, { id })).toMatchObject({
      position: {
        stance: 'FOR',
        supersededAt: '2023-07-02T09:00:00.000Z',
        basedOn: [{ text: 'We are for the dues' }],
        evidence: [{ article: { title: 'Third survey' } }],
      },
    });
    expect(await runQuery(graph, ONE, { id, knownAt: '2023-06-01' })).toEqual({ position: null, node: null });
  });
});
