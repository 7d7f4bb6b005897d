import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { graphql } from 'graphql';
import { createContext } from '../../src/context.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { write } from '../../src/ingest/writer.js';
import { buildApiSchema } from '../../src/schema.js';
import { countingGraph } from '../testkit/graphs.js';
import { operation, operationNames } from '../testkit/operations.js';
import { articles, type Size, world } from './generate.js';

const HELP = `Usage: npm run bench -- [--statements 100000] [--rounds 15] [--neo4j bolt://…] [--keep]

Loads an invented corpus into an empty graph (embedded in memory, or an EMPTY Neo4j) and times every operation file and a few searches on it:
median of the rounds after three to warm up, with the reads it takes. --keep uses what an earlier run loaded.`;

const { values } = parseArgs({
  options: {
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

/** What the operations are asked about here, by the name of the variable, in place of their defaults. */
const ASKED: Record<string, string> = {
  about: 'Topic 0',
  topic: 'Topic 0',
  target: 'Topic 0',
  meeting: 'Meeting 0',
  speaker: 'Person 0',
  holder: 'Person 0',
  person: 'Person 0',
  reporter: 'Person 1',
  organisation: 'Organisation 0',
};

/** The variables of an operation that {@link ASKED} has a value for. */
const variablesOf = (source: string) =>
  Object.fromEntries(
    [...source.matchAll(/\$(\w+): (?:String|\[String)/g)].flatMap(([, name]) =>
      ASKED[name!] ? [[name, ASKED[name!]]] : [],
    ),
  );

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

const WARM_UP = 3;
const size: Size = { statements: Number(values.statements), people: 1_000, meetings: 1_000 };
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

async function load(graph: Graph): Promise<void> {
  const start = performance.now();
  await write(graph, world(size));
  for (const article of articles(size)) await write(graph, article);
  await graph.settle();
  const took = Number(seconds(start));
  console.log(`loaded ${size.statements} statements in ${took} s, ${Math.round(size.statements / took)} a second`);
}

async function time(graph: Graph, name: string, source: string, rounds: number): Promise<void> {
  const schema = buildApiSchema();
  const counting = countingGraph(graph);
  const times: number[] = [];
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    counting.reads.length = 0;
    const start = performance.now();
    const { errors } = await graphql({
      schema,
      source,
      variableValues: variablesOf(source),
      contextValue: createContext(counting),
    });
    if (errors?.[0]) {
      console.log(`${name.padEnd(44)} ${errors[0].message.slice(0, 100)}`);
      return;
    }
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)]!;
  console.log(
    `${name.padEnd(44)} ${median.toFixed(1).padStart(8)} ms ${String(counting.reads.length).padStart(3)} reads`,
  );
}

const graph = values.neo4j ? await openNeo4j({ uri: values.neo4j }) : await openEmbedded(null);
try {
  await migrate(graph);
  if (!values.keep) await load(graph);
  for (const name of operationNames) await time(graph, name, operation(name.slice(0, 2)), Number(values.rounds));
  for (const [name, source] of Object.entries(SEARCHES)) await time(graph, name, source, Number(values.rounds));
  console.log(`memory ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
} finally {
  await graph.close();
}
