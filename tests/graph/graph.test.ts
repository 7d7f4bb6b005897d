import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cypher, cypher, trusted } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';
import { countingGraph, openTestGraph, testEngine } from '../testkit/graphs.js';

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(() => graph.write((transaction) => transaction.run(cypher`MATCH (n:Topic) DETACH DELETE n`)));

const addTopic = (id: string, label = '') => cypher`// test.addTopic
CREATE (t:Topic {id: ${id}, label: ${label}})`;
const topicIds = async () =>
  (
    await graph.read<{ id: string }>(cypher`// test.topicIds
MATCH (t:Topic) RETURN t.id AS id ORDER BY id`)
  ).map(({ id }) => id);
const run = (query: Cypher) => graph.write((transaction) => transaction.run(query));
describe('values', () => {
  it.each([
    ['null', null],
    ['text in any script', 'Путин said: "нет" \u{1f600} \\ \' $p0'],
    ['empty text', ''],
    ['true', true],
    ['zero', 0],
    ['a whole number', -42],
    ['the largest safe number', Number.MAX_SAFE_INTEGER],
    ['a fraction', 0.25],
    ['a list', [1, 2, 3]],
    ['an empty list', []],
    [
      'a list of maps',
      [
        { id: 'a', n: 1, list: ['x'] },
        { id: 'b', n: null, list: [] },
      ],
    ],
  ])('come back as they went in: %s', async (_, value) => {
    expect(await graph.read(cypher`RETURN ${value} AS value`)).toEqual([{ value }]);
  });

  it('give a bigint beyond 2^53 and a number below', async () => {
    const rows = await graph.read(cypher`RETURN ${2n ** 62n} AS large, ${7n} AS small`);
    expect(rows).toEqual([{ large: 2n ** 62n, small: 7 }]);
  });

  it('are stored and found as integers', async () => {
    await run(cypher`CREATE (t:Topic {id: 'a', n: ${5}})`);
    const rows = await graph.read(cypher`MATCH (t:Topic) WHERE t.n = 5 RETURN t.n / 2 AS half LIMIT ${1}`);
    expect(rows).toEqual([{ half: 2 }]);
  });

  it('give null for undefined', async () => {
    expect(await graph.read(cypher`RETURN ${undefined} AS value`)).toEqual([{ value: null }]);
  });

  it('are refused on the way in when they are not plain', async () => {
    await graphErrorOf(graph.read(cypher`RETURN ${new Date()} AS value`), 'parameter');
    await graphErrorOf(run(cypher`RETURN ${Number.NaN} AS value`), 'parameter');
  });

  it('are refused on the way out when they are entities', async () => {
    await run(cypher`CREATE (t:Topic {id: 'a'})-[:BROADER]->(u:Topic {id: 'b'})`);
    await graphErrorOf(graph.read(cypher`MATCH (t:Topic) RETURN t`), 'internal');
    await graphErrorOf(graph.read(cypher`MATCH (t:Topic)-[r:BROADER]->(u:Topic) RETURN r`), 'internal');
    await graphErrorOf(graph.read(cypher`MATCH p = (t:Topic)-[r:BROADER]->(u:Topic) RETURN [p] AS paths`), 'internal');
  });
});

describe('errors', () => {
  it('is unique when a key is taken', async () => {
    await run(addTopic('a'));
    await graphErrorOf(run(addTopic('a')), 'unique');
  });

  it('keeps a node with relationships, which on Neo4j another transaction may have made meanwhile', async () => {
    await run(cypher`CREATE (t:Topic {id: 'a'})-[:BROADER]->(u:Topic {id: 'b'})`);
    const code = testEngine === 'neo4j' ? 'conflict' : 'constraint';
    await graphErrorOf(run(cypher`MATCH (t:Topic) WHERE t.id = 'a' DELETE t`), code);
    expect(await topicIds()).toEqual(['a', 'b']);
  });

  it.each([
    ['a misspelt clause', 'MATC (t:Topic) RETURN t.id AS id'],
    ['an unknown variable', 'MATCH (t:Topic) RETURN u.id AS id'],
    ['two statements', 'RETURN 1 AS a; RETURN 2 AS b'],
  ])('is syntax for %s', async (_, text) => {
    await graphErrorOf(graph.read(trusted(text)), 'syntax');
  });

  it.each([
    ['a missing parameter', cypher`RETURN $absent AS value`],
    ['a limit that is no number', cypher`MATCH (t:Topic) RETURN t.id AS id LIMIT ${'a'}`],
    ['a negative limit', cypher`MATCH (t:Topic) RETURN t.id AS id LIMIT ${-1}`],
    ['a division by zero', cypher`RETURN ${1} / ${0} AS value`],
  ])('is parameter for %s', async (_, query) => {
    await graphErrorOf(graph.read(query), 'parameter');
  });

  it('is readonly for a read with a clause that writes, even one that would change nothing', async () => {
    await run(addTopic('a'));
    await graphErrorOf(graph.read(addTopic('b')), 'readonly');
    await graphErrorOf(graph.read(cypher`MERGE (t:Topic {id: 'a'}) RETURN t.id AS id`), 'readonly');
    expect(await topicIds()).toEqual(['a']);
  });

  it('has the words of the engine as detail, and none of its classes', async () => {
    const error = await graphErrorOf(graph.read(trusted('MATC')), 'syntax');
    expect(error.detail).not.toBe('');
    expect(error.message).not.toBe('');
  });
});

describe('a counting graph', () => {
  it('records the name of each read', async () => {
    const counting = countingGraph(graph);
    await counting.read(cypher`// topics.one
MATCH (t:Topic) RETURN t.id AS id`);
    await counting.read(cypher`RETURN 1 AS one`);
    expect(counting.reads).toEqual(['topics.one', 'unnamed']);
  });
});

describe('closing', () => {
  it('waits for what runs and refuses what comes', async () => {
    const other = await openTestGraph();
    const running = other.read<{ n: number }>(cypher`UNWIND range(1, ${1_000_000}) AS n RETURN count(n) AS n`);
    const writing = other.write(async (transaction) => {
      await sleep(50);
      return transaction.run(cypher`MERGE (t:Topic {id: ${'last'}}) RETURN t.id AS id`);
    });
    const closing = other.close();
    await graphErrorOf(other.read(cypher`RETURN 1 AS one`), 'unavailable');
    await graphErrorOf(
      other.write((transaction) => transaction.run(addTopic('x'))),
      'unavailable',
    );
    await graphErrorOf(other.ping(), 'unavailable');
    await closing;
    expect(await running).toEqual([{ n: 1_000_000 }]);
    expect(await writing).toEqual([{ id: 'last' }]);
    await other.close();
  });
});

describe('ping', () => {
  it('says that the database answers', async () => {
    await expect(graph.ping()).resolves.toBeUndefined();
  });
});
