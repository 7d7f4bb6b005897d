import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from './cypher.js';
import type { Graph, TextIndex } from './graph.js';
import { GraphError } from './graph-error.js';
import { readSteps, type Step } from './steps.js';
import { TEXT_INDEXES } from './text-indexes.js';

/** For tests and tools; a server needs none of it. */
export interface MigrateOptions {
  readonly textIndexes?: readonly TextIndex[];
  /** How long to wait for another process that migrates, in milliseconds, before giving up with `busy`. Default: 60,000. */
  readonly waitMs?: number;
  /** For how long another process may give no sign of life before its lock is taken over, in milliseconds. Default: 20,000. */
  readonly silentMs?: number;
}

interface State {
  readonly version: number;
  readonly textIndexes: readonly string[];
}

/** An owner shows that it lives this often, however long a step takes. */
const BEAT_MS = 5_000;
/** A lock so old, by the clocks of two machines, is not waited for. */
const FORGOTTEN_MS = 15 * 60_000;
/** Begins the name of every owner in this process. */
const THIS_PROCESS = `${randomUUID()}/`;
const POLL_MS = 200;

const KEY = 'schema';
/** A database that has just been started plans its first queries for longer than a request may take. */
const PATIENT = { deadlineMs: 60_000 };

const readState = async (graph: Graph): Promise<State> => {
  const rows = await graph.read<State>(
    cypher`// migrate.state
MATCH (v:SchemaVersion) WHERE v.key = ${KEY}
RETURN v.version AS version, v.textIndexes AS textIndexes`,
    PATIENT,
  );
  return rows[0] ?? { version: 0, textIndexes: [] };
};

const defineState = async (graph: Graph) => {
  await graph.define(
    'CREATE CONSTRAINT schema_version_key IF NOT EXISTS FOR (v:SchemaVersion) REQUIRE v.key IS UNIQUE',
  );
  await graph.define('CREATE INDEX schema_version_key_index IF NOT EXISTS FOR (v:SchemaVersion) ON (v.key)');
};

/** Takes the lock when it is free, forgotten, or still just as `silent` was seen. */
const tryLock = async (graph: Graph, owner: string, silent: string | null): Promise<boolean> => {
  const now = Date.now();
  // The embedded graph is open in one process at a time: a lock of any other is left from one that was killed.
  const living = graph.engine === 'embedded' ? THIS_PROCESS : '';
  const rows = await graph.write(
    (transaction) =>
      transaction.run(cypher`// migrate.lock
MERGE (v:SchemaVersion {key: ${KEY}})
ON CREATE SET v.version = 0, v.applied = [], v.textIndexes = [], v.owner = '', v.lockedAt = ''
WITH v WHERE v.owner = '' OR v.owner = ${owner} OR NOT v.owner STARTS WITH ${living}
  OR v.lockedAt < ${new Date(now - FORGOTTEN_MS).toISOString()} OR v.owner + v.lockedAt = ${silent}
SET v.owner = ${owner}, v.lockedAt = ${new Date(now).toISOString()}
RETURN v.owner AS owner`),
    PATIENT,
  );
  return rows.length === 1;
};

const readLock = async (graph: Graph): Promise<string> => {
  const rows = await graph.read<{ lock: string }>(
    cypher`// migrate.readLock
MATCH (v:SchemaVersion) WHERE v.key = ${KEY}
RETURN v.owner + v.lockedAt AS lock`,
    PATIENT,
  );
  return rows[0]?.lock ?? '';
};

/** Waits for the lock. One that nobody renews, by our own clock, was left by a process that died. */
const lock = async (graph: Graph, owner: string, waitMs: number, silentMs: number): Promise<void> => {
  const giveUpAt = Date.now() + waitMs;
  let seen = '';
  let since = Date.now();
  while (!(await tryLock(graph, owner, Date.now() - since >= silentMs ? seen : null))) {
    if (Date.now() >= giveUpAt) throw new GraphError('busy', 'Another process is changing the schema of this graph.');
    const held = await readLock(graph);
    if (held !== seen) [seen, since] = [held, Date.now()];
    await sleep(POLL_MS);
  }
};

