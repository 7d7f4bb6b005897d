import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import type { FileOutcome, LoadOptions } from '../../src/ingest/load-options.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const PAGES = path.join(import.meta.dirname, '../fixtures/pages');

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

async function page(name: string, title: string, ...paragraphs: string[]): Promise<void> {
  const url = `https://press.example/2031/06/10/${name}/`;
  const front = `---\ndate: '2031-06-10'\nsource_url: ${url}\ntitle: "${title}"\n---\n`;
  await writeFile(path.join(folder, `${name}.md`), [front, ...paragraphs].join('\n\n'));
}

/** A transcript whose labels have surnames alone: only the readout says who these are. */
const transcript = (name: string, ...paragraphs: string[]) =>
  page(
    name,
    `Remarks by President Orlan of Westria and Prime Minister Solvei of Nordmark on ${name}`,
    'PRESIDENT ORLAN:  Good morning.',
    'PRIME MINISTER SOLVEI:  Good morning.',
    ...paragraphs,
  );
const readout = (name: string) => copyFile(path.join(PAGES, 'readout.md'), path.join(folder, `${name}.md`));

interface Said {
  readonly statements: { readonly nodes: { attributedAs: string; speaker: { name: string } | null }[] };
}

async function speakers(): Promise<string[]> {
  const query =
    '{ statements(first: 50, where: { mode: { in: [DIRECT] } }) { nodes { attributedAs speaker { ... on Person { name } } } } }';
  const { statements } = await runQuery<Said>(graph, query);
  const said = statements.nodes.map(({ attributedAs, speaker }) => `${attributedAs}: ${speaker?.name ?? '?'}`);
  return [...new Set(said)].filter((one) => /^[A-Z. ]+:/.test(one)).sort();
}

const load = (options: LoadOptions = {}) => loadPaths(graph, [folder], options);
const told = (outcomes: readonly FileOutcome[]) =>
  outcomes.map(({ file, status }) => `${path.basename(file, '.md')} ${status}`);

describe('a transcript whose labels are surnames', () => {
  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('knows them from a page that names them in full, as %s beside %s', async (spoken, told) => {
    await transcript(spoken);
    await readout(told);
    await load();
    expect(await speakers()).toEqual(['PRESIDENT ORLAN: Tam Orlan', 'PRIME MINISTER SOLVEI: Mira Solvei']);
  });

  it('waits for the files after it, is told of once, and in a run that writes nothing too', async () => {
    await transcript('a');
    await readout('b');
    const seen: string[] = [];
    const onOutcome = ({ file, status }: FileOutcome) => seen.push(`${path.basename(file, '.md')} ${status}`);
    expect(told(await load({ dryRun: true, onOutcome }))).toEqual(['a VALID', 'b VALID']);
    expect(seen).toEqual(['b VALID', 'a VALID']);
  });

  it('is loaded all the same where nobody says who they are, with what it makes known before the others', async () => {
    await transcript('a', 'MS. TARN:  Good morning.');
    await page(
      'b',
      'Remarks by President Tam Orlan of Westria and Prime Minister Mira Solvei of Nordmark Before Meeting',
      'PRESIDENT ORLAN:  Good evening.',
      'PRIME MINISTER SOLVEI:  Good evening.',
      'MS. TARN:  Good evening.',
    );
    const read: string[] = [];
    const onFile = (file: string) => read.push(path.basename(file, '.md'));
    expect(told(await load({ onFile }))).toEqual(['a LOADED', 'b LOADED']);
    expect(read).toEqual(['a', 'b', 'b', 'a', 'a']);
    expect(await speakers()).toEqual([
      'MS. TARN: ?',
      'PRESIDENT ORLAN: Tam Orlan',
      'PRIME MINISTER SOLVEI: Mira Solvei',
    ]);
    expect(told(await load())).toEqual(['a UNCHANGED', 'b UNCHANGED']);
  });

  it('keeps what is left to review with the article, until it is read anew', async () => {
    const asked =
      '{ articles(where: { notes: { contains: "not decided" } }) { totalCount nodes { title notes } } all: articles { totalCount } }';
    const answer = () =>
      runQuery<Record<'articles' | 'all', { totalCount: number; nodes: { notes: string[] }[] }>>(graph, asked);
    await transcript('a');
    const [outcome] = await load();
    expect(outcome!.notes!.length).toBeGreaterThan(0);
    expect((await answer()).articles).toMatchObject({ totalCount: 1, nodes: [{ notes: outcome!.notes }] });
    await readout('b');
    await load({ reread: true });
    expect(await answer()).toMatchObject({ articles: { totalCount: 0 }, all: { totalCount: 2 } });
  });

  it('is left out for good where that is asked for, and nothing of it is kept', async () => {
    await transcript('a');
    expect(told(await load({ leaveOpen: true }))).toEqual(['a WAITING']);
    expect(await speakers()).toEqual([]);
    await readout('b');
    expect(told(await load({ leaveOpen: true }))).toEqual(['a WAITING', 'b LOADED']);
    expect(told(await load({ leaveOpen: true }))).toEqual(['a LOADED', 'b UNCHANGED']);
  });

  it('is read anew no more often than somebody becomes known', async () => {
    for (const name of ['a', 'b', 'c']) await transcript(name, 'MS. TARN:  Good morning.');
    for (const name of ['d', 'e']) await page(name, 'Fact Sheet', 'Rope is dear.');
    await readout('f');
    const read: string[] = [];
    const onFile = (file: string) => read.push(path.basename(file, '.md'));
    await load({ onFile });
    expect(read).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'a', 'b', 'c', 'a', 'b', 'c']);
  });
});

