import type { Graph } from '../graph/graph.js';
import { type Draft, RefusedRecord } from './draft.js';
import { LoadError, type LoadIssue } from './errors.js';
import type { Known } from './known.js';
import type { FileOutcome, LoadOptions } from './load-options.js';
import { isAttempted } from './passes.js';
import { peopleIn } from './people-in.js';
import { readerOf } from './readers.js';
import { refusalOf } from './refusal.js';
import { renamings } from './renamings.js';
import type { Directory } from './resolution/directory.js';
import { orSetAside } from './set-aside.js';
import { SourceFile } from './source-file.js';
import type { VerifiedLoad } from './verified.js';
import { verify } from './verify.js';
import { whyUnread } from './why-unread.js';
import { hasArticle, isLoaded, leftAlone, now, type WriteReport, write } from './writer.js';

/** A file of a run. */
export interface Planned {
  readonly file: string;
  readonly recordedAt: string | null;
  readonly isNamed: boolean;
}

/** What the files of one run share. */
export interface Run {
  readonly graph: Graph;
  readonly known: Known;
  readonly directory: Directory;
  /** Whom, by what name and in which post, its articles made known. */
  readonly people: Set<string>;
  readonly options: LoadOptions;
}

/** Loads the articles of a file one after another, as far as they are asked for; see `inPasses`. */
export async function* loadFile(
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
