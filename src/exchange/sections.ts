import { createReadStream } from 'node:fs';
import { LoadError } from '../ingest/errors.js';
import { unreadable } from '../ingest/source-file.js';

/** A line of a file, without its end. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** The byte at which it begins. */
  readonly offset: number;
}

/** Where a stretch of a file is: its first byte, the byte behind its last, and the number of its first line. */
export interface Stretch {
  readonly offset: number;
  readonly end: number;
  readonly line: number;
}

/** No line of an export is longer: an article of this many bytes would be no article. */
const LONGEST_LINE = 64 * 1024 * 1024;
const NEW_LINE = 0x0a;

/**
 * The lines of a file or of a stretch of it, one after another; only a line feed ends one. Rejects with a `LoadError`
 * for what cannot be read, is not UTF-8, or does not end.
 */
export async function* linesOf(file: string, stretch: Stretch = { offset: 0, end: Infinity, line: 1 }) {
  let number = stretch.line;
  let offset = stretch.offset;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const fail = (message: string) => new LoadError(file, [{ file, line: number, message }]);
  const line = (bytes: Buffer): Line => {
    try {
      return { text: decoder.decode(bytes), number, offset };
    } catch {
      throw fail('not UTF-8');
    }
  };
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  if (stretch.end <= stretch.offset) return;
  const chunks = createReadStream(file, { start: stretch.offset, end: stretch.end - 1 });
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, from)) {
        const bytes = Buffer.concat([...pending, chunk.subarray(from, at)]);
        yield line(bytes);
        pending = [];
        pendingBytes = 0;
        from = at + 1;
        offset += bytes.length + 1;
        number += 1;
      }
      if (from < chunk.length) {
        pending.push(chunk.subarray(from));
        pendingBytes += chunk.length - from;
      }
      if (pendingBytes > LONGEST_LINE) throw fail('a line of more than 64 MB is in no export');
    }
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw fail(unreadable(error));
  }
  if (pendingBytes > 0) throw fail('broken off: the last line does not end');
}