it('pages that made somebody known say the same when they are read anew', async () => {
  for (const name of ['joint-statement.md', 'meeting-readout.md', 'readout.md', 'transcript.md'])
    await copyFile(path.join(PAGES, name), path.join(folder, name));
  const title = 'Remarks as Prepared for Delivery by First Lady Ana Orlan at the Rope Fair';
  await page('remarks', title, 'I thank the rope makers of Vik for their patience.');
  await page('signed', 'A Letter on Rope', 'I thank the pilots of Vik.', 'ANA ORLAN');
  const first = await load();
  expect(first.filter(({ status }) => status !== 'LOADED')).toEqual([]);
  expect(first.flatMap(({ file, notes = [] }) => (/remarks|signed/.test(file) ? notes : []))).toEqual([]);
  const again = await load({ reread: true });
  for (const outcome of again) expect(outcome).toMatchObject({ report: { entities: 0, claims: 0, superseded: 0 } });
  const [held] = await graph.read<{ post: string }>(cypher`// test.office
    MATCH (m:Membership {personId: 'person:ana-orlan'})-[:HOLDS]->(p:Post)
    WHERE m.supersededAt IS NULL
    RETURN p.title AS post`);
  expect(held?.post).toMatch(/^First Lady/);
});

it('a readout of people whom a later file names in full has its statements by them', async () => {
  await page(
    'a',
    'Readout of President Orlan of Westria’s Call with Prime Minister Solvei of Nordmark',
    'President Orlan spoke today with Prime Minister Solvei. The President welcomed the new buoys of the strait.',
  );
  await readout('b');
  await load();
  const { statements } = await runQuery<Said>(
    graph,
    '{ statements(first: 50, where: { text: { matches: "buoys" } }) { nodes { attributedAs speaker { ... on Person { name } } } } }',
  );
  expect(statements.nodes).toEqual([{ attributedAs: 'The President', speaker: { name: 'Tam Orlan' } }]);
});

it('a statement whose speaker a later file names keeps its claims', async () => {
  await writeFile(
    path.join(folder, 'a.md'),
    (await readFile(path.join(PAGES, 'statement.md'), 'utf8')).replace('President Tam Orlan', 'President Orlan'),
  );
  await readout('b');
  await load();
  const query =
    '{ statements(first: 50, where: { mode: { in: [DIRECT] } }) { nodes { attributedAs speaker { ... on Person { name } } } } }';
  const { statements } = await runQuery<Said>(graph, query);
  expect(statements.nodes).toContainEqual(expect.objectContaining({ speaker: { name: 'Tam Orlan' } }));
});
