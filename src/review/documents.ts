import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Graph } from '../graph/graph.js';
import { type FileOutcome, type LoadOptions, loadPaths } from '../ingest/loader.js';
import { READERS } from '../ingest/readers.js';
import type { IngestArticleInput } from './ingestion.input.js';
import { type UserError, UserErrorCode, userError } from './user-error.type.js';

/** What the two texts of a brief are called. */
export const MARKDOWN = 'article.md';
export const FACTS = 'article.facts.yaml';
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,119}$/u;

/** What was sent in, as the files that the readers expect. */
export interface SentFiles {
  /** By name; the first is the one to load. */
  readonly files: ReadonlyMap<string, string>;
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
    if (!FILE_NAME.test(fileName)) {
      const message =
        'A file name has letters, digits, spaces, dots and dashes, and no folders; 120 characters at most.';
      return userError(UserErrorCode.INVALID_INPUT, message, 'document', 'fileName');
    }
    if (format !== null && !READERS.some((reader) => reader.format === format)) {
      const message = `No format is called so; there are ${READERS.map((reader) => reader.format).join(', ')}.`;
      return userError(UserErrorCode.INVALID_INPUT, message, 'document', 'format');
    }
    return { files: new Map([[fileName, text]]), format };
  }
  if (facts == null) {
    return userError(UserErrorCode.INVALID_INPUT, 'Give markdown and facts, facts alone, or a document.', 'facts');
  }
  return {
    files: new Map([...(markdown == null ? [] : [[MARKDOWN, markdown] as const]), [FACTS, facts]]),
    format: null,
  };
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
    return await loadPaths(graph, [path.join(folder, first)], {
      ...options,
      format: sent.format ?? undefined,
      root: folder,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
