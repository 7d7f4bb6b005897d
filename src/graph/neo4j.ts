import { type Cypher, cypher, trusted } from './cypher.js';
import { DEADLINES, type Deadline, within } from './deadline.js';
import { Gate } from './gate.js';
import type { CallOptions, Graph, TextIndex, Transaction } from './graph.js';
import { GraphError } from './graph-error.js';
import { Neo4jConnections, type Neo4jSettings } from './neo4j-connections.js';
import { fromNeo4j } from './neo4j-error.js';
import { compiled, Neo4jTransaction, rowsOf } from './neo4j-transaction.js';
import { isTooOld } from './neo4j-version.js';
import { refuseNesting } from './nesting.js';
import { type Attempts, retry } from './retry.js';

/** The server ends a late transaction itself; when it does not say so within this time, we stop waiting. */
const GRACE_MS = 250;
const POOL_SIZE = 16;
const QUEUE = 1_000;
/** How long a bulk load waits for new statistics. */
const REPLANNING_SECONDS = 30;
/** A pooled connection may have died unnoticed. */
const READ_ATTEMPTS: Attempts = { unavailable: 2, conflict: 3 };
/** Writes are idempotent, so one whose COMMIT lost its connection may run again. */
const WRITE_ATTEMPTS: Attempts = { unavailable: 3, conflict: 8 };

/** Milliseconds after which the server ends the transaction itself. */
const serverTimeout = (deadline: Deadline) => Math.max(1, Math.ceil(deadline.left));

const AWAIT_INDEXES = trusted('CALL db.awaitIndexes(600)');
const PING = cypher`// graph.ping
RETURN 1 AS one`;

interface Answer<Row> {
  readonly rows: Row[];
  /** Name and version of the server. */
  readonly agent: string | undefined;
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  private readonly connections: Neo4jConnections;
  private readonly reads: Gate;
  private readonly writes: Gate;
  private readonly readMs: number;
  private closing: Promise<void> | undefined;

  constructor(settings: Neo4jSettings) {
    const { poolSize = POOL_SIZE, readMs = DEADLINES.readMs } = settings;
    this.readMs = readMs;
    const writes = Math.max(1, Math.floor(poolSize / 4));
    this.writes = new Gate('writes', writes, QUEUE);
    this.reads = new Gate('reads', Math.max(1, poolSize - writes), QUEUE);
    // One more than both take, so that `ping` answers while all the others are busy.
    this.connections = new Neo4jConnections({ ...settings, poolSize: Math.max(2, poolSize) + 1 });
  }

  read<Row>(query: Cypher, options?: CallOptions): Promise<Row[]> {
    return this.through(this.reads, options?.deadlineMs ?? this.readMs, (deadline) =>
      retry(async () => (await this.single<Row>('READ', query, deadline)).rows, READ_ATTEMPTS, deadline),
    );
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>, options?: CallOptions): Promise<Result> {
    return refuseNesting(this, () =>
      this.through(this.writes, options?.deadlineMs ?? DEADLINES.writeMs, (deadline) =>
        retry(() => this.transaction(work, deadline), WRITE_ATTEMPTS, deadline),
      ),
    );
  }

  async define(statement: string): Promise<void> {
    await refuseNesting(this, () =>
      this.through(this.writes, DEADLINES.defineMs, async (deadline) => {
        await retry(() => this.single('WRITE', trusted(statement), deadline), WRITE_ATTEMPTS, deadline);
        await this.single('WRITE', AWAIT_INDEXES, deadline);
      }),
    );
  }

  async defineTextIndex({ name, label, property }: TextIndex): Promise<void> {
    // The property holds tokens of ours between spaces: no analyser of Lucene's is to change them.
    await this.define(
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false}}`,
    );
  }

  async settle(): Promise<void> {
    try {
      await this.define(`CALL db.prepareForReplanning(${REPLANNING_SECONDS})`);
    } catch (error) {
      // Where administrators alone may do this, the plans follow the statistics by and by.
      if (!(error instanceof GraphError)) throw error;
    }
  }

  async ping(options?: CallOptions): Promise<void> {
    if (this.closing !== undefined) throw new GraphError('unavailable', 'The graph is closed.');
    const { agent } = await within(options?.deadlineMs ?? DEADLINES.pingMs, (deadline) =>
      retry(() => this.single('READ', PING, deadline), READ_ATTEMPTS, deadline),
    );
    if (isTooOld(agent))
      throw new GraphError('unavailable', `${agent} is too old: communique needs Neo4j 5.26 or newer.`);
  }

  close(): Promise<void> {
    this.closing ??= this.letGo();
    return this.closing;
  }

  private async letGo(): Promise<void> {
    const reason = new GraphError('unavailable', 'The graph is closed.');
    await Promise.all([this.reads.close(reason), this.writes.close(reason)]);
    await this.connections.close();
  }

  /** Lets `work` take one of the connections of `gate`; the caller waits no longer than the deadline and a short grace. */
  private through<Result>(gate: Gate, ms: number, work: (deadline: Deadline) => Promise<Result>): Promise<Result> {
    return within(ms, (deadline) => gate.run(() => work(deadline), deadline), GRACE_MS);
  }

  /** One statement that is a transaction of its own: one round trip, where an explicit transaction takes two or three. */
  private single<Row>(mode: 'READ' | 'WRITE', query: Cypher, deadline: Deadline): Promise<Answer<Row>> {
    return this.connections.use(mode, deadline, async (session) => {
      const { text, params } = compiled(query);
      try {
        const { records, summary } = await session.run(text, params, { timeout: serverTimeout(deadline) });
        return { rows: rowsOf<Row>(records), agent: summary.server.agent };
      } catch (error) {
        throw fromNeo4j(error);
      }
    });
  }

  private transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    deadline: Deadline,
  ): Promise<Result> {
    return this.connections.use('WRITE', deadline, async (session) => {
      // Not awaited: BEGIN travels with the first statement.
      const transaction = new Neo4jTransaction(session.beginTransaction({ timeout: serverTimeout(deadline) }));
      try {
        const result = await deadline.race(work(transaction));
        await transaction.commit(deadline);
        return result;
      } catch (error) {
        await transaction.rollback(error);
        throw error;
      }
    });
  }
}

/** Opens the door to a Neo4j database. Does not connect yet: `ping` tells whether it answers. Throws on a bad address. */
export const openNeo4j = async (settings: Neo4jSettings): Promise<Graph> => new Neo4jGraph(settings);
