import type { Graph } from '../graph/graph.js';
import { readBrief } from './brief.js';
import { LoadError, type LoadIssue } from './errors.js';
import { Known } from './known.js';
import { planOf } from './load-plan.js';
import { renamings } from './renamings.js';
import type { VerifiedLoad } from './verified.js';
import { verify } from './verify.js';
import { isLoaded, now, type WriteReport, write } from './writer.js';

/** So many new claims change what is in the database enough to plan its queries anew. */
const BULK = 1_000;

/** What became of one file. */
export type FileOutcome = {
  readonly file: string;
  readonly seconds: number;
  /** What a person should look at. */
  readonly notes?: readonly string[];
} & (
  | { readonly status: 'LOADED' | 'UNCHANGED'; readonly report: WriteReport }
  | { readonly status: 'VALID'; readonly isLoaded: boolean; readonly statements: number; readonly claims: number }
  | { readonly status: 'REFUSED'; readonly issues: readonly LoadIssue[] }
);

export interface LoadOptions {
  /** Verify only: write nothing. */
  readonly dryRun?: boolean;
  /** The instant that everything is recorded at, instead of the time of loading or of a `load.yaml`. */
  readonly recordedAt?: string | undefined;
  /** Called before each file with its place among all files, from 1. */
  readonly onFile?: (file: string, place: number, of: number) => void;
  /** Called when a file is done. */
  readonly onOutcome?: (outcome: FileOutcome) => void;
}

/**
 * Loads files and folders, one after another, each article in a transaction of its own. A file with faults is refused
 * whole and the others still load. Rejects with a `GraphError` when the database fails, and with a `LoadError` when a
 * path does not exist.
 */
export async function loadPaths(
  graph: Graph,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<FileOutcome[]> {
  const steps = await planOf(paths);
  const files = steps.flatMap(({ files, recordedAt }) => files.map((file) => ({ file, recordedAt })));
  const known = new Known();
  const outcomes: FileOutcome[] = [];
  for (const [index, { file, recordedAt }] of files.entries()) {
    options.onFile?.(file, index + 1, files.length);
    const outcome = await loadFile(graph, file, options.recordedAt ?? recordedAt, options.dryRun ?? false, known);
    outcomes.push(outcome);
    options.onOutcome?.(outcome);
  }
  const claims = outcomes.reduce((sum, outcome) => sum + ('report' in outcome ? outcome.report.claims : 0), 0);
  if (claims >= BULK) await graph.settle();
  return outcomes;
}

async function loadFile(
  graph: Graph,
  file: string,
  recordedAt: string | null,
  dryRun: boolean,
  known: Known,
): Promise<FileOutcome> {
  const start = performance.now();
  const seconds = () => Math.round(performance.now() - start) / 1000;
  try {
    const load = await verify(await readBrief(file), graph, known);
    const notes = await renamings(load, graph, known);
    const about = { file, ...(notes.length > 0 ? { notes } : {}) };
    if (dryRun) return { ...(await tried(load, graph, known)), ...about, seconds: seconds() };
    const report = await write(graph, load, recordedAt === null ? now : () => recordedAt);
    return { ...about, status: report.changed ? 'LOADED' : 'UNCHANGED', report, seconds: seconds() };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { file, status: 'REFUSED', issues: error.issues, seconds: seconds() };
  }
}

/** What a file that is sound would give; the files after it are verified as if it were loaded. */
async function tried(load: VerifiedLoad, graph: Graph, known: Known) {
  known.add(load);
  const { statements, links, positions, memberships, attendances, reports, agenda } = load;
  const claims = [statements, links, positions, memberships, attendances, reports, agenda].flat().length;
  return { status: 'VALID', isLoaded: await isLoaded(graph, load), statements: statements.length, claims } as const;
}
