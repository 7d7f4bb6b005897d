import type { Transaction as EngineTransaction } from '@grafeo-db/js';
import type { Cypher } from './cypher.js';
import type { Deadline } from './deadline.js';
import { fromEmbedded } from './embedded-error.js';
import type { Transaction } from './graph.js';
import { GraphError } from './graph-error.js';

/** Runs one statement on the database or on a transaction and gives its rows. */
export type Execute = <Row>(on: Pick<EngineTransaction, 'executeCypher'>, query: Cypher) => Promise<Row[]>;

/**
 * One transaction of the embedded engine: its statements run one after the other, and the first that fails ends it,
 * even when the caller catches the error, as on Neo4j.
 */
export class EmbeddedTransaction implements Transaction {
  private tail: Promise<unknown> = Promise.resolve();
  private failure: GraphError | undefined;

  constructor(
    private readonly inner: EngineTransaction,
    private readonly execute: Execute,
  ) {}

  run<Row>(query: Cypher): Promise<Row[]> {
    const mine = this.tail.then(() => {
      if (this.failure) throw this.failure;
      return this.execute<Row>(this.inner, query);
    });
    this.tail = mine.catch((error: unknown) => {
      this.failure ??= fromEmbedded(error);
    });
    return mine;
  }

  send(query: Cypher): void {
    // The statements behind it wait for it, and the end for them all: nothing of it is lost.
    void this.run(query);
  }

  /** Makes everything last, unless a statement failed or the deadline has passed. */
  async commit(deadline: Deadline): Promise<void> {
    await this.tail;
    if (deadline.passed) throw new GraphError('deadline', 'The transaction took too long; nothing of it was kept.');
    if (this.failure) throw this.failure;
    this.failure = new GraphError('internal', 'The transaction is over.');
    try {
      this.inner.commit();
    } catch (error) {
      throw fromEmbedded(error);
    }
  }

  /** Undoes everything, once the running statement has ended: the engine cannot stop one. */
  async rollback(reason: unknown): Promise<void> {
    this.failure ??= fromEmbedded(reason);
    await this.tail;
    try {
      if (this.inner.isActive) this.inner.rollback();
    } catch {
      // The engine has undone it already.
    }
  }
}
