import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import type { Deadline } from './deadline.js';
import { GraphError } from './graph-error.js';

/** Where a Neo4j database is and how to enter it. */
export interface Neo4jSettings {
  /** `bolt://` for one server, `neo4j://` for a cluster or Aura; `+s` for TLS, `+ssc` for TLS with any certificate. */
  readonly uri: string;
  /** Absent: no login, for a server without authentication. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** Absent: the home database of the user. */
  readonly database?: string | undefined;
  /** Connections at most. Default: 16. */
  readonly poolSize?: number | undefined;
  /** How long a read may take, in milliseconds, unless its caller says otherwise. Default: `DEADLINES.readMs`. */
  readonly readMs?: number | undefined;
}

/** A call that is still unanswered so long after its deadline sits on a dead connection. */
const STUCK_MS = 5_000;
const SCHEME = /^(bolt|neo4j)(\+s|\+ssc)?:\/\//;

/** Ends a call that will get no answer. */
type Abandon = (reason: GraphError) => void;

/**
 * The driver of one database, replaced when its connections stick: a server that vanished without closing them would
 * otherwise block the pool until the operating system gives up, a quarter of an hour later.
 */
export class Neo4jConnections {
  private driver: Driver;
  /** The calls that run on the present driver: closing it does not settle them. */
  private calls = new Set<Abandon>();
  private readonly bookmarkManager: BookmarkManager | undefined;
  private closed = false;

  constructor(private readonly settings: Neo4jSettings) {
    if (!SCHEME.test(settings.uri)) {
      throw new GraphError(
        'unavailable',
        `NEO4J_URI is "${settings.uri}"; it begins with bolt:// or neo4j://, or either with +s or +ssc.`,
      );
    }
    // The servers of a cluster lag behind each other: bookmarks make a read wait for the writes that went before it.
    this.bookmarkManager = settings.uri.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined;
    this.driver = this.connect();
  }

  /** Gives `work` a session of its own. Rejects with `unavailable` when the connections are replaced meanwhile. */
  use<Result>(
    mode: 'READ' | 'WRITE',
    deadline: Deadline,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = this.session(mode);
    const { calls } = this;
    return new Promise<Result>((resolve, reject) => {
      calls.add(reject);
      deadline.whenPassed(() => this.suspect(calls, reject));
      const end = () => {
        calls.delete(reject);
        // Not awaited: closing waits for the server, which may have stopped answering.
        session.close().catch(() => {});
      };
      work(session).then(resolve, reject).finally(end);
    });
  }

  /** Lets go of all connections at once. */
  async close(): Promise<void> {
    this.closed = true;
    await this.driver.close();
  }

  /** Replaces all connections when a call that has missed its deadline is still unanswered a while later. */
  private suspect(calls: Set<Abandon>, call: Abandon): void {
    const replaceIfStuck = () => {
      if (calls.has(call) && calls === this.calls && !this.closed) this.replace();
    };
    setTimeout(replaceIfStuck, STUCK_MS).unref();
  }

  private replace(): void {
    const { driver, calls } = this;
    this.driver = this.connect();
    this.calls = new Set();
    driver.close().catch(() => {});
    const reason = new GraphError('unavailable', 'The connections to Neo4j were stuck and have been replaced.');
    for (const abandon of calls) abandon(reason);
  }

  private session(mode: 'READ' | 'WRITE'): Session {
    return this.driver.session({
      defaultAccessMode: mode,
      ...(this.settings.database ? { database: this.settings.database } : {}),
      ...(this.bookmarkManager ? { bookmarkManager: this.bookmarkManager } : {}),
    });
  }

  private connect(): Driver {
    const { uri, username, password, poolSize = 16 } = this.settings;
    const login = username && password ? neo4j.auth.basic(username, password) : undefined;
    return neo4j.driver(uri, login, {
      userAgent: 'communique',
      maxConnectionPoolSize: poolSize,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 5_000,
      connectionLivenessCheckTimeout: 30_000,
      // Lists are bounded by their LIMIT: one message fetches the whole answer.
      fetchSize: -1,
      disableAutoCommitRetries: true,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  }
}
