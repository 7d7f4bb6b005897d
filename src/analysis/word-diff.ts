/** A stretch of two texts: in both, only in the second, or only in the first. */
export interface Segment {
  readonly kind: 'EQUAL' | 'INSERTED' | 'DELETED';
  readonly text: string;
}

/** Longer stretches that differ are not compared word by word: the table would have more than so many cells. */
const MOST_CELLS = 4_000_000;

/** Words, stretches of white space, and single other characters. */
const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu) ?? [];

/**
 * How a text becomes another, word by word: the fewest words taken out and put in. The segments without the inserted ones
 * are the first text, those without the deleted ones the second.
 */
export function wordDiff(first: string, second: string): Segment[] {
  const a = tokensOf(first);
  const b = tokensOf(second);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = compared(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    { kind: 'EQUAL', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'EQUAL', text: a.slice(a.length - end).join('') },
  ]);
}

function compared(a: readonly string[], b: readonly string[]): Segment[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) {
    return [
      { kind: 'DELETED', text: a.join('') },
      { kind: 'INSERTED', text: b.join('') },
    ];
  }
  // common[i][j]: how many tokens the rests of both from i and j have in common, in order.
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const segments: Segment[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      segments.push({ kind: 'EQUAL', text: a[i]! });
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      segments.push({ kind: 'DELETED', text: a[i]! });
      i += 1;
    } else {
      segments.push({ kind: 'INSERTED', text: b[j]! });
      j += 1;
    }
  }
  return segments;
}

/** Neighbours of one kind as one; between two equal stretches, what was taken out before what was put in. */
function joined(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') whole.push({ kind: 'DELETED', text: deleted });
    if (inserted !== '') whole.push({ kind: 'INSERTED', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const { kind, text } of segments) {
    if (kind === 'DELETED') deleted += text;
    else if (kind === 'INSERTED') inserted += text;
    else if (text !== '') {
      flush();
      const last = whole.at(-1);
      if (last?.kind === 'EQUAL') whole[whole.length - 1] = { kind, text: last.text + text };
      else whole.push({ kind, text });
    }
  }
  flush();
  return whole;
}
