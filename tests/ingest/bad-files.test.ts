import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { GraphError } from '../../src/graph/graph-error.js';
import { briefReader } from '../../src/ingest/formats/brief.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { openTestGraph } from '../testkit/graphs.js';
import { article } from './brief-files.js';

let graph: Graph;
let folder: string;
beforeEach(async () => {
  graph = await openTestGraph();
  folder = await mkdtemp(path.join(tmpdir(), 'communique-bad-'));
  await writeFile(path.join(folder, 'a.facts.yaml'), 'facts: 1\ntopics: { a: { label: A } }\n');
  await writeFile(path.join(folder, 'z.facts.yaml'), 'facts: 1\ntopics: { z: { label: Z } }\n');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await graph.close();
  await rm(folder, { recursive: true });
});

/** Loads the folder, of which one file is refused and the others are not: why it is. */
async function refusal() {
  const outcomes = await loadPaths(graph, [folder]);
  expect(outcomes.map(({ file, status }) => `${path.basename(file)[0]} ${status}`).sort()).toEqual([
    'a LOADED',
    'm REFUSED',
    'z LOADED',
  ]);
  const issues = outcomes.flatMap((one) => (one.status === 'REFUSED' ? one.issues : []));
  return issues.map(({ file, line, message }) => `${path.basename(file)}:${line}: ${message}`).join('\n');
}

const page = (text: string) =>
  `---\ntitle: Fact Sheet\ndate: 2031-03-04\nsource_url: https://lira.example/b\n---\n\nFirst.\n\n${text}\n`;
const visit = (text: string) => `<visits>\n<visit>\n<id>1</id>\n${text}</visit>\n</visits>\n`;

it.each([
  ['quotations', 'm.md', page('>'.repeat(8_000)), 'm.md:9: Markdown nests more than 100 deep'],
  ['lists', 'm.md', page('+ - '.repeat(4_000)), 'm.md:9: Markdown nests more than 100 deep'],
  [
    'emphasis',
    'm.md',
    page(`${'*a **b '.repeat(200)}c${'***'.repeat(200)}`),
    'm.md:9: Markdown nests more than 100 deep',
  ],
  ['elements', 'm.xml', visit('<a>'.repeat(8_600) + '</a>'.repeat(8_600)), 'm.xml:4: elements nest more than 200 deep'],
  [
    'flow lists',
    'm.facts.yaml',
    `facts: 1\nstatements: ${'['.repeat(9_000)}${']'.repeat(9_000)}`,
    'm.facts.yaml:2: broken YAML: its lists and maps nest too deep',
  ],
  [
    'flow maps',
    'm.facts.yaml',
    `facts: 1\nstatements: ${'{a: '.repeat(9_000)}${'}'.repeat(9_000)}`,
    'm.facts.yaml:2: broken YAML: its lists and maps nest too deep',
  ],
  [
    'block lists',
    'm.facts.yaml',
    `facts: 1\nstatements:\n ${'- '.repeat(9_000)}a`,
    'm.facts.yaml:3: broken YAML: its lists and maps nest too deep',
  ],
])('a file of nested %s is refused alone', async (_, name, text, issue) => {
  await writeFile(path.join(folder, name), text);
  expect(await refusal()).toContain(issue);
});

it('says on which line of a brief the nesting is', async () => {
  await writeFile(path.join(folder, 'm.md'), article(`One.\n\n${'>'.repeat(500)} Two.`));
  await writeFile(path.join(folder, 'm.facts.yaml'), 'facts: 1\n');
  expect(await refusal()).toContain('m.md:9: Markdown nests');
});

it('refuses a file alone on which this program fails, and says whose fault that is', async () => {
  await writeFile(path.join(folder, 'm.facts.yaml'), 'facts: 1\ntopics: { m: { label: M } }\n');
  const { read } = briefReader;
  vi.spyOn(briefReader, 'read').mockImplementation(async function* (source, directory) {
    if (source.name === 'm.facts.yaml') throw new TypeError('x is undefined');
    yield* read(source, directory);
  });
  expect(await refusal()).toBe('m.facts.yaml:1: this is a fault of communique: TypeError: x is undefined');
});

it('does so where telling the format fails', async () => {
  await writeFile(path.join(folder, 'm.facts.yaml'), 'facts: 1\ntopics: { m: { label: M } }\n');
  const { recognises } = briefReader;
  vi.spyOn(briefReader, 'recognises').mockImplementation(async (source) => {
    if (source.name === 'm.facts.yaml') throw new TypeError('x is undefined');
    return recognises(source);
  });
  expect(await refusal()).toBe('m.facts.yaml:1: this is a fault of communique: TypeError: x is undefined');
});

it('ends where the database fails', async () => {
  vi.spyOn(graph, 'read').mockRejectedValue(new GraphError('unavailable', 'gone'));
  await expect(loadPaths(graph, [folder])).rejects.toThrow(GraphError);
});

it('ends where writing fails otherwise, which may be after the commit', async () => {
  vi.spyOn(graph, 'write').mockRejectedValue(new TypeError('x is undefined'));
  await expect(loadPaths(graph, [folder])).rejects.toThrow(TypeError);
});
