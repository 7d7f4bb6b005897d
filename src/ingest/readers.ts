import { briefReader } from './formats/brief.js';
import { ifgReader } from './formats/ifg.js';
import { jointStatementReader } from './formats/joint-statement.js';
import { parlamintReader } from './formats/parlamint.js';
import { pocomReader } from './formats/pocom.js';
import { popoloReader } from './formats/popolo.js';
import { pageReader } from './formats/press-statement.js';
import { readoutReader } from './formats/readout.js';

import { transcriptReader } from './formats/transcript.js';
import { travelsReader } from './formats/travels.js';
import { visitsReader } from './formats/visits.js';
import type { Reader } from './reader.js';
import type { SourceFile } from './source-file.js';

/** Every format that can be loaded, the most particular first: the first that recognises a file reads it. */
export const READERS: readonly Reader[] = [
  briefReader,
  transcriptReader,
  jointStatementReader,
  readoutReader,
  parlamintReader,
  visitsReader,
  travelsReader,
  pocomReader,
  ifgReader,
  pageReader,
  popoloReader,
];

/** The reader of a file by its content, or the one that `format` names; undefined when nothing fits. */
export async function readerOf(source: SourceFile, format?: string): Promise<Reader | undefined> {
  if (format !== undefined) return READERS.find((reader) => reader.format === format);
  for (const reader of READERS) if (await reader.recognises(source)) return reader;
  return undefined;
}
