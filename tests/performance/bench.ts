import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createContext } from '../../src/context.js';
import { nameOf } from '../../src/graph/cypher.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { loadPaths } from '../../src/ingest/loader.js';
import { write } from '../../src/ingest/writer.js';
import { buildApiSchema } from '../../src/schema.js';
import { patientGraph } from '../testkit/graphs.js';
import { operation, operationNames } from '../testkit/operations.js';
import { changedBySelection, textsSent } from '../testkit/texts.js';
import { variablesOf } from './asked.js';
import { articles, type Size, world } from './generate.js';
import { timed } from './timed.js';

const HELP = `Usage: npm run bench -- [--seed | --statements 100000] [--rounds 15] [--neo4j bolt://…] [--keep]

Loads an invented corpus into an empty graph (embedded in memory, or an EMPTY Neo4j) and times every operation file and
a few searches on it: median of the rounds after three to warm up, with the reads it takes. "no entries" stands beside
what has an empty answer. No deadline ends a read here: a request of the server may take 5 s for one. --keep uses what an earlier run loaded.

With --seed it loads the seed instead, asks each operation as it stands, and prints a table in Markdown; below it, how
many distinct Cypher texts all of them sent, and whether any of these changes with the fields that a client selects.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'boolean', default: false },
    statements: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '15' },
    neo4j: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const HITS = '{ nodes { score highlights { marked } node { id ... on Statement { text } } } }';
/** What the corpus is searched for; its statements end in "on the matter of" and a number below 1,000. */
const SEARCHES: Record<string, string> = {
  'search for a misspelt name': `{ search(text: "Persom 77") ${HITS} }`,
  'search for a rare word': `{ search(text: "777") ${HITS} }`,
  'search for a word of every statement': `{ search(text: "matter") ${HITS} }`,
  'search for a phrase': `{ search(text: "\\"matter of 777\\"") ${HITS} }`,
  'list of statements with a rare word': '{ statements(where: { text: { matches: "777" } }) { nodes { text } } }',
  'list of statements with a common word': '{ statements(where: { text: { matches: "matter" } }) { nodes { text } } }',
};

const schema = buildApiSchema();
const rounds = Number(values.rounds);
const size: Size = { statements: Number(values.statements), people: 1_000, meetings: 1_000 };

async function loadCorpus(graph: Graph): Promise<void> {
  const start = performance.now();
  await write(graph, world(size));
  for (const article of articles(size)) await write(graph, article);
  await graph.settle();
  const took = (performance.now() - start) / 1000;
  console.log(
    `loaded ${size.statements} statements in ${took.toFixed(1)} s, ${Math.round(size.statements / took)} a second`,
  );
}

async function loadSeed(graph: Graph): Promise<void> {
  const outcomes = await loadPaths(graph, [join(projectRoot, 'seed')]);
  const refused = outcomes.filter(({ status }) => status === 'REFUSED');
  if (refused.length > 0) throw new Error(`the seed is refused: ${JSON.stringify(refused)}`);
  await graph.settle();
}

async function isEmpty(graph: Graph): Promise<boolean> {
  const { nodes } = await createContext(graph).articles.page({ first: 1 });
  return nodes.length === 0;
}

/** Times everything on the corpus, a line for each. */
async function timeCorpus(graph: Graph): Promise<void> {
  const line = async (name: string, source: string, variables: Record<string, unknown>) => {
    try {
      const { medianMs, roundTrips, isEmpty } = await timed(graph, schema, source, variables, rounds);
      const figures = `${medianMs.toFixed(1).padStart(8)} ms ${String(roundTrips).padStart(3)} reads`;
      console.log(`${name.padEnd(44)} ${figures}${isEmpty ? '  no entries' : ''}`);
    } catch (error) {
      console.log(`${name.padEnd(44)} ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  for (const name of operationNames) {
    const source = operation(name.slice(0, 2));
    await line(name, source, await variablesOf(graph, name.slice(0, 2), source));
  }
  for (const [name, source] of Object.entries(SEARCHES)) await line(name, source, {});
}

/** The question of an operation: its comment, down to the first question mark or full stop. */
function questionOf(source: string): string {
  const comment = [...source.matchAll(/^# (.*)$/gm)].map(([, line]) => line).join(' ');
  return (/^.*?[?.](?= |$)/.exec(comment)?.[0] ?? comment).replaceAll('|', '\\|');
}

/** Times every operation on the seed, as a table; then what they send. */
async function tellOfSeed(graph: Graph): Promise<void> {
  console.log('| operation | question | round trips | p50 ms |\n|---|---|---:|---:|');
  for (const name of operationNames) {
    const source = operation(name.slice(0, 2));
    const { medianMs, roundTrips, isEmpty } = await timed(graph, schema, source, {}, rounds);
    const question = `${questionOf(source)}${isEmpty ? ' (no entries)' : ''}`;
    console.log(`| ${name.slice(0, 2)} | ${question} | ${roundTrips} | ${medianMs.toFixed(1)} |`);
  }
  const sent = new Set<string>();
  const changed = new Set<string>();
  for (const name of operationNames) {
    const source = operation(name.slice(0, 2));
    for (const text of await textsSent({ schema, graph }, source)) sent.add(text);
    for (const text of await changedBySelection({ schema, graph }, source)) changed.add(text);
  }
  console.log(`\n${operationNames.length} operations, ${sent.size} distinct Cypher texts, ${graph.engine}.`);
  console.log(
    changed.size === 0
      ? 'Asked with fewer fields and with all of them, none of the texts changes.'
      : `${changed.size} texts change with the fields selected: ${[...changed].map(nameOf).join(', ')}`,
  );
}

// What takes longer than a request may gets a figure as well.
const graph = patientGraph(values.neo4j ? await openNeo4j({ uri: values.neo4j }) : await openEmbedded(null));
try {
  await migrate(graph);
  if (!values.keep) {
    if (!(await isEmpty(graph))) throw new Error('The graph is not empty. Empty it, or use what it holds with --keep.');
    await (values.seed ? loadSeed(graph) : loadCorpus(graph));
  }
  await (values.seed ? tellOfSeed(graph) : timeCorpus(graph));
  console.log(`memory ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
} finally {
  await graph.close();
}
