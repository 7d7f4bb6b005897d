import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Graph } from '../../src/graph/graph.js';
import { LoadError } from '../../src/ingest/errors.js';
import { readBrief } from '../../src/ingest/formats/brief.js';
import type { Known } from '../../src/ingest/known.js';
import type { VerifiedLoad } from '../../src/ingest/verified.js';
import { verify } from '../../src/ingest/verify.js';

/** The text of a brief; a missing part is a missing file. */
export interface BriefText {
  readonly md?: string | Uint8Array;
  readonly facts?: string;
}

/** Writes a brief into a folder of its own, hands its path to `work`, and removes it. */
export async function withBrief<Result>(
  { md, facts }: BriefText,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'communique-brief-'));
  try {
    if (md !== undefined) await writeFile(path.join(folder, 'case.md'), md);
    if (facts !== undefined) await writeFile(path.join(folder, 'case.facts.yaml'), facts);
    return await work(path.join(folder, md === undefined ? 'case.facts.yaml' : 'case.md'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads and verifies a brief. */
export const load = (brief: BriefText, graph: Graph, known?: Known): Promise<VerifiedLoad> =>
  withBrief(brief, async (file) => verify(await readBrief(file), graph, known));

/** The faults that `work` rejects with, as `file:line: message`, without the folder. */
export async function faultsOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return error.issues.map(({ file, line, message }) => `${path.basename(file)}:${line}: ${message}`);
  }
  throw new Error('nothing was found wrong');
}

const HEAD = `---
title: A dry year
publisher: Lira Courier
publishedAt: 2031-05-04
language: en
---
`;

/** A brief whose front matter takes six lines, so that its text begins on line 7. */
export const article = (text: string): string => `${HEAD}${text}\n`;
