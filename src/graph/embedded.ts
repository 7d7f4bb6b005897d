import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { type Cypher, cypher } from './cypher.js';
import { DEADLINES, type Deadline, within } from './deadline.js';
import { fromEmbedded } from './embedded-error.js';
import { EmbeddedTransaction, type Execute } from './embedded-transaction.js';
import { refuseDuplicates } from './embedded-unique.js';
import { makeFolder } from './folder.js';
import { Gate } from './gate.js';
import type { CallOptions, Graph, TextIndex, Transaction } from './graph.js';
import { GraphError } from './graph-error.js';
import { hasNested, hoisted } from './nested.js';
import { refuseNesting } from './nesting.js';
import { refuseWrites } from './read-only.js';
import { retry } from './retry.js';
import { decode, encodeFields } from './values.js';

/** The file inside the folder of the embedded engine. */
const FILE = 'graph.grafeo';
/** The log is folded into the file after this much writing or time, so that opening stays quick. */
const CHECKPOINTS = { walBytes: 16 * 1024 * 1024, intervalMs: 60_000 };
/** Reads are bound by the processor; a few more than it has cores, so that a slow one does not hold up the quick ones. */
const READS_AT_ONCE = Math.max(8, availableParallelism());

/** How many calls may wait before further ones are refused with `busy`. */
export interface EmbeddedOptions {
  /** Default: 1,000. */
  readonly queuedReads?: number;
  /** Default: 1,000. */
  readonly queuedWrites?: number;
  /** How long a read may take, in milliseconds, unless its caller says otherwise. Default: `DEADLINES.readMs`. */
  readonly readMs?: number | undefined;
}

const loadEngine = async () => {
  try {
    return (await import('@grafeo-db/js')).default;
  } catch (error) {
    const platform = `${process.platform} ${process.arch}`;
    throw new GraphError(
      'unavailable',
      `The embedded graph engine has no build for this platform (${platform}). ` +
        'Set NEO4J_URI to use a Neo4j database instead, or run on Windows, macOS or a Linux with glibc.',
      { cause: error },
    );
  }
};

/** Why the file cannot be opened and what to do about it, without a word of the engine or of the operating system. */
const adviceOn = (error: unknown, folder: string): string => {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  const elsewhere = 'choose another folder with COMMUNIQUE_DATA';
  if (/lock/i.test(message) && !/No such file|denied|Read-only/i.test(message)) {
    return (
      `Another process, probably a running server, holds the graph in ${folder}. Stop it, ${elsewhere}, or set NEO4J_URI ` +
      'to share one Neo4j database. Beside a running server only `communique load … --to http://127.0.0.1:4000 --key …` ' +
      'works, which sends it the documents; check, export and draft read the graph themselves.'
    );
  }
  if (/not a Grafeo database|not a database file|magic|checksum|corrupt|damage/i.test(message)) {
    return `${join(folder, FILE)} is damaged or no graph of this program. Restore it from an export, or ${elsewhere}.`;
  }
  const reason = /^E[A-Z]+$/.test(code) ? ` (${code})` : '';
  return `The graph cannot be kept in ${folder}${reason}: it must be a folder that this user can make and write. Mend it, or ${elsewhere}.`;
};

const openFile = async (folder: string): Promise<GrafeoDB> => {
  const { GrafeoDB } = await loadEngine();
  try {
    await makeFolder(folder);
    const database = GrafeoDB.create(join(folder, FILE));
    database.setCheckpointTriggers(CHECKPOINTS);
    return database;
  } catch (error) {
    throw new GraphError('unavailable', adviceOn(error, folder), { cause: error });
  }
};

/** Integers need no sign of their own in this engine: a whole number is one, both ways. */
const asIs = (value: number | bigint) => value;
const noInteger = () => undefined;

const execute: Execute = async <Row>(on: Parameters<Execute>[0], query: Cypher) => {
  const { text, params } = query.compile('embedded');
  const encoded = encodeFields(params, asIs);
  try {
    const result = await on.executeCypher(text, encoded);
    return decode(result.toArray(), noInteger) as Row[];
  } catch (error) {
    throw fromEmbedded(error);
  }
};

class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  private readonly reads: Gate;
  private readonly writes: Gate;
  private readonly readMs: number;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly database: GrafeoDB,
    options: EmbeddedOptions,
  ) {
    this.reads = new Gate('reads', READS_AT_ONCE, options.queuedReads ?? 1_000);
    this.writes = new Gate('writes', 1, options.queuedWrites ?? 1_000);
    this.readMs = options.readMs ?? DEADLINES.readMs;
  }

  async read<Row>(query: Cypher, options?: CallOptions): Promise<Row[]> {
    refuseWrites(query.compile('embedded').text);
    return within(options?.deadlineMs ?? this.readMs, (deadline) => {
      const run = <Found>(part: Cypher) => this.reads.run(() => execute<Found>(this.database, part), deadline);
      return hasNested(query) ? hoisted(query, run).then((flat) => run<Row>(flat)) : run<Row>(query);
    });
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>, options?: CallOptions): Promise<Result> {
    return this.alone(options?.deadlineMs ?? DEADLINES.writeMs, (deadline) =>
      retry(() => this.transaction(work, deadline), { conflict: 8 }, deadline),
    );
  }

  async define(statement: string): Promise<void> {
    await this.alone(DEADLINES.defineMs, async () => {
      await refuseDuplicates(statement, (query) => execute(this.database, query));
      await this.translated(() => this.database.executeCypher(statement));
    });
  }

  async defineTextIndex({ label, property }: TextIndex): Promise<void> {
    await this.alone(DEADLINES.defineMs, () =>
      this.translated(() => this.database.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] })),
    );
  }

  async settle(): Promise<void> {
    // This engine plans each query by what it finds.
  }

  async ping(options?: CallOptions): Promise<void> {
    await this.read(
      cypher`// graph.ping
RETURN 1 AS one`,
      { deadlineMs: options?.deadlineMs ?? DEADLINES.pingMs },
    );
  }

  close(): Promise<void> {
    this.closing ??= this.letGo();
    return this.closing;
  }

  private async letGo(): Promise<void> {
    const reason = new GraphError('unavailable', 'The graph is closed.');
    await Promise.all([this.reads.close(reason), this.writes.close(reason)]);
    await this.translated(async () => this.database.close());
  }

  /** What changes the graph runs one at a time, so a conflict cannot come from this process. */
  private alone<Result>(ms: number, work: (deadline: Deadline) => Promise<Result>): Promise<Result> {
    return refuseNesting(this, () => within(ms, (deadline) => this.writes.run(() => work(deadline), deadline)));
  }

  private async transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    deadline: Deadline,
  ): Promise<Result> {
    const inner = await this.translated(async () => this.database.beginTransaction());
    const transaction = new EmbeddedTransaction(inner, execute);
    try {
      const result = await deadline.race(work(transaction));
      await transaction.commit(deadline);
      return result;
    } catch (error) {
      await transaction.rollback(error);
      throw error;
    }
  }

  private async translated<Result>(call: () => Promise<Result>): Promise<Result> {
    try {
      return await call();
    } catch (error) {
      throw fromEmbedded(error);
    }
  }
}

/**
 * Opens the embedded engine on a file in `folder`, or in memory for null. Rejects with `unavailable` when another process
 * holds the file or the engine has no build for this platform; the message says what to do.
 */
export const openEmbedded = async (folder: string | null, options: EmbeddedOptions = {}): Promise<Graph> => {
  if (folder === null) return new EmbeddedGraph((await loadEngine()).GrafeoDB.create(), options);
  return new EmbeddedGraph(await openFile(folder), options);
};
