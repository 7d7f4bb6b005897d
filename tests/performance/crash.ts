/**
 * What a load survives: `tsx tests/performance/crash.ts [kills] [articles]`. Kills a loader at random moments, looks at
 * what it left, lets it finish, and compares the graph with one that was loaded in peace; on Neo4j (TEST_ENGINE,
 * NEO4J_TEST_URI) eight loaders then load the same articles at once. Prints figures; exits with 1 when something is wrong.
 */
import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ndjson } from '../../src/exchange/ndjson.js';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { openGraph } from '../../src/graph/open.js';
import { emptyNeo4j, openTestNeo4j } from '../testkit/neo4j.js';

const [kills, articles] = [Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 100)];
const onNeo4j = process.env.TEST_ENGINE === 'neo4j';
const STATEMENTS = 20;
const RECORDED_AT = '2031-06-01T00:00:00.000Z';

const folder = await mkdtemp(join(tmpdir(), 'communique-crash-'));
const briefs = join(folder, 'briefs');
let data = join(folder, 'data');
let faults = 0;

function expect(holds: boolean, what: string): void {
  if (holds) return;
  faults += 1;
  console.log(`WRONG: ${what}`);
}

/** Invented articles of one made-up country, each with the same number of statements. */
async function writeBriefs(): Promise<void> {
  await mkdir(briefs);
  for (let article = 0; article < articles; article += 1) {
    const name = join(briefs, `article-${String(article).padStart(4, '0')}`);
    const sentences = Array.from({ length: STATEMENTS }, (_, place) => `Buoy ${place} of report ${article} is lit.`);
    const head = `title: Report ${article} on the buoys\npublisher: Lira Courier\npublishedAt: 2031-05-04\nlanguage: en`;
    await writeFile(`${name}.md`, `---\n${head}\n---\n${sentences.join('\n\n')}\n`);
    const statements = sentences.map(
      (quote) => `  - { speakers: reyl, about: buoys, mode: INDIRECT, kinds: [ASSERTION], quote: "${quote}" }`,
    );
    const declared = 'people:\n  reyl: { name: Ana Reyl }\ntopics:\n  buoys: { label: Buoys }';
    await writeFile(`${name}.facts.yaml`, `facts: 1\n${declared}\nstatements:\n${statements.join('\n')}\n`);
  }
}

const opened = async (): Promise<Graph> => {
  const graph = onNeo4j ? await openTestNeo4j() : await openGraph({ neo4j: undefined, folder: data });
  await migrate(graph);
  return graph;
};

async function within<Result>(work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await opened();
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** An empty graph: on the embedded engine, in a folder of its own. */
async function afresh(name: string): Promise<void> {
  data = join(folder, name);
  if (onNeo4j) await within(emptyNeo4j);
}

const loader = () =>
  spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(import.meta.dirname, 'scripts/load-and-tell.ts'),
      briefs,
      RECORDED_AT,
      ...(onNeo4j ? [] : [data]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('close', resolve));

async function loadInPeace(): Promise<void> {
  const child = loader();
  child.stdout.resume();
  expect((await ended(child)) === 0, 'a loader that nobody killed failed');
}

/** Kills a loader some time after its first new article; gives the files of the articles that it acknowledged. */
async function killedLoader(): Promise<string[]> {
  const child = loader();
  const end = ended(child);
  const acknowledged: string[] = [];
  let isArmed = false;
  for await (const line of createInterface(child.stdout)) {
    const [status, file] = line.split(' ');
    if (status !== 'LOADED') continue;
    acknowledged.push(file!);
    if (isArmed) continue;
    isArmed = true;
    void sleep(Math.random() * 1500).then(() => child.kill('SIGKILL'));
  }
  await end;
  return acknowledged;
}

interface Held {
  readonly title: string;
  readonly isLoaded: boolean;
  readonly statements: number;
  readonly evidence: number;
}

/** What is in the graph of each article. */
const heldBy = (graph: Graph) =>
  graph.read<Held>(
    cypher`// crash.articles
      MATCH (a:Article)
      RETURN a.title AS title, a.factsHash IS NOT NULL AS isLoaded,
        COUNT { (s:Statement) WHERE s.articleId = a.id } AS statements,
        COUNT { (a)<-[:QUOTED_FROM]-(e:Evidence) } AS evidence`,
    { deadlineMs: 120_000 },
  );

async function hashed(): Promise<string> {
  return within(async (graph) => {
    const hash = createHash('sha256');
    for await (const line of ndjson(graph)) hash.update(line);
    return hash.digest('hex');
  });
}

const titleOf = (file: string) => `Report ${Number(/(\d+)\.md$/.exec(file)![1])} on the buoys`;

await writeBriefs();
await afresh('peace');
const start = performance.now();
await loadInPeace();
console.log(`${articles} articles in peace: ${Math.round(performance.now() - start)} ms`);
const reference = await hashed();

await afresh('crash');
const acknowledged = new Set<string>();
let done = 0;
for (let kill = 0; kill < kills && acknowledged.size < articles; kill += 1) {
  for (const file of await killedLoader()) acknowledged.add(titleOf(file));
  const held = await within(heldBy);
  done = held.length;
  const half = held.filter((one) => !one.isLoaded || one.statements !== STATEMENTS || one.evidence !== STATEMENTS);
  expect(half.length === 0, `after kill ${kill + 1}: half articles ${JSON.stringify(half)}`);
  const kept = new Set(held.map(({ title }) => title));
  const lost = [...acknowledged].filter((title) => !kept.has(title));
  expect(lost.length === 0, `after kill ${kill + 1}: acknowledged and lost ${lost.join(', ')}`);
  console.log(`kill ${kill + 1}: ${acknowledged.size} acknowledged, ${done} in the graph, ${half.length} half`);
}
await loadInPeace();
expect((await hashed()) === reference, 'the graph differs from one that was loaded in peace');

if (onNeo4j) {
  await afresh('crowd');
  const began = performance.now();
  const crowd = Array.from({ length: 8 }, loader);
  for (const child of crowd) child.stdout.resume();
  const codes = await Promise.all(crowd.map(ended));
  console.log(`eight loaders at once: ${Math.round(performance.now() - began)} ms, exit codes ${codes.join(' ')}`);
  expect(
    codes.every((code) => code === 0),
    'a loader in the crowd failed',
  );
  const held = await within(heldBy);
  const whole = held.filter((one) => one.statements === STATEMENTS && one.evidence === STATEMENTS);
  expect(
    held.length === articles && whole.length === articles,
    `${held.length} articles, ${whole.length} of them whole`,
  );
  expect((await hashed()) === reference, 'what the crowd loaded differs from what one loads');
}
await rm(folder, { recursive: true, force: true });
console.log(faults === 0 ? 'nothing lost, nothing half, the same graph' : `${faults} things are wrong`);
process.exitCode = faults === 0 ? 0 : 1;
