import type { Cypher, Engine } from './cypher.js';
import type { GraphError } from './graph-error.js';

/** How long one call may take before it rejects with a `GraphError` of code `deadline`. */
export interface CallOptions {
  /** Milliseconds. Default: 5,000 for a read, 15,000 for a write. */
  readonly deadlineMs?: number;
}

/** An open write transaction. */
export interface Transaction {
  /** Runs one statement and gives its rows: plain values under the names that the query gave them. */
  run<Row>(query: Cypher): Promise<Row[]>;
  /**
   * Runs one statement whose rows nobody needs, and does not wait: several travel together. Those that come after it,
   * sent or run, see what it did. If it fails, so do they, and the transaction.
   */
  send(query: Cypher): void;
}

/** A full-text index over one stored property of one label; the property holds tokens that we made (see `search.ts`). */
export interface TextIndex {
  readonly name: string;
  readonly label: string;
  readonly property: string;
}

/**
 * The one door to a database. Stores read through it; the writer of `ingest/` writes through it.
 *
 * Every method rejects with a {@link GraphError}, whose `code` says what went wrong whichever engine runs.
 */
export interface Graph {
  readonly engine: Engine;
  /**
   * Rows of plain values: null, boolean, number (bigint beyond 2^53), string, lists and maps of these. Never nodes,
   * relationships, dates or driver types. A read is pure and may be run again when a connection was lost.
   */
  read<Row>(query: Cypher, options?: CallOptions): Promise<Row[]>;
  /**
   * One transaction: all of `work` or nothing. `work` may run again after a conflict or a lost connection, so it has no
   * side effects but its own statements, and these are idempotent. A write inside a write is refused.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>, options?: CallOptions): Promise<Result>;
  /** One schema statement, outside transactions, idempotent (`IF NOT EXISTS`). */
  define(statement: string): Promise<void>;
  /** Creates the full-text index unless it exists. */
  defineTextIndex(index: TextIndex): Promise<void>;
  /**
   * Tells the database that much has been written, so that it plans queries for what it holds now. Worth calling once
   * after a bulk load; a database that does not allow it goes on as it is, and finds out by itself in time.
   */
  settle(): Promise<void>;
  /** Whether the database answers, within `deadlineMs`. Rejects when not. */
  ping(options?: CallOptions): Promise<void>;
  /** Waits for what runs, then lets go of the database. */
  close(): Promise<void>;
}
