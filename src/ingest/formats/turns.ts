import { isClock, isEnd } from './dateline.js';
import type { Paragraph } from './paragraphs.js';

/** What one person says before another begins. */
export interface Turn {
  /** From 1. */
  readonly number: number;
  /** Verbatim: "PRESIDENT NIINISTÖ", "Q". */
  readonly label: string;
  /** Where the label stands. */
  readonly at: Paragraph;
  /** "(As interpreted.)": the words are an interpreter's. */
  readonly isInterpreted: boolean;
  readonly paragraphs: readonly Spoken[];
}

/** Words of a turn within a paragraph; `from` counts UTF-16 units. */
export interface Spoken {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly exact: string;
}

/** What stands before the first turn and after the last. */
export interface Transcript {
  readonly before: readonly Paragraph[];
  readonly turns: readonly Turn[];
  readonly end: Paragraph | null;
}

const LABEL =
  /^(\p{Lu}[\p{Lu}\p{M}’'.-]*(?:[ ,]+(?:\p{Lu}[\p{Lu}\p{M}’'.-]*|bin|al|von|der|del?|Mc\p{Lu}+))*)\s*(?:\(([^)]{1,60})\))?\s*:\s+(?=\S)/u;
const QUESTION = /^(Q)(?::|\s)\s*(?=\S)/;
const MARK = /^\((as (?:interpreted|translated)[^)]*|speaks? in [^)]*|in [A-Z][a-z]+[^)]*)\)\.?\s*/i;
const LONGEST_LABEL = 60;
/** Where a label, with its remark and the blanks around it, has ended. */
const LONGEST_OPENING = 256;

/** The turns of a transcript that labels its speakers in capitals, White House style. */
export function turnsOf(paragraphs: readonly Paragraph[]): Transcript {
  const before: Paragraph[] = [];
  const turns: (Omit<Turn, 'paragraphs'> & { isInterpreted: boolean; paragraphs: Spoken[] })[] = [];
  let end: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    if (isEnd(paragraph.text) || (turns.length > 0 && isClock(paragraph.text))) {
      end = paragraph;
      continue;
    }
    const opening = openingOf(paragraph.text, turns.length > 0);
    if (opening !== null) {
      turns.push({
        number: turns.length + 1,
        label: opening.label,
        at: paragraph,
        isInterpreted: /interpret|translat/i.test(opening.remark),
        paragraphs: [],
      });
    }
    const turn = turns.at(-1);
    if (turn === undefined) {
      before.push(paragraph);
      continue;
    }
    const from = opening?.length ?? 0;
    const mark = MARK.exec(paragraph.text.slice(from));
    if (mark && /interpret|translat/i.test(mark[0])) turn.isInterpreted = true;
    const start = from + (mark?.[0].length ?? 0);
    const exact = paragraph.text.slice(start).trim();
    if (isSpoken(exact)) turn.paragraphs.push({ paragraph, from: start, exact });
  }
  return { before, turns, end };
}

function openingOf(text: string, hasBegun: boolean): { label: string; remark: string; length: number } | null {
  const label = LABEL.exec(text.slice(0, LONGEST_OPENING));
  if (label && label[1]!.length <= LONGEST_LABEL && label[1] !== 'END' && label[1]!.length > 1) {
    return { label: label[1]!, remark: label[2] ?? '', length: label[0].length };
  }
  const question = hasBegun ? QUESTION.exec(text) : null;
  return question && { label: 'Q', remark: '', length: question[0].length };
}

/** Stage directions, rules and headings in brackets are nobody's words. */
const isSpoken = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(without(/\[[^\]]*\]/g, ']', without(/\([^)]*\)/g, ')', text)));

/** The text without the brackets that close: sought before the last that does, so that each one open is looked at once. */
function without(brackets: RegExp, closing: string, text: string): string {
  const end = text.lastIndexOf(closing) + 1;
  return text.slice(0, end).replace(brackets, '') + text.slice(end);
}
