import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToRead, openToWrite } from '../../src/cli/open.js';
import { readConfig } from '../../src/config.js';
import { cypher } from '../../src/graph/cypher.js';
import { openGraph } from '../../src/graph/open.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';
import { openBareGraph, testEngine } from '../testkit/graphs.js';
import { communiqueIn } from './communique.js';

let folder: string;
let environment: Record<string, string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-'));
  environment =
    testEngine === 'neo4j'
      ? { NEO4J_URI: process.env.NEO4J_TEST_URI ?? '' }
      : { COMMUNIQUE_DATA: join(folder, 'graph') };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const config = () => readConfig(environment);

/** A database without any schema, as it stands where the configuration looks for it. */
const makeBare = async () => {
  const bare = await (testEngine === 'neo4j' ? openBareGraph() : openGraph({ folder: config().dataFolder }));
  await bare.close();
};

const versions = async () => {
  const graph = await openGraph({ neo4j: config().neo4j, folder: config().dataFolder });
  try {
    return await graph.read<{ version: number }>(cypher`MATCH (v:SchemaVersion) RETURN v.version AS version`);
  } finally {
    await graph.close();
  }
};

describe('a graph that is opened to be read', { timeout: 60_000 }, () => {
  it('is refused in plain words where it has no schema, and gets none', async () => {
    await makeBare();
    const error = await graphErrorOf(openToRead(config()), 'unavailable');
    expect(error.message).toMatch(/^This graph has no schema yet.*communique start/);
    expect(await versions()).toEqual([]);
  });

  it('is refused where its schema is older, and stays so', async () => {
    await makeBare();
    await (await openToWrite(config())).close();
    const graph = await openGraph({ neo4j: config().neo4j, folder: config().dataFolder });
    await graph.write((transaction) => transaction.run(cypher`MATCH (v:SchemaVersion) SET v.version = 1`));
    await graph.close();
    const error = await graphErrorOf(openToRead(config()), 'unavailable');
    expect(error.message).toContain('older version');
    expect(await versions()).toEqual([{ version: 1 }]);
    await (await openToWrite(config())).close();
    await (await openToRead(config())).close();
  });

  it.runIf(testEngine === 'embedded')('is an empty one in memory where there is none', async () => {
    const graph = await openToRead(config());
    expect(await graph.read(cypher`MATCH (v:SchemaVersion) RETURN count(v) AS count`)).toEqual([{ count: 1 }]);
    await graph.close();
    expect((await communiqueIn(folder, ['export'], environment)).code).toBe(0);
  });

  it('ends an export with code 2 and one line where its file cannot be made', async () => {
    const ended = await communiqueIn(folder, ['export', '--out', join('nowhere', 'x.ndjson')], environment);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.errors).toMatch(/^communique: nowhere.x\.ndjson cannot be written: there is no such folder\.\n$/);
  });

  it('ends a command with code 2 where it has no schema', async () => {
    await makeBare();
    const ended = await communiqueIn(folder, ['export'], environment);
    expect(ended).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('has no schema yet') });
  });
});
