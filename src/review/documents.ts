import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Graph } from '../graph/graph.js';
import type { FileOutcome, LoadOptions } from '../ingest/load-options.js';
import { loadPaths } from '../ingest/loader.js';
import { READERS } from '../ingest/readers.js';
import type { IngestArticleInput } from './ingestion.input.js';
import { type UserError, UserErrorCode, userError } from './user-error.type.js';

/** What the two texts of a brief are called. */
export const MARKDOWN = 'article.md';
export const FACTS = 'article.facts.yaml';
const MOST_LETTERS = 255;

/** What was sent in, as the files that the readers expect. */
export interface SentFiles {
  /** By name; the first is the one to load. */
  readonly files: ReadonlyMap<string, string>;
  /** What the first is called where it was sent from. */
  readonly calledAs?: string;
  readonly format: string | null;
}

type Sent = Pick<IngestArticleInput, 'markdown' | 'facts' | 'document'>;

/** The files of an input, or why it makes none. */
export function filesOf({ markdown, facts, document }: Sent): SentFiles | UserError {
  if (document != null) {
    const { fileName, text, format = null } = document;
    if (markdown != null || facts != null) {
      return userError(UserErrorCode.INVALID_INPUT, 'Give a brief or a document, not both.', 'document');
    }
    if (!isFileName(fileName)) {
      const message = `A file name has no slashes and no control characters; ${MOST_LETTERS} characters at most.`;
      return userError(UserErrorCode.INVALID_INPUT, message, 'document', 'fileName');
    }
    if (format !== null && !READERS.some((reader) => reader.format === format)) {
      const message = `No format is called so; there are ${READERS.map((reader) => reader.format).join(', ')}.`;
      return userError(UserErrorCode.INVALID_INPUT, message, 'document', 'format');
    }
    return { files: new Map([[safeName(fileName), text]]), calledAs: fileName, format };
  }
  if (facts == null) {
    return userError(UserErrorCode.INVALID_INPUT, 'Give markdown and facts, facts alone, or a document.', 'facts');
  }
  return {
    files: new Map([...(markdown == null ? [] : [[MARKDOWN, markdown] as const]), [FACTS, facts]]),
    format: null,
  };
}

const isFileName = (name: string): boolean =>
  /^[^/\\\p{Cc}\p{Cs}]+$/u.test(name) && !/^\.{0,2}$/.test(name) && name.length <= MOST_LETTERS;

/** Characters that every file system takes. */
const UNSAFE = /^[^\p{L}\p{N}]|[^\p{L}\p{N} ._%-]/gu;
const MOST_BYTES = 200;

/** What the file is called here: as it was sent where every file system takes that, else nearly so, with its ending. */
function safeName(name: string): string {
  const plain = name.replace(UNSAFE, '_');
  if (plain === name && Buffer.byteLength(name) <= MOST_BYTES) return name;
  const [, stem = '', ending = ''] = /^(.*?)((?:\.facts)?\.[\p{L}\p{N}]{1,12})?$/u.exec(plain)!;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const short = Array.from(stem).reduce(
    (cut, letter) => (Buffer.byteLength(cut + letter) > 100 ? cut : cut + letter),
    '',
  );
  return `${short}-${hash}${ending}`;
}

/** An outcome whose messages name what was sent, and no folder of ours. */
function inWords(outcome: FileOutcome, told: (text: string) => string): FileOutcome {
  const notes = outcome.notes && { notes: outcome.notes.map(told) };
  if (outcome.status !== 'REFUSED') return { ...outcome, ...notes };
  const issues = outcome.issues.map((issue) => ({ ...issue, message: told(issue.message) }));
  return { ...outcome, ...notes, issues };
}

/**
 * Loads what was sent in: through files of a folder of its own, because readers stream files and look at those beside
 * them. So it is read, verified and written just as the command line does it; but nothing outside that folder is read.
 */
export async function loadSent(graph: Graph, sent: SentFiles, options: LoadOptions): Promise<FileOutcome[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'communique-'));
  try {
    for (const [name, text] of sent.files) await writeFile(path.join(folder, name), text);
    const [first = ''] = sent.files.keys();
    const file = path.join(folder, first);
    const outcomes = await loadPaths(graph, [file], { ...options, format: sent.format ?? undefined, root: folder });
    const told = (text: string) => text.replaceAll(file, sent.calledAs ?? first).replaceAll(`${folder}${path.sep}`, '');
    return outcomes.map((outcome) => inWords(outcome, told));
  } finally {
    await rm(folder, { recursive: true });
  }
}
