import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cypher, cypher } from '../../src/graph/cypher.js';
import type { Graph, Transaction } from '../../src/graph/graph.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';
import { openTestGraph, testEngine } from '../testkit/graphs.js';
import { emptyNeo4j, openTestNeo4j, testNeo4jSettings } from '../testkit/neo4j.js';
import { Network } from '../testkit/network.js';

const one = cypher`RETURN 1 AS one`;
const run = (graph: Graph, query: Cypher) => graph.write((transaction) => transaction.run(query));
const addTopic = (id: string) => cypher`MERGE (t:Topic {id: ${id}})`;
const countTopics = cypher`MATCH (t:Topic) RETURN count(t) AS n`;

describe('opening a Neo4j', () => {
  it.each(['http://localhost:7474', 'localhost:7687', ''])('refuses the address "%s"', async (uri) => {
    const error = await graphErrorOf(openNeo4j({ uri }), 'unavailable');
    expect(error.message).toContain('NEO4J_URI');
  });

  it('says unavailable, soon, where nothing listens', async () => {
    const graph = await openNeo4j({ uri: 'bolt://127.0.0.1:1' });
    const start = performance.now();
    await graphErrorOf(graph.read(one), 'unavailable');
    await graphErrorOf(run(graph, one), 'unavailable');
    await graphErrorOf(graph.ping(), 'unavailable');
    expect(performance.now() - start).toBeLessThan(3_000);
    await graph.close();
  });
});

describe.skipIf(testEngine !== 'neo4j')('a Neo4j', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  beforeEach(() => run(graph, cypher`MATCH (t:Topic) DETACH DELETE t`));
  afterAll(() => graph.close());

  it('is reached by the scheme of clusters, and a read sees the write before it', async () => {
    const uri = testNeo4jSettings().uri.replace(/^bolt/, 'neo4j');
    const routed = await openTestNeo4j({ uri });
    for (let i = 1; i <= 5; i += 1) {
      await run(routed, addTopic(`topic-${i}`));
      expect(await routed.read(countTopics)).toEqual([{ n: i }]);
    }
    await routed.close();
  });

  it('is not emptied by the tests when it holds what they did not make', async () => {
    await graph.define('DROP CONSTRAINT communique_tests_may_empty_this IF EXISTS');
    await run(graph, addTopic('precious'));
    await expect(emptyNeo4j(graph)).rejects.toThrow('no test made');
    expect(await graph.read(countTopics)).toEqual([{ n: 1 }]);
    // Put back by hand what this test took away.
    await graph.define(
      'CREATE CONSTRAINT communique_tests_may_empty_this IF NOT EXISTS FOR (n:TestDatabase) REQUIRE n.id IS UNIQUE',
    );
  });

  it('says which setting to check when the database does not exist', async () => {
    const other = await openTestNeo4j({ database: 'nowhere' });
    const error = await graphErrorOf(other.read(one), 'unavailable');
    expect(error.message).toContain('NEO4J_DATABASE');
    await other.close();
  });

  it('lets both of two writes succeed that wait for each other', async () => {
    await run(graph, addTopic('a'));
    await run(graph, addTopic('b'));
    let arrived = 0;
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const touch = (id: string) => cypher`MATCH (t:Topic) WHERE t.id = ${id} SET t.n = coalesce(t.n, 0) + 1`;
    const both = (first: string, second: string) => async (transaction: Transaction) => {
      await transaction.run(touch(first));
      arrived += 1;
      if (arrived === 2) meet();
      await met;
      await transaction.run(touch(second));
    };
    await Promise.all([graph.write(both('a', 'b')), graph.write(both('b', 'a'))]);
    expect(arrived).toBeGreaterThan(2);
    expect(await graph.read(cypher`MATCH (t:Topic) RETURN t.n AS n`)).toEqual([{ n: 2 }, { n: 2 }]);
  });

  describe('behind a bad network', () => {
    let network: Network;
    let far: Graph;
    beforeEach(async () => {
      network = await Network.open(testNeo4jSettings().uri);
      far = await openTestNeo4j({ uri: network.uri, poolSize: 2 });
      await far.ping();
      return async () => {
        await far.close();
        await network.close();
      };
    });

    it('answers a read although the pooled connections have died', async () => {
      await far.read(one);
      network.cut();
      expect(await far.read(one)).toEqual([{ one: 1 }]);
    });

    it('commits a write once although the reply to its COMMIT is lost', async () => {
      const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
      network.loseReplies(commit, 2);
      let attempts = 0;
      await far.write(async (transaction) => {
        attempts += 1;
        await transaction.run(addTopic('once'));
      });
      expect(attempts).toBe(3);
      expect(await graph.read(countTopics)).toEqual([{ n: 1 }]);
    });

    it('frees the callers at their deadline when the server hangs, and recovers by itself', async () => {
      await Promise.all([far.read(one), run(far, one), far.ping()]);
      network.freeze();
      const start = performance.now();
      const calls = [far.read(one, { deadlineMs: 200 }), far.write((tx) => tx.run(one), { deadlineMs: 200 })];
      for (const call of calls) await graphErrorOf(call, 'deadline');
      expect(performance.now() - start).toBeLessThan(1_000);
      // The one slot for reads is stuck, until the door replaces its connections.
      expect(await far.read(one, { deadlineMs: 10_000 })).toEqual([{ one: 1 }]);
      expect(await run(far, one)).toEqual([{ one: 1 }]);
    });
  });
});
