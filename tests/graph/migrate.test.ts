import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import type { Step } from '../../src/graph/steps.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';
import { openBareGraph, testEngine } from '../testkit/graphs.js';

let graph: Graph;
beforeEach(async () => {
  graph = await openBareGraph();
});
afterEach(() => graph.close());

const step = (version: number, ...statements: string[]): Step => ({ version, name: `step-${version}`, statements });
const key = 'CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE';
const index = 'CREATE INDEX thing_id_index IF NOT EXISTS FOR (t:Thing) ON (t.id)';
const data = "MERGE (t:Thing {id: 'a'}) SET t.n = coalesce(t.n, 0) + 1";
const things = () => graph.read(cypher`MATCH (t:Thing) RETURN t.id AS id, t.n AS n`);
const none = { textIndexes: [] };
const migrateTo = (...steps: Step[]) => migrate(graph, steps, none);
const addThing = (id: string) => graph.write((transaction) => transaction.run(cypher`CREATE (t:Thing {id: ${id}})`));

describe('migrate', () => {
  it('applies the steps in order, once', async () => {
    expect(await migrateTo(step(1, key, index), step(2, data))).toEqual(['step-1', 'step-2']);
    expect(await migrateTo(step(1, key, index), step(2, data))).toEqual([]);
    expect(await things()).toEqual([{ id: 'a', n: 1 }]);
    await graphErrorOf(addThing('a'), 'unique');
  });

  it('applies only what is new', async () => {
    await migrateTo(step(1, key, index));
    expect(await migrateTo(step(1, key, index), step(2, data))).toEqual(['step-2']);
  });

  it('goes on with the step that broke off', async () => {
    await expect(migrateTo(step(1, key, index), step(2, data, 'MATC'))).rejects.toThrow();
    expect(await migrateTo(step(1, key, index), step(2, data))).toEqual(['step-2']);
    expect(await things()).toEqual([{ id: 'a', n: 2 }]);
  });

  it('applies each step once when two migrate at the same time', async () => {
    const steps = [step(1, key, index), step(2, data)];
    const done = await Promise.all([migrate(graph, steps, none), migrate(graph, steps, none)]);
    expect(done.flat().sort()).toEqual(['step-1', 'step-2']);
    expect(await things()).toEqual([{ id: 'a', n: 1 }]);
  });

  const lockSince = (at: Date) =>
    graph.write((transaction) =>
      transaction.run(cypher`MATCH (v:SchemaVersion) SET v.owner = 'other', v.lockedAt = ${at.toISOString()}`),
    );

  it.runIf(testEngine === 'embedded')('takes over at once from a process that was killed', async () => {
    await migrateTo(step(1, key, index));
    await lockSince(new Date());
    expect(await migrate(graph, [step(2, data)], { ...none, waitMs: 250 })).toEqual(['step-2']);
  });

  it.runIf(testEngine === 'neo4j')('gives up with busy when another process keeps the lock', async () => {
    await migrateTo(step(1, key, index));
    await lockSince(new Date());
    await graphErrorOf(migrate(graph, [step(2, data)], { ...none, waitMs: 250 }), 'busy');
    expect(await things()).toEqual([]);
  });

  it.runIf(testEngine === 'neo4j')('takes over from a process that gives no sign of life', async () => {
    await migrateTo(step(1, key, index));
    await lockSince(new Date());
    expect(await migrate(graph, [step(2, data)], { ...none, waitMs: 60_000, silentMs: 500 })).toEqual(['step-2']);
  });

  it.runIf(testEngine === 'neo4j')('waits for a process that lives', async () => {
    await migrateTo(step(1, key, index));
    await lockSince(new Date());
    const beats = setInterval(() => lockSince(new Date()).catch(() => undefined), 100);
    await graphErrorOf(migrate(graph, [step(2, data)], { ...none, waitMs: 5_000, silentMs: 3_000 }), 'busy');
    clearInterval(beats);
    expect(await things()).toEqual([]);
  });

  it('takes over from a process that has not been heard of for an hour', async () => {
    await migrateTo(step(1, key, index));
    await lockSince(new Date(Date.now() - 3_600_000));
    expect(await migrateTo(step(2, data))).toEqual(['step-2']);
  });

  it('needs no lock when nothing is to be done', async () => {
    await migrateTo(step(1, key));
    await graph.write((transaction) => transaction.run(cypher`MATCH (v:SchemaVersion) SET v.owner = 'other'`));
    expect(await migrateTo(step(1, key))).toEqual([]);
  });

  it('refuses a graph of a newer version', async () => {
    await migrateTo(step(1, key), step(2, data));
    const error = await graphErrorOf(migrateTo(step(1, key)), 'unavailable');
    expect(error.message).toContain('newer');
  });

  it('refuses a key that the graph already breaks', async () => {
    await addThing('twice');
    await addThing('twice');
    await graphErrorOf(migrateTo(step(1, key)), 'unique');
    expect(await migrateTo()).toEqual([]);
  });

  it('creates the schema of the project, with every full-text index, on an empty graph', async () => {
    const done = await migrate(graph);
    expect(done).toEqual(expect.arrayContaining(['001-keys', 'name_tokens']));
    expect(await migrate(graph)).toEqual([]);
    const add = cypher`CREATE (p:Person:Actor:Entity {id: ${'person:a'}})`;
    await graph.write((transaction) => transaction.run(add));
    await graphErrorOf(
      graph.write((transaction) => transaction.run(add)),
      'unique',
    );
  });

  it('adds a full-text index that came later', async () => {
    const textIndex = { name: 'thing_tokens', label: 'Thing', property: 'tokens' };
    await migrateTo(step(1, key));
    expect(await migrate(graph, [step(1, key)], { textIndexes: [textIndex] })).toEqual(['thing_tokens']);
    expect(await migrate(graph, [step(1, key)], { textIndexes: [textIndex] })).toEqual([]);
  });
});
