import { describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import { openGraph } from '../../src/graph/open.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';
import { testEngine } from '../testkit/graphs.js';

const neo4j = testEngine === 'neo4j' ? { uri: process.env.NEO4J_TEST_URI ?? '' } : undefined;
const one = cypher`// test.one
RETURN 1 AS one`;

describe('openGraph', () => {
  it('gives each read the time that it is told to, unless the read says otherwise', async () => {
    const graph = await openGraph({ neo4j, folder: null, readMs: 0 });
    await graphErrorOf(graph.read(one), 'deadline');
    expect(await graph.read(one, { deadlineMs: 10_000 })).toEqual([{ one: 1 }]);
    await graph.close();
  });
});
