import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { GraphError, type GraphErrorCode } from '../../src/graph/graph-error.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { openTestGraph } from '../testkit/graphs.js';
import { wrapped } from '../testkit/wrapped.js';

let graph: Graph;
let folder: string;
beforeEach(async () => {
  graph = await openTestGraph();
  folder = await mkdtemp(path.join(tmpdir(), 'communique-aside-'));
  for (const name of ['a', 'b', 'c']) {
    await writeFile(
      path.join(folder, `${name}.facts.yaml`),
      `facts: 1\ntopics: { ${name}: { label: Topic ${name} } }\n`,
    );
  }
});
afterEach(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

/** Fails so many times from the second write on, and counts the writes. */
function failing(times: number, code: GraphErrorCode, changes: Partial<Graph> = {}) {
  let writes = 0;
  const failed = wrapped(graph, {
    write: (work, options) => {
      writes += 1;
      const isFault = writes > 1 && writes <= 1 + times;
      return isFault ? Promise.reject(new GraphError(code, 'no room')) : graph.write(work, options);
    },
    ...changes,
  });
  return { failed, writes: () => writes };
}

const load = async (on: Graph) =>
  (await loadPaths(on, [folder], { setAside: true })).map((outcome) =>
    outcome.status === 'REFUSED' ? outcome.issues[0]!.message : outcome.status,
  );

describe('an article on which the database fails', () => {
  it('is tried again, and then loaded like the others', async () => {
    expect(await load(failing(2, 'internal').failed)).toEqual(['LOADED', 'LOADED', 'LOADED']);
  });

  it('is set aside after three tries, and the others load', async () => {
    const { failed, writes } = failing(3, 'deadline');
    expect(await load(failed)).toEqual([
      'LOADED',
      expect.stringMatching(/^set aside after 3 tries.*no room$/),
      'LOADED',
    ]);
    expect(writes()).toBe(5);
    expect(await load(graph)).toEqual(['UNCHANGED', 'LOADED', 'UNCHANGED']);
  });

  it('ends the run where the database takes nothing at all', async () => {
    const once = failing(1, 'unavailable');
    await expect(load(once.failed)).rejects.toMatchObject({ code: 'unavailable' });
    expect(once.writes()).toBe(2);
    const mute = failing(3, 'deadline', { ping: () => Promise.reject(new GraphError('deadline', 'no answer')) });
    await expect(load(mute.failed)).rejects.toMatchObject({ code: 'deadline', message: 'no room' });
  });

  it('ends the run of whoever does not ask for that', async () => {
    await expect(loadPaths(failing(1, 'internal').failed, [folder])).rejects.toMatchObject({ code: 'internal' });
  });
});
