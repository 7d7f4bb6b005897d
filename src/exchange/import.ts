import { cypher, trusted } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { GraphError } from '../graph/graph-error.js';
import { LoadError } from '../ingest/errors.js';
import { Misfit } from './misfit.js';
import { readRecord } from './read-line.js';
import type { StoredRecord } from './records.js';
import {
  type Restore,
  restoreEdges,
  restoreMeetings,
  restoreNodes,
  restoreOthers,
  restoreReports,
  restoreSentences,
  restoreStatements,
} from './restore.js';
import { RESTORED_TYPES } from './restored-types.js';
import { linesOf, type Stretch } from './sections.js';
import { type Survey, survey } from './survey.js';

/** What an import did. */
export interface ImportReport {
  readonly nodes: number;
  /** Whether it took up an import of the same file that had been broken off. */
  readonly isResumed: boolean;
}

const DEADLINE = { deadlineMs: 300_000 };

/** What is derived from several nodes or rests on them, in this order: the facts of meetings come from their reports. */
const DERIVATIONS: readonly (readonly [label: string, restore: Restore])[] = [
  ['Article', restoreSentences],
  ['Statement', restoreStatements],
  ['MeetingReport', restoreReports],
  ['Meeting', restoreMeetings],
  ['AgendaItem', restoreOthers],
  ['Attendance', restoreOthers],
  ['Membership', restoreOthers],
  ['Position', restoreOthers],
  ['StatementLink', restoreOthers],
];

/**
 * Restores an export into an empty graph, exactly, with all that is derived. The whole file is checked first; then it is
 * written in batches, and the graph remembers how far it got: after a crash, importing the same file again goes on from
 * there. A file whose nodes do not fit one another is taken out again. Rejects with a `LoadError` for a broken file, and
 * with a `GraphError` for a graph that is not empty.
 */
export async function importGraph(
  graph: Graph,
  file: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<ImportReport> {
  const found = await survey(file);
  const begun = await begin(graph, found.hash);
  const steps = stepsOf(found);
  for (const [index, { stretch, restore, batch }] of steps.entries()) {
    onProgress(index, steps.length);
    if (index < begun.step) continue;
    const startLine = index === begun.step ? begun.line : 0;
    for await (const records of batchesOf(file, stretch, batch)) {
      if (records.at(-1)!.line <= startLine) continue;
      await writeBatch(graph, found, index, records, restore);
    }
  }
  await finish(graph);
  if (found.nodes >= BULK) await graph.settle();
  return { nodes: found.nodes, isResumed: begun.isResumed };
}

/** So many new nodes change what is in the database enough to plan its queries anew. */
const BULK = 1_000;

interface Step {
  readonly stretch: Stretch;
  readonly batch: number;
  readonly restore: Restore;
}

function stepsOf({ sections }: Survey): Step[] {
  const each = (restore: Restore, labels: readonly string[]) =>
    labels.flatMap((label) => {
      const section = sections.find(({ type }) => type.label === label);
      return section ? [{ stretch: section.stretch, batch: section.type.batch, restore }] : [];
    });
  const all = RESTORED_TYPES.map(({ label }) => label);
  return [
    ...each(restoreNodes, all),
    ...each(restoreEdges, all),
    ...DERIVATIONS.flatMap(([label, restore]) => each(restore, [label])),
  ];
}

type NumberedRecord = StoredRecord & { readonly line: number };

async function* batchesOf(file: string, stretch: Stretch, size: number): AsyncGenerator<NumberedRecord[]> {
  let batch: NumberedRecord[] = [];
  for await (const { text, number } of linesOf(file, stretch)) {
    batch.push({ ...readRecord(text), line: number });
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function writeBatch(
  graph: Graph,
  found: Survey,
  step: number,
  records: readonly NumberedRecord[],
  restore: Restore,
): Promise<void> {
  try {
    await graph.write(async (transaction) => {
      await restore(transaction, records);
      await remember(transaction, { hash: found.hash, step, line: records.at(-1)!.line });
    }, DEADLINE);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    await takeOut(graph, found);
    throw new LoadError(found.file, [
      { file: found.file, line: await lineOf(found, error.id), message: error.message },
    ]);
  }
}

/** The line of a node, which is not always one of those that were being written. */
async function lineOf({ file, sections }: Survey, id: string): Promise<number> {
  for (const { stretch } of sections) {
    for await (const { text, number } of linesOf(file, stretch)) if (readRecord(text).id === id) return number;
  }
  return 1;
}

interface Mark {
  readonly hash: string;
  readonly step: number;
  readonly line: number;
}

/** The one node that is in every graph remembers an import until it is finished. */
const remember = (transaction: Transaction, { hash, step, line }: Mark) =>
  transaction.run(cypher`// exchange.remember
    MATCH (v:SchemaVersion) WHERE v.key = 'schema'
    SET v.importHash = ${hash}, v.importStep = ${step}, v.importLine = ${line}`);

const finish = (graph: Graph) =>
  graph.write((transaction) =>
    transaction.run(cypher`// exchange.finish
      MATCH (v:SchemaVersion) WHERE v.key = 'schema'
      REMOVE v.importHash, v.importStep, v.importLine`),
  );

/** Takes an empty graph, or one into which this very file was being imported. */
async function begin(graph: Graph, hash: string): Promise<Mark & { readonly isResumed: boolean }> {
  return graph.write(async (transaction) => {
    const [mark] = await transaction.run<Mark>(cypher`// exchange.begin
      MATCH (v:SchemaVersion) WHERE v.key = 'schema' AND v.importHash IS NOT NULL
      RETURN v.importHash AS hash, v.importStep AS step, v.importLine AS line`);
    if (mark?.hash === hash) return { ...mark, isResumed: true };
    if (mark) {
      throw new GraphError(
        'constraint',
        'An import of another file into this graph was broken off. Import that file again, or empty the graph.',
      );
    }
    for (const { label } of RESTORED_TYPES) {
      const some = await transaction.run(cypher`// exchange.isEmpty
        MATCH (n:${trusted(label)}) RETURN 1 AS one LIMIT 1`);
      if (some.length > 0) {
        throw new GraphError('constraint', 'The graph is not empty: an export is restored into an empty graph only.');
      }
    }
    const start = { hash, step: 0, line: 0 };
    await remember(transaction, start);
    return { ...start, isResumed: false };
  }, DEADLINE);
}

/** Takes out what the file brought, and nothing else. */
async function takeOut(graph: Graph, { file, sections }: Survey): Promise<void> {
  for (const { type, stretch } of sections) {
    for await (const records of batchesOf(file, stretch, type.batch)) {
      const ids = records.map(({ id }) => id);
      await graph.write(async (transaction) => {
        if (type.label === 'Statement') await takeOutIndex(transaction, ids);
        await transaction.run(cypher`// exchange.takeOut
          UNWIND ${ids} AS id
          MATCH (n:${trusted(type.label)} {${trusted(type.key)}: id})
          DETACH DELETE n`);
      }, DEADLINE);
    }
  }
  await finish(graph);
}

async function takeOutIndex(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.run(cypher`// exchange.takeOutMentions
    UNWIND ${ids} AS id
    MATCH (s:Statement {id: id})<-[:MENTIONED_IN]-(m:Mention)
    DETACH DELETE m`);
  await transaction.run(cypher`// exchange.takeOutVoices
    UNWIND ${ids} AS id
    MATCH (s:Statement {id: id})<-[:VOICED_IN]-(v:Voice)
    DETACH DELETE v`);
}
