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

/** Whether all the words of a range are inside these quotations of the text; marks that reopen a paragraph do not count. */
export const isQuoted = (text: string, quoted: readonly UnitRange[], { from, to }: UnitRange): boolean =>
  piecesOf(text, from, to).every((piece) => {
    const range = quoted[countUntil(quoted, (range) => range.from <= piece.from) - 1];
    return range !== undefined && piece.to <= range.to;
  });

/** The parts of a range that stand inside quotation marks, as the text has them. */
export const quotedParts = (text: string, quoted: readonly UnitRange[], { from, to }: UnitRange): string[] =>
  quoted
    .slice(
      countUntil(quoted, (range) => range.to <= from),
      countUntil(quoted, (range) => range.from < to),
    )
    .map((range) => text.slice(Math.max(range.from, from), Math.min(range.to, to)).trim())
    .filter((part) => part !== '');

/** How many ranges from the first on fulfil what no later one does after one that does not. */
function countUntil(ranges: readonly UnitRange[], fulfils: (range: UnitRange) => boolean): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fulfils(ranges[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scanParagraph(text: string, start: number, end: number, nextMark: string | undefined, ranges: UnitRange[]) {
  const partners = new Map<string, ReadonlyMap<number, number>>();
  const closeOf = (mark: string, at: number): number => {
    let closes = partners.get(mark);
    if (!closes) {
      closes = partnersOf(text, mark, start, end);
      partners.set(mark, closes);
    }
    return closes.get(at) ?? -1;
  };
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (!opens(text, at, start)) continue;
    const close = closeOf(mark, at);
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

/** From each place of a mark in a paragraph to that of the mark which closes it, all in one walk. */
function partnersOf(text: string, mark: string, start: number, end: number): Map<number, number> {
  const closers = CLOSERS[mark]!;
  // A mark that also closes does not nest, nor does one that may be an apostrophe.
  const nests = mark !== '‘' && !closers.includes(mark);
  const partners = new Map<number, number>();
  let open: number[] = [];
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    if (closers.includes(character) && !(mark === '‘' && isApostrophe(text, at))) {
      for (const from of nests ? open.splice(-1) : open) partners.set(from, at);
      if (!nests) open = [];
    }
    if (character === mark) open.push(at);
  }
  return partners;
}

const isApostrophe = (text: string, at: number): boolean =>
  LETTER.test(text[at + 1] ?? ' ') || /\s/.test(text[at - 1] ?? ' ');

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
