import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { projectRoot } from '../../src/graph/project-root.js';

/** The archive of the documents from which the seed is derived; it lies beside the checkout, where there is one. */
export const collectionFile = join(projectRoot, '..', 'shared', 'data', 'wh_diplomacy_2021-2022.tar.gz');

/** A document of the collection. Its texts have single spaces for all white space. */
export interface SourceDocument {
  readonly title: string;
  readonly publishedAt: Date;
  readonly text: string;
  /** What follows each label of a transcript (`PRESIDENT BIDEN`) up to the next; empty where nobody is labelled. */
  readonly turns: readonly { readonly label: string; readonly text: string }[];
}

/** Any run of white space as one space, as a quote may wrap otherwise than its source. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The documents of the collection by their URL. */
export async function readCollection(): Promise<ReadonlyMap<string, SourceDocument>> {
  const documents = new Map<string, SourceDocument>();
  for (const file of filesOf(gunzipSync(await readFile(collectionFile)))) {
    const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file);
    if (!match) continue;
    const { source_url, title, published_time } = parse(match[1]!) as Record<string, string | undefined>;
    if (source_url === undefined || title === undefined || published_time === undefined) continue;
    const publishedAt = new Date(published_time.replace(' ', 'T'));
    const text = match[2]!;
    documents.set(source_url, { title: plain(title), publishedAt, text: plain(text), turns: turnsOf(text) });
  }
  return documents;
}

/** A label opens its line in capitals and ends in a colon; a question has a bare Q. */
const LABEL = /^[^\S\n]*(Q(?=\s)|\p{Lu}[\p{Lu} .’-]+(?=:))/gmu;

function turnsOf(text: string): SourceDocument['turns'] {
  const labels = [...text.matchAll(LABEL)];
  return labels.map(({ 1: label, index }, at) => ({
    label: label!,
    text: plain(text.slice(index, labels[at + 1]?.index)),
  }));
}

const BLOCK = 512;

/** The contents of the regular files of a tar archive: headers of one block, contents padded to whole blocks. */
function* filesOf(archive: Buffer): Generator<string> {
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
    const type = archive.toString('latin1', at + 156, at + 157);
    if (type === '0' || type === '\0') yield archive.toString('utf8', at + BLOCK, at + BLOCK + size);
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
}
