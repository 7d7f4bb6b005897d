import { createHash } from 'node:crypto';
import { Issues, LoadError } from '../ingest/errors.js';
import { readHeader, readRecord } from './read-line.js';
import { RESTORED_TYPES } from './restored-types.js';
import { linesOf, type Stretch } from './sections.js';
import type { StoredType } from './stored-type.js';

/** An export that was read to its end and found whole. */
export interface Survey {
  readonly file: string;
  /** Where the lines of each type are. */
  readonly sections: readonly { readonly type: StoredType; readonly stretch: Stretch }[];
  readonly nodes: number;
  /** SHA-256 of its lines. */
  readonly hash: string;
}

/** More faults than these nobody reads. */
const MOST_ISSUES = 20;
const places = new Map(RESTORED_TYPES.map(({ label }, place) => [label, place]));

/** Reads a whole export and writes nothing. Rejects with a `LoadError` that names every fault, up to some number. */
export async function survey(file: string): Promise<Survey> {
  const issues = new Issues(file);
  const hash = createHash('sha256');
  const seen = new Map<string, { stretch: { offset: number; end: number; line: number }; count: number }>();
  let counts: Readonly<Record<string, number>> | undefined;
  let before: { readonly label: string; readonly id: string } | undefined;
  let line = 1;
  for await (const { text, number, offset } of linesOf(file)) {
    line = number;
    const end = offset + Buffer.byteLength(text) + 1;
    hash.update(text).update('\n');
    if (counts === undefined) {
      counts = issues.attempt(file, number, () => readHeader(text));
      issues.throwIfAny();
      continue;
    }
    const record = issues.attempt(file, number, () => readRecord(text));
    if (issues.length >= MOST_ISSUES) issues.throwIfAny();
    if (record === undefined) continue;
    const { label } = record.type;
    if (before && !isBefore(before, { label, id: record.id })) {
      issues.add(file, number, `${label} ${record.id} stands out of its order, or twice`);
    }
    before = { label, id: record.id };
    const section = seen.get(label);
    if (section) {
      section.stretch.end = end;
      section.count += 1;
    } else seen.set(label, { stretch: { offset, end, line: number }, count: 1 });
  }
  if (counts === undefined)
    throw new LoadError(file, [{ file, line: 1, message: 'this is no export of a graph: it is empty' }]);
  for (const [label, count] of Object.entries(counts)) {
    const found = seen.get(label)?.count ?? 0;
    if (issues.length === 0 && found !== count) {
      issues.add(file, line, `cut short: ${count} lines of type ${label} are announced, and ${found} are there`);
    }
  }
  const extra = [...seen.keys()].find((label) => !(label in counts));
  if (extra !== undefined && issues.length === 0) issues.add(file, line, `lines of type ${extra} are not announced`);
  issues.throwIfAny();
  return {
    file,
    sections: RESTORED_TYPES.flatMap((type) => {
      const section = seen.get(type.label);
      return section ? [{ type, stretch: section.stretch }] : [];
    }),
    nodes: Object.values(counts).reduce((sum, count) => sum + count, 0),
    hash: hash.digest('hex'),
  };
}

interface Place {
  readonly label: string;
  readonly id: string;
}

function isBefore(one: Place, other: Place): boolean {
  if (one.label !== other.label) return places.get(one.label)! < places.get(other.label)!;
  return Buffer.compare(Buffer.from(one.id), Buffer.from(other.id)) < 0;
}