/** Renews the lock until the function that it gives is called. */
const keepLock = (graph: Graph, owner: string): (() => void) => {
  const renew = () =>
    graph.write((transaction) =>
      transaction.run(cypher`// migrate.renewLock
MATCH (v:SchemaVersion) WHERE v.key = ${KEY} AND v.owner = ${owner}
SET v.lockedAt = ${new Date().toISOString()}`),
    );
  // A beat that is missed is no harm: several make a silence.
  const timer = setInterval(() => renew().catch(() => undefined), BEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
};

const unlock = (graph: Graph, owner: string) =>
  graph.write((transaction) =>
    transaction.run(cypher`// migrate.unlock
MATCH (v:SchemaVersion) WHERE v.key = ${KEY} AND v.owner = ${owner}
SET v.owner = ''`),
  );

const recordStep = (graph: Graph, { version, name }: Step) =>
  graph.write((transaction) =>
    transaction.run(cypher`// migrate.record
MATCH (v:SchemaVersion) WHERE v.key = ${KEY} AND v.version < ${version}
SET v.version = ${version}, v.applied = v.applied + [${name}], v.lockedAt = ${new Date().toISOString()}`),
  );

const recordTextIndex = (graph: Graph, name: string) =>
  graph.write((transaction) =>
    transaction.run(cypher`// migrate.recordTextIndex
MATCH (v:SchemaVersion) WHERE v.key = ${KEY} AND NOT ${name} IN v.textIndexes
SET v.textIndexes = v.textIndexes + [${name}], v.lockedAt = ${new Date().toISOString()}`),
  );

/** Throws with code `unavailable` when the graph was made by a newer version of this program, whose steps these are not. */
const refuseNewer = ({ version }: State, steps: readonly Step[]): void => {
  const newest = Math.max(0, ...steps.map((step) => step.version));
  if (version <= newest) return;
  throw new GraphError(
    'unavailable',
    `This graph has schema ${version}, and this version of communique knows ${newest}: install a newer one.`,
  );
};

/**
 * Demands the schema that {@link migrate} would leave, and writes nothing. Rejects with `unavailable`, in words that say
 * what to do, where some of it is missing.
 */
export const demandSchema = async (graph: Graph): Promise<void> => {
  const [steps, state] = await Promise.all([readSteps(graph.engine), readState(graph)]);
  refuseNewer(state, steps);
  const isThere = Object.values(TEXT_INDEXES).every(({ name }) => state.textIndexes.includes(name));
  if (isThere && steps.every(({ version }) => version <= state.version)) return;
  const found = state.version === 0 ? 'has no schema yet' : 'has the schema of an older version';
  throw new GraphError(
    'unavailable',
    `This graph ${found}, and reading it changes nothing: run "communique start", "load" or "import" first, which write it.`,
  );
};

/**
 * Brings the schema of the graph up to date: steps and full-text indexes that it has not yet, each recorded in the one
 * `SchemaVersion` node. Gives the names of what it did. Rejects with `busy` while another process does the same for too
 * long, and with `unavailable` when the graph was made by a newer version of this program.
 */
export const migrate = async (
  graph: Graph,
  steps?: readonly Step[],
  options: MigrateOptions = {},
): Promise<string[]> => {
  const all = steps ?? (await readSteps(graph.engine));
  const textIndexes = options.textIndexes ?? Object.values(TEXT_INDEXES);
  const missingSteps = ({ version }: State) => all.filter((step) => step.version > version);
  const missingIndexes = (state: State) => textIndexes.filter(({ name }) => !state.textIndexes.includes(name));

  const before = await readState(graph);
  refuseNewer(before, all);
  if (missingSteps(before).length + missingIndexes(before).length === 0) return [];

  await defineState(graph);
  const owner = `${THIS_PROCESS}${randomUUID()}`;
  await lock(graph, owner, options.waitMs ?? 60_000, options.silentMs ?? 20_000);
  const release = keepLock(graph, owner);
  try {
    const state = await readState(graph);
    const done: string[] = [];
    for (const step of missingSteps(state)) {
      for (const statement of step.statements) await graph.define(statement);
      await recordStep(graph, step);
      done.push(step.name);
    }
    for (const index of missingIndexes(state)) {
      await graph.defineTextIndex(index);
      await recordTextIndex(graph, index.name);
      done.push(index.name);
    }
    return done;
  } finally {
    release();
    await unlock(graph, owner);
  }
};
