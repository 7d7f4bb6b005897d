import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import type { FileOutcome } from '../../src/ingest/load-options.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { openTestGraph } from '../testkit/graphs.js';
import { article } from './brief-files.js';

let graph: Graph;
let folder: string;
beforeEach(async () => {
  graph = await openTestGraph();
  folder = await mkdtemp(path.join(tmpdir(), 'communique-order-'));
});
afterEach(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

const said = (about: string, quote: string) =>
  `statements: [{ speakers: [], attributedAs: a clerk, mode: INDIRECT, kinds: [ASSERTION], about: ${about}, quote: ${quote} }]\n`;

async function brief(name: string, text: string, ...facts: string[]) {
  await writeFile(path.join(folder, `${name}.md`), article(text).replace('A dry year', name));
  await writeFile(path.join(folder, `${name}.facts.yaml`), `facts: 1\n${facts.join('')}`);
}

/** A chain: each brief but the last tells of a topic that the one behind it declares. */
async function chain(...names: string[]) {
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    await brief(
      name,
      'The harbour, a clerk said, was shut.',
      `topics: { ${name}: { label: Topic ${name} } }\n`,
      next === undefined ? '' : said(next, 'was shut'),
    );
  }
}

const told = (outcomes: readonly FileOutcome[]) =>
  outcomes.map((outcome) => {
    const reasons = outcome.status === 'REFUSED' ? outcome.issues.map(({ message }) => message) : [];
    return [path.basename(outcome.file), outcome.status, ...reasons];
  });

describe.each([false, true])('a folder, written unless it is only looked at (%s)', (dryRun) => {
  const done = dryRun ? 'VALID' : 'LOADED';

  it('loads whatever the order of its files is, and tells of each file once', async () => {
    await chain('a', 'b', 'c', 'd');
    const seen: string[] = [];
    const onOutcome = ({ file, status }: FileOutcome) => seen.push(`${path.basename(file)} ${status}`);
    const outcomes = await loadPaths(graph, [folder], { dryRun, onOutcome });
    expect(told(outcomes)).toEqual(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, done]));
    expect(seen).toEqual(['d', 'c', 'b', 'a'].map((name) => `${name}.md ${done}`));
  });

  it('is tried again for names, and only where something has become known since', async () => {
    await chain('a', 'b');
    await brief('c', 'The harbour, a clerk said, was shut.', said('nowhere', 'was shut'));
    await brief('d', 'The harbour, a clerk said, was shut.', said('a', 'was open'));
    await brief('e', 'The harbour, a clerk said, was shut.', said('b', 'was shut'));
    const tried: string[] = [];
    const onFile = (file: string) => tried.push(path.basename(file, '.md'));
    const outcomes = await loadPaths(graph, [folder], { dryRun, onFile });
    expect(told(outcomes)).toEqual([
      ['a.md', done],
      ['b.md', done],
      [
        'c.md',
        'REFUSED',
        'no subject (topic, proposal, point, organisation, person, place or meeting) is known as "nowhere"',
      ],
      ['d.md', 'REFUSED', expect.stringMatching('^"was open" is not in the article')],
      ['e.md', done],
    ]);
    expect(tried).toEqual(['a', 'b', 'c', 'd', 'e', 'a', 'c', 'd']);
  });

  it('finds a meeting and an article to replace in later files too', async () => {
    const meeting = 'meetings: { talks: { name: Talks, classification: BILATERAL } }\n';
    const report = 'meetings: { talks: { reports: [{ status: HELD, quote: They met }] } }\n';
    await brief('a', 'They met in the harbour.', report);
    await brief('b', 'They met in the harbour.', meeting);
    await writeFile(path.join(folder, 'a.md'), article('They met.').replace('A dry year', 'a\nreplaces: b'));
    expect(told(await loadPaths(graph, [folder], { dryRun }))).toEqual([
      ['a.md', done],
      ['b.md', done],
    ]);
  });
});

it('names import for an export of a graph', async () => {
  const file = path.join(folder, 'graph.ndjson');
  await writeFile(file, '{"counts":{"Person":1},"format":"communique-graph","version":1}\n{"id":"person:a"}\n');
  expect(told(await loadPaths(graph, [file]))).toEqual([
    [
      'graph.ndjson',
      'REFUSED',
      `this is an export of a graph: "communique import ${file}" restores it into an empty graph`,
    ],
  ]);
});
