import { configFromEnvironment } from '../config.js';
import type { FileOutcome } from '../ingest/load-options.js';
import { loadPaths } from '../ingest/loader.js';
import { DONE, REFUSED } from './exit-codes.js';
import { orExplain } from './explain.js';
import { openToRead, openToWrite } from './open.js';
import { Progress } from './progress.js';
import { reportText, summaryOf } from './report.js';
import { sendPaths } from './send.js';
import { UsageError } from './usage-error.js';

export interface CheckFlags {
  readonly json?: boolean;
  readonly format?: string;
}

export interface LoadFlags extends CheckFlags {
  readonly dryRun?: boolean;
  readonly recordedAt?: string;
  readonly reread?: boolean;
  /** The address of a running server that is to load instead. */
  readonly to?: string;
  readonly key?: string;
}

/** `communique load`. Sets the exit code. */
export async function runLoad(paths: string[], flags: LoadFlags): Promise<void> {
  const { json = false, dryRun = false, recordedAt, format, reread, to } = flags;
  process.exitCode = await orExplain(async () => {
    if (to !== undefined) return runSend(paths, { ...flags, to });
    const instant = recordedAt === undefined ? undefined : instantOf(recordedAt);
    const graph = await (dryRun ? openToRead : openToWrite)(configFromEnvironment());
    const progress = new Progress(json ? null : process.stderr);
    try {
      const outcomes = await loadPaths(graph, paths, {
        dryRun,
        recordedAt: instant,
        format,
        reread,
        setAside: true,
        onFile: (file, place, of) => progress.begin(file, place, of),
        onOutcome: (outcome) => progress.end(outcome),
      });
      progress.clear();
      print(outcomes, { json, dryRun });
      return outcomes.some(({ status }) => status === 'REFUSED') ? REFUSED : DONE;
    } finally {
      await graph.close();
    }
  });
}

/** `communique load --to`: a running server loads what we send it. */
async function runSend(paths: string[], flags: LoadFlags & { readonly to: string }): Promise<number> {
  const { to, key, json = false, format } = flags;
  if (flags.dryRun || flags.recordedAt !== undefined || flags.reread) {
    throw new UsageError('--to sends documents to be loaded now: it goes with --key, --format and --json only.');
  }
  if (!/^https?:/.test(to) || !URL.canParse(to)) {
    throw new UsageError(`--to ${to}: give the address of the server, http://127.0.0.1:4000.`);
  }
  const progress = new Progress(json ? null : process.stderr);
  const outcomes = await sendPaths({ url: to, key }, paths, {
    format,
    onFile: (file, place, of) => progress.begin(file, place, of),
    onOutcome: (outcome) => progress.end(outcome),
  });
  progress.clear();
  if (!json) process.stdout.write(`Sent to ${new URL(to).origin}. `);
  print(outcomes, { json, dryRun: false });
  return outcomes.some(({ status }) => status === 'REFUSED') ? REFUSED : DONE;
}

/** `communique check`. */
export const runCheck = (paths: string[], flags: CheckFlags): Promise<void> =>
  runLoad(paths, { ...flags, dryRun: true });

function print(outcomes: readonly FileOutcome[], { json, dryRun }: { json: boolean; dryRun: boolean }): void {
  process.stdout.write(
    json ? `${JSON.stringify(summaryOf(outcomes, dryRun), null, 2)}\n` : reportText(outcomes, dryRun),
  );
}

function instantOf(text: string): string {
  const isInstant = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isInstant) throw new UsageError(`--recorded-at ${text}: give an instant with its offset, 2026-01-05T09:00:00Z.`);
  return new Date(text).toISOString();
}
