import neo4j, { type Record as DriverRecord, type Transaction as DriverTransaction } from 'neo4j-driver';
import type { Cypher } from './cypher.js';
import type { Deadline } from './deadline.js';
import type { Transaction } from './graph.js';
import { GraphError } from './graph-error.js';
import { fromNeo4j } from './neo4j-error.js';
import { decode, encodeFields } from './values.js';

const toInteger = (value: number | bigint) => neo4j.int(value);

const fromInteger = (value: object) => {
  if (!neo4j.isInt(value)) return undefined;
  return value.inSafeRange() ? value.toNumber() : value.toBigInt();
};

/** Text and parameters as the driver takes them. */
export const compiled = (query: Cypher): { text: string; params: Record<string, unknown> } => {
  const { text, params } = query.compile('neo4j');
  return { text, params: encodeFields(params, toInteger) };
};

/** Plain rows from what the driver gives. */
export const rowsOf = <Row>(records: readonly DriverRecord[]): Row[] =>
  records.map((record) => {
    const row: Record<string, unknown> = {};
    record.keys.forEach((key, i) => {
      row[String(key)] = decode(record.get(i), fromInteger);
    });
    return row as Row;
  });

/** One transaction on Neo4j. Its first failed statement ends it, with that error, even when the caller catches it. */
export class Neo4jTransaction implements Transaction {
  private failure: GraphError | undefined;
  private readonly statements = new Set<Promise<unknown>>();

  constructor(private readonly inner: DriverTransaction) {}

  run<Row>(query: Cypher): Promise<Row[]> {
    const rows = this.execute<Row>(query);
    this.statements.add(rows);
    rows.catch((error: unknown) => {
      this.failure ??= fromNeo4j(error);
    });
    return rows;
  }

  send(query: Cypher): void {
    // Kept among the statements, which are settled before the end: nothing of it is lost.
    void this.run(query);
  }

  /** Makes everything last, unless a statement failed or the deadline has passed. */
  async commit(deadline: Deadline): Promise<void> {
    await Promise.allSettled(this.statements);
    if (deadline.passed) throw new GraphError('deadline', 'The transaction took too long; nothing of it was kept.');
    if (this.failure) throw this.failure;
    this.failure = new GraphError('internal', 'The transaction is over.');
    try {
      await this.inner.commit();
    } catch (error) {
      throw fromNeo4j(error);
    }
  }

  /** Undoes everything. */
  async rollback(reason: unknown): Promise<void> {
    this.failure ??= fromNeo4j(reason);
    try {
      if (this.inner.isOpen()) await this.inner.rollback();
    } catch {
      // The server has undone it already, or will, when it misses us.
    }
  }

  private async execute<Row>(query: Cypher): Promise<Row[]> {
    if (this.failure) throw this.failure;
    const { text, params } = compiled(query);
    try {
      return rowsOf<Row>((await this.inner.run(text, params)).records);
    } catch (error) {
      // The statements behind a failed one only say that the transaction is over: the first says why.
      throw this.failure ?? fromNeo4j(error);
    }
  }
}
