import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Issues } from '../ingest/errors.js';
import type { FileOutcome, LoadOptions } from '../ingest/load-options.js';
import { planOf } from '../ingest/load-plan.js';
import { inPasses, isAttempted } from '../ingest/passes.js';
import { readerOf } from '../ingest/readers.js';
import { SourceFile } from '../ingest/source-file.js';
import type { WriteReport } from '../ingest/writer.js';
import { ask, type Target, whatWasDone } from './request.js';
import { UsageError } from './usage-error.js';

const MUTATION = `mutation Load($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    ingestions { status item entities names claims evidence superseded notes article { id } }
    userErrors { message field line }
  }
}`;

type Ingestion = Omit<WriteReport, 'changed' | 'articleId'> & {
  readonly status: 'LOADED' | 'UNCHANGED' | 'WAITING';
  readonly item: string | null;
  readonly notes: readonly string[];
  readonly article: { readonly id: string } | null;
};

interface Loaded {
  readonly ingestArticle: {
    readonly ingestions: readonly Ingestion[];
    readonly userErrors: readonly { message: string; field: readonly string[] | null; line: number | null }[];
  };
}

type Sending = Pick<LoadOptions, 'format' | 'onFile' | 'onOutcome'>;

/**
 * Sends files and folders to a running server, which loads each as we would. Rejects with a `SendError` when it does not
 * let us, with a `UsageError` for what it cannot be told, and with a `LoadError` when a path does not exist.
 */
export async function sendPaths(target: Target, paths: readonly string[], options: Sending): Promise<FileOutcome[]> {
  const steps = await planOf(paths);
  if (steps.some(({ recordedAt }) => recordedAt !== null)) {
    throw new UsageError('a load.yaml says when things were recorded, and --to records now: load it without --to.');
  }
  const files = steps.flatMap((step) => step.files);
  let learnt = 0;
  return inPasses<string, FileOutcome>(files, {
    async *attempt(file, place, waiting, mayWait) {
      options.onFile?.(file, place, files.length);
      const how = { isNamed: paths.includes(file), format: options.format, wait: mayWait && files.length > 1 };
      const outcomes = await sendFile(target, file, how);
      for (const outcome of outcomes) if (outcome.status === 'LOADED') learnt += outcome.report.entities;
      // What was told of a file before is told once.
      const open = waiting?.filter(({ status }) => status === 'WAITING') ?? null;
      yield* outcomes.filter(({ status, item }) => status !== 'UNCHANGED' || isAttempted(open, item));
    },
    lacks: ({ status }) => {
      if (status === 'WAITING') return 'PERSON';
      // The server does not say whether a name is all that is missing.
      return status === 'REFUSED' ? 'NAME' : null;
    },
    people: () => learnt,
    onOutcome: options.onOutcome,
  });
}

interface Manner {
  /** Whether it is one of the paths that were given, and not only in a folder of them. */
  readonly isNamed: boolean;
  readonly format: string | undefined;
  readonly wait: boolean;
}

async function sendFile(target: Target, file: string, { isNamed, format, wait }: Manner): Promise<FileOutcome[]> {
  const start = performance.now();
  const source = new SourceFile(file);
  const reader = await readerOf(source, format);
  if (reader === undefined && !isNamed) return [{ file, status: 'SKIPPED', seconds: 0 }];
  const issues = new Issues(file);
  if (reader?.readsBeside) {
    const message = `${reader.format} needs the files beside it, which are not sent: load it on the machine of the server`;
    issues.add(file, 1, message);
    return [{ file, format: reader.format, status: 'REFUSED', issues: issues.all, seconds: 0 }];
  }
  const input = reader?.format === 'brief' ? await briefInput(file) : await documentInput(source, format);
  const { ingestions, userErrors } = await send(target, { ...input, wait });
  const seconds = Math.round(performance.now() - start) / 1000;
  for (const { field, line, message } of userErrors) issues.add(fileOf(file, field), line ?? 1, message);
  const known = { file, seconds, ...(reader ? { format: reader.format } : {}) };
  const loaded = ingestions.map(({ status, item, notes, article, ...counts }): FileOutcome => {
    const about = { ...known, ...(item === null ? {} : { item }), ...(notes.length === 0 ? {} : { notes }) };
    if (status === 'WAITING') return { ...about, status, teaches: false };
    return { ...about, status, report: { changed: status === 'LOADED', articleId: article?.id ?? null, ...counts } };
  });
  return userErrors.length === 0 ? loaded : [...loaded, { ...known, status: 'REFUSED', issues: issues.all }];
}

const stemOf = (file: string) => file.replace(/(?:\.facts\.yaml|\.md)$/, '');

async function briefInput(file: string) {
  const text = (name: string) => readFile(name, 'utf8').catch(() => null);
  return { markdown: await text(`${stemOf(file)}.md`), facts: await text(`${stemOf(file)}.facts.yaml`) };
}

const documentInput = async (source: SourceFile, format: string | undefined) => ({
  document: { fileName: path.basename(source.path), text: await source.text(), format: format ?? null },
});

/** The file that a field of the input was read from. */
function fileOf(file: string, field: readonly string[] | null): string {
  if (field?.at(-1) === 'markdown') return `${stemOf(file)}.md`;
  return field?.at(-1) === 'facts' ? `${stemOf(file)}.facts.yaml` : file;
}

async function send(target: Target, input: object) {
  const { status, answer } = await ask<Loaded>(target, MUTATION, { input });
  if (status === 413) return refusedWhole('the server takes no document of this size: see COMMUNIQUE_MAX_BODY_BYTES');
  return whatWasDone(target, status, answer).ingestArticle;
}

const refusedWhole = (message: string) => ({ ingestions: [], userErrors: [{ message, field: null, line: null }] });
