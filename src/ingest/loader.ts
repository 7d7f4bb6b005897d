import type { Graph } from '../graph/graph.js';
import { type Draft, RefusedRecord } from './draft.js';
import { LoadError, type LoadIssue } from './errors.js';
import { isExport } from './export-header.js';
import { Known } from './known.js';
import { planOf } from './load-plan.js';
import { inPasses, isAttempted } from './passes.js';
import { peopleIn } from './people-in.js';
import { READERS, readerOf } from './readers.js';
import { refusalOf } from './refusal.js';
import { renamings } from './renamings.js';
import { Directory } from './resolution/directory.js';
import { orSetAside } from './set-aside.js';
import { SourceFile } from './source-file.js';
import type { VerifiedLoad } from './verified.js';
import { verify } from './verify.js';
import { hasArticle, isLoaded, leftAlone, now, type WriteReport, write } from './writer.js';

/** So many new claims and things change what is in the database enough to plan its queries anew. */
const BULK = 1_000;

/** What became of one article, which is a file or an item of one. */
export type FileOutcome = {
  readonly file: string;
  readonly item?: string;
  readonly format?: string;
  readonly seconds: number;
  /** What a person should look at. */
  readonly notes?: readonly string[];
} & (
  | { readonly status: 'LOADED' | 'UNCHANGED'; readonly report: WriteReport }
  | {
      readonly status: 'VALID';
      readonly isLoaded: boolean;
      readonly title: string | null;
      readonly statements: number;
      readonly claims: number;
    }
  | {
      readonly status: 'REFUSED';
      readonly issues: readonly LoadIssue[];
      /** It names what is not known, after all other files as well. */
      readonly namesUnknown?: true;
    }
  /** A file of a folder that is in no known format. */
  | { readonly status: 'SKIPPED' }
  /** It is not written, since another file may make known who speaks in it. Final only with `leaveOpen`. */
  | {
      readonly status: 'WAITING';
      /** Whether it would make somebody known itself. */
      readonly teaches: boolean;
    }
);

export interface LoadOptions {
  /** Verify only: write nothing. */
  readonly dryRun?: boolean;
  /** Reads every file as this format, instead of telling by its content. */
  readonly format?: string | undefined;
  /** The instant that everything is recorded at, instead of the time of loading or of a `load.yaml`. */
  readonly recordedAt?: string | undefined;
  /** The folder outside of which no file is read beside those that are named. Default: the one above each file's own. */
  readonly root?: string | undefined;
  /** Reads articles anew that are there already and whose facts rules find; without it they are left as they are. */
  readonly reread?: boolean | undefined;
  /** Leaves out an article whose speakers rules could not decide, even after all others. */
  readonly leaveOpen?: boolean | undefined;
  /** Sets an article aside on which the database fails, and goes on; else the run ends with its error. */
  readonly setAside?: boolean | undefined;
  /** Who loads, for the audit trail. Default: the command line. */
  readonly by?: string | undefined;
  /** Believes articles again that were retracted; without it they are left as they are. */
  readonly restore?: boolean | undefined;
  /** Called before each file with its place among all files, from 1. */
  readonly onFile?: (file: string, place: number, of: number) => void;
  /** Called when an article is done: for one that waits for others, when they are. */
  readonly onOutcome?: (outcome: FileOutcome) => void;
}

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

/** A file of a run. */
interface Planned {
  readonly file: string;
  readonly recordedAt: string | null;
  readonly isNamed: boolean;
}

/** What the files of one run share. */
interface Run {
  readonly graph: Graph;
  readonly known: Known;
  readonly directory: Directory;
  /** Whom, by what name and in which post, its articles made known. */
  readonly people: Set<string>;
  readonly options: LoadOptions;
}

