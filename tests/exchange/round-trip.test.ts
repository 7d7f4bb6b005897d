import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importGraph } from '../../src/exchange/import.js';
import { ndjson } from '../../src/exchange/ndjson.js';
import { RESTORED_TYPES } from '../../src/exchange/restored-types.js';
import { LEFT_OUT } from '../../src/exchange/stored-types.js';
import { cypher } from '../../src/graph/cypher.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { write } from '../../src/ingest/writer.js';
import { dump } from '../testkit/dump.js';
import { openTestGraph } from '../testkit/graphs.js';
import { openSeededGraph } from '../testkit/seeded.js';
import { DECLARED, loadEverything, repeated } from './everything.js';

let folder: string;
let everything: readonly string[];
let dumped: readonly string[];

const exported = async (graph: Graph): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of ndjson(graph)) lines.push(line);
  return lines;
};

/** Imports the lines into a fresh graph of the engine under test, or of the embedded one. */
async function restored<Result>(
  lines: readonly string[],
  work: (graph: Graph) => Promise<Result>,
  open: () => Promise<Graph> = openTestGraph,
): Promise<Result> {
  const file = join(folder, 'graph.ndjson');
  await writeFile(file, lines.join(''));
  const graph = await open();
  try {
    await importGraph(graph, file);
    return await work(graph);
  } finally {
    await graph.close();
  }
}

const openOther = async () => {
  const graph = await openEmbedded(null);
  await migrate(graph);
  return graph;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-exchange-'));
  const graph = await openTestGraph();
  await loadEverything(graph);
  everything = await exported(graph);
  dumped = await dump(graph, { log: true });
  await graph.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('export and import', () => {
  it('restore every node, property and edge, the derived ones among them', async () => {
    await restored(everything, async (graph) => {
      expect(await dump(graph, { log: true })).toEqual(dumped);
      expect(await exported(graph)).toEqual(everything);
    });
  });

  it('carry a graph to the embedded engine and back', async () => {
    const other = await restored(everything, exported, openOther);
    expect(other).toEqual(everything);
    expect(await restored(other, (graph) => dump(graph, { log: true }))).toEqual(dumped);
  });

  it('give a graph that goes on as the exported one does', async () => {
    const goOn = async (graph: Graph) => {
      const later = () => '2031-01-01T00:00:00.000Z';
      await write(graph, DECLARED, later);
      await write(graph, repeated({}, 'Open at night.'), later);
      return dump(graph);
    };
    const graph = await openTestGraph();
    await loadEverything(graph);
    const lines = await exported(graph);
    const expected = await goOn(graph);
    await graph.close();
    expect(expected).toContain('topic:channel -BROADER-> topic:waters from topic:narrows');
    await restored(lines, async (copy) => expect(await goOn(copy)).toEqual(expected));
  });

  it('restore the seed, which then loads as before', { timeout: 300_000 }, async () => {
    const graph = await openSeededGraph();
    const lines = await exported(graph);
    const before = await dump(graph);
    await graph.close();
    await restored(lines, async (copy) => {
      expect(await dump(copy)).toEqual(before);
      expect(await exported(copy)).toEqual(lines);
      const again = await loadPaths(copy, [join(projectRoot, 'seed')]);
      expect(again.filter(({ status }) => status !== 'UNCHANGED')).toEqual([]);
    });
  });

  it('write canonical lines, ordered by type and id, under a line that names format, version and counts', async () => {
    const [header, ...lines] = everything;
    const { counts, ...rest } = JSON.parse(header!);
    expect(rest).toEqual({ format: 'communique-graph', version: 1 });
    const places = lines.map((line) => {
      const { type, id } = JSON.parse(line);
      return Buffer.from(`${type} ${id}`);
    });
    expect([...places].sort(Buffer.compare)).toEqual(places);
    expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
    expect(lines.find((line) => line.includes('"id":"topic:strait"'))).toBe(
      '{"broader":["topic:sea"],"concerns":["place:isles"],"id":"topic:strait","label":"Strait","type":"Topic"}\n',
    );
    expect(lines.find((line) => line.includes('"id":"topic:channel"'))).toBe(
      '{"broader":["topic:sea","topic:waters"],"id":"topic:channel","label":"The channel","mergedEdges":{"broader":{"topic:waters":"topic:narrows"}},"type":"Topic"}\n',
    );
  });
});

describe('the table of what is stored', () => {
  it('knows every label and every property, so that nothing is left out unseen', async () => {
    const graph = await openTestGraph();
    await loadEverything(graph);
    const nodes = await graph.read<{ labels: string[]; names: string[] }>(cypher`// test.nodes
      MATCH (n) RETURN labels(n) AS labels, keys(n) AS names`);
    const links = await graph.read<{ from: string[]; type: string; names: string[] }>(cypher`// test.edges
      MATCH (n)-[r]->(x) RETURN labels(n) AS from, type(r) AS type, keys(r) AS names`);
    await graph.close();
    const onEdges = links.flatMap(({ from, type, names }) => {
      const stored = RESTORED_TYPES.find(({ label }) => from.includes(label));
      const edge = Object.values(stored?.edges ?? {}).find((edge) => edge.type === type);
      const known = [edge?.isOrdered ? 'position' : '', stored?.labels.endsWith(':Entity') ? 'mergedFrom' : ''];
      return names.filter((name) => !known.includes(name)).map((name) => `${type}.${name}`);
    });
    expect(onEdges).toEqual([]);
    const unknown = nodes.flatMap(({ labels, names }) => {
      if (LEFT_OUT.some((label) => labels.includes(label))) return [];
      const type = RESTORED_TYPES.find(({ label }) => labels.includes(label));
      if (!type) return labels;
      const known = new Set([type.key, ...Object.keys(type.fields), ...type.derived]);
      return names.filter((name) => !known.has(name)).map((name) => `${type.label}.${name}`);
    });
    expect(unknown).toEqual([]);
  });

  it('has a node and an edge of each of its types in this test', async () => {
    const lines = everything.slice(1).map((line) => JSON.parse(line));
    const edges = RESTORED_TYPES.flatMap(({ label, edges }) => Object.keys(edges).map((name) => `${label}.${name}`));
    const found = new Set(lines.flatMap((line) => Object.keys(line).map((name) => `${line.type}.${name}`)));
    expect(RESTORED_TYPES.map(({ label }) => label).filter((label) => !found.has(`${label}.id`))).toEqual([]);
    expect(edges.filter((edge) => !found.has(edge))).toEqual([]);
    expect(lines.filter(({ supersededAt }) => supersededAt).length).toBeGreaterThan(3);
  });
});
