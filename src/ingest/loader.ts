import type { Graph } from '../graph/graph.js';
import { Known } from './known.js';
import { loadFile, type Planned, type Run } from './load-file.js';
import type { FileOutcome, LoadOptions } from './load-options.js';
import { planOf } from './load-plan.js';
import { inPasses } from './passes.js';
import { Directory } from './resolution/directory.js';

/** So many new claims and things change what is in the database enough to plan its queries anew. */
const BULK = 1_000;

/**
 * Loads files and folders, one after another, each article in a transaction of its own. A file with faults is refused
 * whole and the others still load; one that names what is not known is tried again after them, and so is one whose
 * speakers rules could not decide, before it is loaded without. Rejects with a `GraphError` when the database fails,
 * unless it sets the article aside, and with a `LoadError` when a path does not exist.
 */
export async function loadPaths(
  graph: Graph,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<FileOutcome[]> {
  const steps = await planOf(paths);
  const files = steps.flatMap(({ files, recordedAt }) =>
    files.map((file) => ({ file, recordedAt, isNamed: paths.includes(file) })),
  );
  const known = new Known();
  const run: Run = { graph, known, directory: new Directory(graph, known), people: new Set(), options };
  const { leaveOpen = false } = options;
  const outcomes = await inPasses<Planned, FileOutcome>(files, {
    attempt(planned, place, waiting, mayWait) {
      options.onFile?.(planned.file, place, files.length);
      const recordedAt = options.recordedAt ?? planned.recordedAt;
      return loadFile(run, { ...planned, recordedAt }, waiting, leaveOpen || (mayWait && files.length > 1));
    },
    lacks(outcome) {
      if (outcome.status === 'WAITING') return leaveOpen ? null : 'PERSON';
      return outcome.status === 'REFUSED' && outcome.namesUnknown === true ? 'NAME' : null;
    },
    people: () => run.people.size,
    teaches: (outcome) => outcome.status === 'WAITING' && outcome.teaches,
    onOutcome: options.onOutcome,
  });
  const sizes = outcomes.map((outcome) => ('report' in outcome ? outcome.report.claims + outcome.report.entities : 0));
  if (sizes.reduce((sum, size) => sum + size, 0) >= BULK) await graph.settle();
  return outcomes;
}
