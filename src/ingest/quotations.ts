import type { UnitRange } from './article-text.js';

/** The marks that may close a quotation, by the mark that opens it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '"': '"',
  '「': '」',
  '『': '』',
};

const LETTER = /[\p{L}\p{N}]/u;
const OPENING_PLACE = /[\s([{—–‒-]/u;

/**
 * What stands inside quotation marks, without the marks; outermost quotations only, in the order of the text. A mark
 * without its partner in the paragraph opens nothing, unless the next paragraph begins with the same mark: so a speech
 * of several paragraphs is set. An apostrophe is no quotation mark: ‘…’ counts only around whole words.
 */
export function quotations(text: string): UnitRange[] {
  const ranges: UnitRange[] = [];
  let from = 0;
  while (from < text.length) {
    const breakAt = text.indexOf('\n\n', from);
    const to = breakAt === -1 ? text.length : breakAt;
    scanParagraph(text, from, to, text[to + 2], ranges);
    from = to + 2;
  }
  return ranges;
}

/** Whether all the words of a range are inside quotation marks; marks that reopen a paragraph do not count. */
export const isQuoted = (text: string, quoted: readonly UnitRange[], { from, to }: UnitRange): boolean =>
  piecesOf(text, from, to).every((piece) => quoted.some((range) => range.from <= piece.from && piece.to <= range.to));

/** The parts of a range that stand inside quotation marks, as the text has them. */
export const quotedParts = (text: string, quoted: readonly UnitRange[], { from, to }: UnitRange): string[] =>
  quoted
    .map((range) => text.slice(Math.max(range.from, from), Math.max(from, Math.min(range.to, to))).trim())
    .filter((part) => part !== '');

function scanParagraph(text: string, start: number, end: number, nextMark: string | undefined, ranges: UnitRange[]) {
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (!opens(text, at, start)) continue;
    const close = closeOf(text, mark, at, end);
    if (close !== -1) {
      ranges.push({ from: at + 1, to: close });
      at = close;
    } else if (nextMark === mark) {
      ranges.push({ from: at + 1, to: end });
      return;
    }
  }
}

function opens(text: string, at: number, start: number): boolean {
  const mark = text[at]!;
  if (!(mark in CLOSERS)) return false;
  const before = at === start ? ' ' : text[at - 1]!;
  // These also close a quotation or stand for an apostrophe or inches: they open one only before a word.
  if ('”»‘"'.includes(mark)) {
    const after = text[at + 1] ?? ' ';
    return (OPENING_PLACE.test(before) || before in CLOSERS) && !/\s/.test(after);
  }
  return true;
}

function closeOf(text: string, mark: string, at: number, end: number): number {
  const closers = CLOSERS[mark]!;
  let depth = 0;
  for (let next = at + 1; next < end; next++) {
    const character = text[next]!;
    if (mark === '‘') {
      const apostrophe = LETTER.test(text[next + 1] ?? ' ') || /\s/.test(text[next - 1]!);
      if (character === '’' && !apostrophe) return next;
    } else if (closers.includes(character)) {
      if (depth === 0) return next;
      depth -= 1;
    } else if (character === mark) depth += 1;
  }
  return -1;
}

/** The range, paragraph by paragraph, without the mark that reopens a quotation. */
function piecesOf(text: string, from: number, to: number): UnitRange[] {
  const pieces: UnitRange[] = [];
  let at = from;
  for (const paragraph of text.slice(from, to).split('\n\n')) {
    const reopened = at > from && (paragraph[0] ?? '') in CLOSERS ? 1 : 0;
    pieces.push({ from: at + reopened, to: at + paragraph.length });
    at += paragraph.length + 2;
  }
  return pieces;
}