async function* loadFile(
  run: Run,
  { file, isNamed, recordedAt }: Planned,
  waiting: readonly { readonly item?: string; readonly status: string }[] | null,
  mayWait: boolean,
): AsyncGenerator<FileOutcome> {
  const source = new SourceFile(file, run.options.root);
  const reader = await readerOf(source, run.options.format).catch((error: unknown) => refusalOf(error, file));
  if (reader instanceof LoadError) {
    yield refused(file, reader.issues, 0);
    return;
  }
  if (reader === undefined) {
    yield isNamed ? refused(file, await whyUnread(source), 0) : { file, status: 'SKIPPED', seconds: 0 };
    return;
  }
  const { format } = reader;
  let start = performance.now();
  const seconds = () => Math.round(performance.now() - start) / 1000;
  const drafts = reader.read(source, run.directory)[Symbol.asyncIterator]();
  for (;;) {
    start = performance.now();
    let draft: Draft | undefined;
    let isRead = false;
    try {
      const next = await drafts.next();
      if (next.done) return;
      const { item } = next.value;
      if (!isAttempted(waiting, item)) continue;
      if (next.value instanceof RefusedRecord) {
        const { issues } = next.value;
        yield { format, ...(item === undefined ? {} : { item }), ...refused(file, issues, seconds()) };
        continue;
      }
      draft = next.value;
      const load = await verify(draft, run.graph, run.known);
      draft = { ...draft, notes: [...(draft.notes ?? []), ...(await renamings(load, run.graph, run.known))] };
      const { reread = false, restore = false } = run.options;
      const leavesKnown = reader.isByRules && !reread && !restore;
      if (leavesKnown && (await hasArticle(run.graph, load))) {
        yield { ...aboutDraft(draft, format), status: 'UNCHANGED', report: leftAlone(load), seconds: seconds() };
        continue;
      }
      if (mayWait && draft.isOpen) {
        const teaches = peopleIn(load).some((one) => !run.people.has(one));
        yield { ...aboutDraft(draft, format), status: 'WAITING', teaches, seconds: seconds() };
        continue;
      }
      isRead = true;
      yield {
        ...withNotes(aboutDraft(draft, format), await place(run, draft, load, recordedAt, leavesKnown)),
        seconds: seconds(),
      };
    } catch (error) {
      // What writing throws may have come after the commit: only the caller can find that out.
      if (isRead && !(error instanceof LoadError)) throw error;
      const refusal = refusalOf(error, file);
      const waits = refusal.namesUnknown ? ({ namesUnknown: true } as const) : {};
      const about = draft ? aboutDraft(draft, format) : { file, format };
      yield { ...about, ...refused(file, refusal.issues, seconds()), ...waits };
      // A reader that throws is done; one whose article is refused goes on with the next.
      if (draft === undefined) return;
    }
  }
}

const aboutDraft = ({ file, item, notes = [] }: Draft, format: string) => ({
  file,
  format,
  ...(item === undefined ? {} : { item }),
  ...(notes.length === 0 ? {} : { notes }),
});

/** Says so where an article was left as it is because it was retracted. */
function withNotes<Done extends object>(about: ReturnType<typeof aboutDraft>, done: Done) {
  const retractedAt = 'report' in done ? (done.report as WriteReport).retractedAt : undefined;
  if (retractedAt === undefined) return { ...about, ...done };
  const note = `retracted at ${retractedAt} and left as it is: only an editor can restore it`;
  return { ...about, ...done, notes: [...(about.notes ?? []), note] };
}

const refused = (file: string, issues: readonly LoadIssue[], seconds: number) =>
  ({ file, status: 'REFUSED', issues, seconds }) as const;

async function whyUnread(source: SourceFile): Promise<LoadIssue[]> {
  const stem = /^(.*)\.(?:md|markdown|html?)$/i.exec(source.name)?.[1];
  if (stem !== undefined && (await source.exists())) {
    const message = `no facts: ${stem}.facts.yaml is missing beside it; "communique draft ${source.path}" proposes them`;
    return [{ file: source.path, line: 1, message }];
  }
  if (await isExport(source)) {
    const message = `this is an export of a graph: "communique import ${source.path}" restores it into an empty graph`;
    return [{ file: source.path, line: 1, message }];
  }
  const formats = READERS.map(({ format, describes }) => `${format} (${describes})`).join(', ');
  const message = `in no format that is known: ${formats}`;
  return [{ file: source.path, line: 1, message: (await source.exists()) ? message : 'no such file' }];
}

/** Writes an article, or says what writing it would do. `isNew` where the graph was just seen to lack it. */
async function place(
  { graph, known, directory, people, options }: Run,
  { file, notes }: Draft,
  load: VerifiedLoad,
  recordedAt: string | null,
  isNew: boolean,
) {
  for (const word of peopleIn(load)) people.add(word);
  if (options.dryRun ?? false) {
    known.add(load);
    const { statements, links, positions, memberships, attendances, reports, agenda } = load;
    const claims = [statements, links, positions, memberships, attendances, reports, agenda].flat().length;
    const title = load.article?.title ?? null;
    return {
      status: 'VALID',
      isLoaded: await isLoaded(graph, load),
      title,
      statements: statements.length,
      claims,
    } as const;
  }
  const { by, restore, setAside = false } = options;
  const clock = recordedAt === null ? now : () => recordedAt;
  const written = () => write(graph, load, clock, { by, restore, notes, isNew });
  const report = await (setAside ? orSetAside(graph, file, written) : written());
  if (load.entities.length + load.memberships.length > 0) directory.forget();
  return { status: report.changed ? 'LOADED' : 'UNCHANGED', report } as const;
}
