import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cypher, cypher } from '../../src/graph/cypher.js';
import type { Graph, Transaction } from '../../src/graph/graph.js';
import { GraphError } from '../../src/graph/graph-error.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';
import { openTestGraph } from '../testkit/graphs.js';

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
/** Takes the embedded engine about a second, and Neo4j for ever; it stops at its timeout. */
const slow = () => {
  const range = graph.engine === 'neo4j' ? 1_000_000 : 3_300;
  return cypher`// test.slow
UNWIND range(1, ${range}) AS a UNWIND range(1, ${range}) AS b RETURN count(*) AS n`;
};

describe('deadlines', () => {
  it('end a read that takes longer, soon after', async () => {
    const start = performance.now();
    await graphErrorOf(graph.read(slow(), { deadlineMs: 50 }), 'deadline');
    expect(performance.now() - start).toBeLessThan(600);
  });

  it('end a write that takes longer, and nothing of it is kept', async () => {
    const late = async (transaction: Transaction) => {
      await transaction.run(addTopic('late'));
      await transaction.run(slow());
    };
    await graphErrorOf(graph.write(late, { deadlineMs: 50 }), 'deadline');
    await run(addTopic('next'));
    expect(await topicIds()).toEqual(['next']);
  });

  it('end a write whose own work never ends', async () => {
    const stuck = async (transaction: Transaction) => {
      await transaction.run(addTopic('stuck'));
      await new Promise(() => {});
    };
    await graphErrorOf(graph.write(stuck, { deadlineMs: 50 }), 'deadline');
    await run(addTopic('next'));
    expect(await topicIds()).toEqual(['next']);
  });

  it('refuse further statements of a transaction that is late', async () => {
    let after: Promise<unknown> | undefined;
    const slowStarter = async (transaction: Transaction) => {
      await sleep(500);
      after = transaction.run(addTopic('late'));
      await after;
    };
    await graphErrorOf(graph.write(slowStarter, { deadlineMs: 20 }), 'deadline');
    await sleep(600);
    await expect(after).rejects.toBeInstanceOf(GraphError);
    expect(await topicIds()).toEqual([]);
  });

  it('that are over from the start are refused', async () => {
    await graphErrorOf(graph.read(cypher`RETURN 1 AS one`, { deadlineMs: 0 }), 'deadline');
  });
});

describe('a write', () => {
  it('gives what its work gives, and its statements see each other', async () => {
    const count = await graph.write(async (transaction) => {
      await transaction.run(addTopic('a'));
      const rows = await transaction.run<{ n: number }>(cypher`MATCH (t:Topic) RETURN count(t) AS n`);
      return rows[0]?.n;
    });
    expect(count).toBe(1);
  });

  it('keeps nothing when its work throws', async () => {
    const failing = graph.write(async (transaction) => {
      await transaction.run(addTopic('a'));
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await topicIds()).toEqual([]);
  });

  it('keeps nothing when a statement failed, even if the work goes on', async () => {
    await run(addTopic('taken'));
    const careless = graph.write(async (transaction) => {
      await transaction.run(addTopic('a'));
      await transaction.run(addTopic('taken')).catch(() => {});
      await transaction.run(addTopic('b')).catch(() => {});
      return 'done';
    });
    await graphErrorOf(careless, 'unique');
    expect(await topicIds()).toEqual(['taken']);
  });

  it('takes statements that are not waited for, in their order', async () => {
    await graph.write(async (transaction) => {
      transaction.send(addTopic('a'));
      transaction.send(cypher`MATCH (t:Topic) SET t.label = 'changed'`);
    });
    expect(await graph.read(cypher`MATCH (t:Topic) RETURN t.label AS label`)).toEqual([{ label: 'changed' }]);
  });

  it('shows what was sent to the statements behind it', async () => {
    const ids = await graph.write(async (transaction) => {
      transaction.send(addTopic('a'));
      transaction.send(addTopic('b'));
      return transaction.run<{ id: string }>(cypher`MATCH (t:Topic) RETURN t.id AS id ORDER BY id`);
    });
    expect(ids).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('keeps nothing when what was sent failed, and says why', async () => {
    await run(addTopic('taken'));
    const sent = graph.write(async (transaction) => {
      transaction.send(addTopic('a'));
      transaction.send(addTopic('taken'));
      transaction.send(addTopic('b'));
    });
    await graphErrorOf(sent, 'unique');
    const read = graph.write(async (transaction) => {
      transaction.send(addTopic('taken'));
      await transaction.run(addTopic('b'));
    });
    await graphErrorOf(read, 'unique');
    expect(await topicIds()).toEqual(['taken']);
  });

  it('cannot be used when it is over', async () => {
    const transaction = await graph.write(async (open) => open);
    await graphErrorOf(transaction.run(addTopic('a')), 'internal');
  });

  it('is not seen by reads before it is over', async () => {
    await graph.write(async (transaction) => {
      await transaction.run(addTopic('a'));
      expect(await topicIds()).toEqual([]);
    });
    expect(await topicIds()).toEqual(['a']);
  });

  it('runs again after a conflict, from the start', async () => {
    let attempts = 0;
    const result = await graph.write(async (transaction) => {
      attempts += 1;
      await transaction.run(addTopic(`attempt-${attempts}`));
      if (attempts < 3) throw new GraphError('conflict', 'as if another transaction had won');
      return attempts;
    });
    expect(result).toBe(3);
    expect(await topicIds()).toEqual(['attempt-3']);
  });

  it('inside a write is refused, also when it is not waited for', async () => {
    await graph.write(async (transaction) => {
      await graphErrorOf(run(addTopic('inner')), 'internal');
      await transaction.run(addTopic('outer'));
    });
    expect(await topicIds()).toEqual(['outer']);
  });

  it('beside another one is fine, and none is lost', async () => {
    const add = cypher`MATCH (t:Topic) WHERE t.id = 'counter' SET t.n = t.n + 1`;
    await run(cypher`CREATE (t:Topic {id: 'counter', n: 0})`);
    await Promise.all(Array.from({ length: 20 }, () => run(add)));
    expect(await graph.read(cypher`MATCH (t:Topic) RETURN t.n AS n`)).toEqual([{ n: 20 }]);
  });

  it('that merges the same key many times at once makes one node', async () => {
    const merge = cypher`MERGE (t:Topic {id: ${'same'}}) RETURN t.id AS id`;
    await Promise.all(Array.from({ length: 20 }, () => run(merge)));
    expect(await topicIds()).toEqual(['same']);
  });
});
