import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Issues } from '../ingest/errors.js';
import { planOf } from '../ingest/load-plan.js';
import type { FileOutcome, LoadOptions } from '../ingest/loader.js';
import { inPasses, isAttempted } from '../ingest/passes.js';
import { readerOf } from '../ingest/readers.js';
import { SourceFile } from '../ingest/source-file.js';
import type { WriteReport } from '../ingest/writer.js';

/** A running server, and who we are to it. */
export interface Target {
  /** Its address, `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly key: string | undefined;
}

/** The server cannot be reached, or does not let us write. */
export class SendError extends Error {
  override readonly name = 'SendError';
}

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

interface Answer {
  readonly data?: {
    readonly ingestArticle: {
      readonly ingestions: readonly Ingestion[];
      readonly userErrors: readonly { message: string; field: readonly string[] | null; line: number | null }[];
    };
  } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

type Sending = Pick<LoadOptions, 'format' | 'onFile' | 'onOutcome'>;

/**
 * Sends files and folders to a running server, which loads each as we would. Rejects with {@link SendError} when it
 * does not let us, and with a `LoadError` when a path does not exist.
 */
export async function sendPaths(target: Target, paths: readonly string[], options: Sending): Promise<FileOutcome[]> {
  const files = (await planOf(paths)).flatMap((step) => step.files);
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

async function send({ url, key }: Target, input: object) {
  const address = new URL('/graphql', url);
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  const body = JSON.stringify({ query: MUTATION, variables: { input } });
  const response = await fetch(address, { method: 'POST', headers, body }).catch((error: Error) => {
    throw new SendError(
      `No server answers at ${address.origin}: ${(error.cause as Error | undefined)?.message ?? error.message}.`,
    );
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.status === 413)
    return refusedWhole('the server takes no document of this size: see COMMUNIQUE_MAX_BODY_BYTES');
  if (answer.data) return answer.data.ingestArticle;
  if (key === undefined && answer.errors?.[0]?.extensions?.code === 'UNAUTHENTICATED') {
    throw new SendError(`${address.origin} lets nobody write without an API key: give yours with --key.`);
  }
  throw new SendError(`${address.origin} refused: ${answer.errors?.[0]?.message ?? `status ${response.status}`}`);
}

const refusedWhole = (message: string) => ({ ingestions: [], userErrors: [{ message, field: null, line: null }] });
