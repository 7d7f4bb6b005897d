/** A stretch of two texts: in both, only in the second, or only in the first. */
export interface Segment {
  readonly kind: 'EQUAL' | 'INSERTED' | 'DELETED';
  readonly text: string;
}

/** Longer stretches that differ are not compared word by word: the table would have more than so many cells. */
const MOST_CELLS = 1_000_000;

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

/** What both texts have, and then how they differ. */
interface Piece {
  equal: string;
  deleted: string;
  inserted: string;
}

/**
 * Neighbours of one kind as one, and what was taken out before what was put in. Words replaced one after another are
 * replaced together, with the white space between them.
 */
function joined(segments: readonly Segment[]): Segment[] {
  const pieces: Piece[] = [];
  for (const { kind, text } of segments) {
    const last = pieces.at(-1);
    if (kind === 'EQUAL' || !last) pieces.push({ equal: '', deleted: '', inserted: '' });
    const piece = pieces.at(-1)!;
    if (kind === 'EQUAL') piece.equal = text;
    else if (kind === 'DELETED') piece.deleted += text;
    else piece.inserted += text;
  }
  return together(pieces).flatMap(({ equal, deleted, inserted }) => [
    ...(equal === '' ? [] : [{ kind: 'EQUAL' as const, text: equal }]),
    ...(deleted === '' ? [] : [{ kind: 'DELETED' as const, text: deleted }]),
    ...(inserted === '' ? [] : [{ kind: 'INSERTED' as const, text: inserted }]),
  ]);
}

function together(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && !isChanged(last)) {
      last.equal += piece.equal;
      last.deleted = piece.deleted;
      last.inserted = piece.inserted;
    } else if (last && isReplaced(last) && isReplaced(piece) && piece.equal.trim() === '') {
      last.deleted += piece.equal + piece.deleted;
      last.inserted += piece.equal + piece.inserted;
    } else whole.push({ ...piece });
  }
  return whole;
}

const isChanged = ({ deleted, inserted }: Piece) => deleted !== '' || inserted !== '';
const isReplaced = ({ deleted, inserted }: Piece) => deleted !== '' && inserted !== '';
