import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importGraph } from '../../src/exchange/import.js';
import { ndjson } from '../../src/exchange/ndjson.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { faultsOf } from '../ingest/brief-files.js';
import { dump } from '../testkit/dump.js';
import { declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';

let folder: string;
let file: string;
let lines: string[];
let dumped: string[];
let empty: string[];
let graph: Graph;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-import-'));
  file = join(folder, 'graph.ndjson');
  const source = await openTestGraph();
  await write(source, declarations(entity('person:ana-reyl', 'Ana Reyl'), entity('topic:strait', 'Strait')));
  const statements = [{ speakerIds: ['person:ana-reyl'], aboutIds: ['topic:strait'] }];
  await write(source, fiction({ title: 'One article', statements }), () => '2031-05-05T00:00:00.000Z');
  lines = [];
  for await (const line of ndjson(source)) lines.push(line);
  dumped = await dump(source);
  await source.close();
  graph = await openTestGraph();
  empty = await dump(graph);
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

const importing = async (text: string | Uint8Array) => {
  await writeFile(file, text);
  return importGraph(graph, file);
};
const faults = (text: string | Uint8Array) => faultsOf(importing(text));
const numberOf = (type: string) => lines.findIndex((line) => line.includes(`"type":"${type}"`)) + 1;
const withLine = (number: number, change: (line: string) => string) =>
  lines.map((line, index) => (index + 1 === number ? change(line) : line)).join('');

describe('importGraph', () => {
  it('refuses what is no export, and versions that it does not know', async () => {
    expect(await faults('')).toEqual(['graph.ndjson:1: this is no export of a graph: it is empty']);
    expect(await faults('{"a":1}\n')).toEqual([
      'graph.ndjson:1: this is no export of a graph: its first line names no "communique-graph"',
    ]);
    expect(await faults('---\ntitle: A\n')).toEqual([
      'graph.ndjson:1: this is no export of a graph: its first line is no JSON object',
    ]);
    expect(await faultsOf(importGraph(graph, join(folder, 'nowhere.ndjson')))).toEqual([
      'nowhere.ndjson:1: no such file',
    ]);
    expect(await faults(withLine(1, (line) => line.replace('"version":1', '"version":2')))).toEqual([
      'graph.ndjson:1: version 2 of the format is unknown; this program reads 1',
    ]);
  });

  it('names each broken line with its reason', async () => {
    const person = numberOf('Person');
    const broken = withLine(person, (line) => line.replace('"name":', '"nam":'));
    expect(await faults(broken)).toEqual([`graph.ndjson:${person}: unknown field "nam" of a Person`]);
    expect(await faults(withLine(person, () => '{"id":\n'))).toEqual([
      expect.stringMatching(`^graph\\.ndjson:${person}: broken JSON: `),
    ]);
    expect(await faults(withLine(person, (line) => line.replace('person:ana', 'place:ana')))).toEqual([
      `graph.ndjson:${person}: "place:ana-reyl" is no id of a Person`,
    ]);
    const statement = numberOf('Statement');
    const changes: [from: string, to: string, reason: string][] = [
      ['"sequence":0', '"sequence":"0"', '"sequence" must be a number'],
      ['["topic:strait"]', '"topic:strait"', '"about" must be a list of ids'],
      ['["topic:strait"]', '["topic:strait","topic:strait"]', '"about" names something twice'],
      ['"sequence":0,', '', 'a Statement needs "sequence"'],
      ...[
        '{"about":{"topic:sea":"topic:bay"}}',
        '{"about":{"topic:strait":"bay"}}',
        '{"broader":{"topic:strait":"topic:bay"}}',
        '{"about":["topic:strait"]}',
        'null',
      ].map((merged): [string, string, string] => [
        '"sequence":0',
        `"mergedEdges":${merged},"sequence":0`,
        '"mergedEdges" must name edges of the node, and the ids of merged things',
      ]),
    ];
    for (const [from, to, reason] of changes) {
      const text = withLine(statement, (line) => line.replace(from, to));
      expect(await faults(text)).toEqual([`graph.ndjson:${statement}: ${reason}`]);
    }
  });

  it('refuses a file that was cut, put out of order, or is not UTF-8', async () => {
    const last = lines.length - 1;
    expect(await faults(lines.slice(0, -1).join(''))).toEqual([
      `graph.ndjson:${last}: cut short: 1 lines of type Topic are announced, and 0 are there`,
    ]);
    expect(await faults(lines.join('').slice(0, -5))).toEqual([
      `graph.ndjson:${lines.length}: broken off: the last line does not end`,
    ]);
    const person = numberOf('Person');
    expect(await faults(withLine(person, (line) => line + line))).toEqual([
      `graph.ndjson:${person + 1}: Person person:ana-reyl stands out of its order, or twice`,
    ]);
    const bytes = Buffer.from(lines.join(''));
    bytes[bytes.length - 10] = 0xff;
    expect(await faults(bytes)).toEqual([`graph.ndjson:${lines.length}: not UTF-8`]);
  });

  it('takes everything out again when an edge leads nowhere, or a claim has no evidence', async () => {
    const statement = numberOf('Statement');
    expect(await faults(withLine(statement, (line) => line.replace('topic:strait', 'topic:other')))).toEqual([
      `graph.ndjson:${statement}: "about" leads to topic:other, and the file has no such Subject`,
    ]);
    expect(await dump(graph)).toEqual(empty);
    const evidence = numberOf('Evidence');
    const text = lines.filter((_, index) => index + 1 !== evidence).join('');
    expect(await faults(text.replace('"Evidence":1,', ''))).toEqual([
      `graph.ndjson:${statement - 1}: a claim without evidence`,
    ]);
    expect(await dump(graph)).toEqual(empty);
  });

  it('refuses evidence that is not in its article, and leaves nothing of it', async () => {
    const evidence = numberOf('Evidence');
    const article = numberOf('Article');
    const id = /"article":\["([^"]+)"\]/.exec(lines[evidence - 1]!)![1]!;
    const changes: [number: number, from: string | RegExp, to: string, reason: string][] = [
      [evidence, '"exact":"Words', '"exact":"Lords', `"Lords number 0 of One article" does not stand at 0 in ${id}`],
      [evidence, '"start":0', '"start":1', `"Words number 0 of One article" does not stand at 1 in ${id}`],
      [evidence, /"end":\d+/, '"end":3', `"Words number 0 of One article" does not stand at 0 in ${id}`],
      [evidence, '"prefix":""', '"prefix":"No "', `"No " does not stand before the words that are quoted from ${id}`],
      [evidence, '"suffix":"."', '"suffix":"!"', `"!" does not stand behind the words that are quoted from ${id}`],
      [article, /,"text":"[^"]*"/, '', `it quotes ${id}, of which there is no text`],
    ];
    for (const [number, from, to, reason] of changes) {
      const text = withLine(number, (line) => line.replace(from, to));
      expect(text).not.toBe(lines.join(''));
      expect(await faults(text)).toEqual([`graph.ndjson:${evidence}: ${reason}`]);
      expect(await dump(graph)).toEqual(empty);
    }
    for (const edge of ['claim', 'article']) {
      const text = withLine(evidence, (line) => line.replace(new RegExp(`"${edge}":\\[[^\\]]*\\],`), ''));
      expect(await faults(text)).toEqual([`graph.ndjson:${evidence}: an Evidence needs one "${edge}"`]);
    }
  });

  it('refuses a statement whose text is not made of its evidence', async () => {
    const statement = numberOf('Statement');
    const text = withLine(statement, (line) => line.replace('"text":"Words', '"text":"Lords'));
    expect(await faults(text)).toEqual([
      `graph.ndjson:${statement}: its text is not what its evidence quotes: "Words number 0 of One article"`,
    ]);
    const words = withLine(statement, (line) => line.replace('"words":[]', '"words":["Lords"]'));
    expect(await faults(words)).toEqual([`graph.ndjson:${statement}: "Lords" is none of its words`]);
    expect(await dump(graph)).toEqual(empty);
  });

  it('goes on from where it broke off, with the same file only, and then takes no other', async () => {
    await writeFile(file, lines.join(''));
    const failing = failingAfter(graph, 12);
    await expect(importGraph(failing, file)).rejects.toThrow('pulled the plug');
    const other = join(folder, 'other.ndjson');
    await writeFile(
      other,
      withLine(numberOf('Person'), (line) => line.replace('Ana Reyl', 'Ana Rey')),
    );
    await expect(importGraph(graph, other)).rejects.toThrow(
      'An import of another file into this graph was broken off.',
    );
    expect(await importGraph(graph, file)).toEqual({ nodes: lines.length - 1, isResumed: true });
    expect(await dump(graph)).toEqual(dumped);
    await expect(importGraph(graph, file)).rejects.toThrow('The graph is not empty');
  });
});

/** The same graph, whose writes fail after so many of them. */
function failingAfter(inner: Graph, writes: number): Graph {
  let left = writes;
  return new Proxy(inner, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]) => {
        if (name === 'write' && left-- === 0) throw new Error('pulled the plug');
        return (member as (...given: unknown[]) => unknown).apply(target, parameters);
      };
    },
  });
}
