import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { configFromEnvironment } from '../config.js';
import { writeCsv } from '../exchange/csv.js';
import { STREAMS } from '../exchange/formats.js';
import type { Graph } from '../graph/graph.js';
import { DONE } from './exit-codes.js';
import { orExplain } from './explain.js';
import { openToRead } from './open.js';
import { UsageError } from './usage-error.js';

export interface ExportFlags {
  readonly format: string;
  readonly out?: string;
}

/** `communique export`. Sets the exit code. */
export async function runExport({ format, out }: ExportFlags): Promise<void> {
  process.exitCode = await orExplain(async () => {
    if (format === 'csv' && out === undefined)
      throw new UsageError('--format csv writes a folder: name it with --out.');
    const graph = await openToRead(configFromEnvironment());
    try {
      if (format === 'csv') await writeCsv(graph, out!);
      else await writeStream(graph, format, out);
      return DONE;
    } finally {
      await graph.close();
    }
  });
}

/** A file gets its name when it is whole, so that half an export is never taken for one. */
async function writeStream(graph: Graph, format: string, out: string | undefined): Promise<void> {
  const text = Readable.from(inChunks(STREAMS[format]!(graph)));
  if (out === undefined) return pipeline(text, process.stdout, { end: false });
  const part = `${out}.part`;
  try {
    await pipeline(text, createWriteStream(part));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    if ((error as NodeJS.ErrnoException).path === part)
      throw new UsageError(`${out} cannot be written: ${whyNot(error)}.`);
    throw error;
  }
}

const whyNot = (error: unknown) => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: 'there is no such folder',
    EACCES: 'permission is denied',
    ENOSPC: 'the disk is full',
  };
  return known[code] ?? message;
};

const CHUNK = 64 * 1024;

/** The same text in larger pieces: a line is a small write. */
async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
