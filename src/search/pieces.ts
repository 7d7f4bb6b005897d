import type { HighlightField } from './search.enums.js';
import type { Highlight } from './search.type.js';

/** Words found in a text: where, in UTF-16 units, and by which of the terms asked for. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

/** A part of a text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MOST_PIECES = 3;
/** About how long a piece is, and how far its cut may move to meet a space. */
const LENGTH = 200;
const SPACE_WITHIN = 40;

/** The whole text as one piece; nothing when no word of it was found. */
export const whole = (field: HighlightField, text: string, spans: readonly Span[]): Highlight[] =>
  spans.length === 0 ? [] : [highlight(field, text, { start: 0, end: text.length }, spans)];

/** The pieces of a text in which most of the terms stand, in its order: all of it where it is short. */
export function pieces(field: HighlightField, text: string, spans: readonly Span[]): Highlight[] {
  if (text.length <= LENGTH + SPACE_WITHIN) return whole(field, text, spans);
  const best = groups(spans)
    .sort((a, b) => worth(b) - worth(a) || a[0]!.start - b[0]!.start)
    .slice(0, MOST_PIECES)
    .sort((a, b) => a[0]!.start - b[0]!.start);
  let free = 0;
  return best.map((group) => {
    const cut = around(text, group, free);
    free = cut.end;
    return highlight(field, text, cut, spans);
  });
}

/** Spans that fit into one piece, from the left. */
function groups(spans: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  for (const span of spans) {
    const group = found.at(-1);
    if (group && span.end - group[0]!.start <= LENGTH - SPACE_WITHIN) group.push(span);
    else found.push([span]);
  }
  return found;
}

// Different terms count before repetitions of one.
const worth = (group: readonly Span[]): number => 1_000 * new Set(group.map(({ term }) => term)).size + group.length;

/** The stretch around a group, not before `free`, cut at spaces. */
function around(text: string, group: readonly Span[], free: number): Stretch {
  const start = Math.min(...group.map((span) => span.start));
  const end = Math.max(...group.map((span) => span.end));
  const room = Math.max(0, Math.floor((LENGTH - (end - start)) / 2));
  return {
    start: Math.min(start, Math.max(free, cutAfter(text, start - room))),
    end: Math.max(end, cutBefore(text, end + room)),
  };
}

/** The first place from `at` on where a word begins. */
function cutAfter(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = /\s+/u.exec(text.slice(at - 1, at + SPACE_WITHIN));
  return space ? at - 1 + space.index + space[0].length : between(text, at);
}

/** The last place up to `at` where a word ends. */
function cutBefore(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = /\s+\S*$/u.exec(text.slice(at - SPACE_WITHIN, at + 1));
  return space ? at - SPACE_WITHIN + space.index : between(text, at);
}

/** The first place from `at` on that splits neither a character nor what is written upon it. */
function between(text: string, at: number): number {
  const rest = /^(?:[\udc00-\udfff]|\p{M}|\u200d.?)*/u.exec(text.slice(at))!;
  return at + rest[0].length;
}

function highlight(field: HighlightField, text: string, { start, end }: Stretch, spans: readonly Span[]): Highlight {
  const piece = text.slice(start, end);
  const inside = joined(spans.filter((span) => span.start >= start && span.end <= end));
  const marks: string[] = [];
  let done = start;
  for (const span of inside) {
    marks.push(text.slice(done, span.start), '**', text.slice(span.start, span.end), '**');
    done = span.end;
  }
  marks.push(text.slice(done, end));
  return {
    field,
    text: piece,
    start: points(text.slice(0, start)),
    ranges: inside.map((span) => ({
      start: points(text.slice(start, span.start)),
      end: points(text.slice(start, span.end)),
    })),
    marked: `${start > 0 ? '… ' : ''}${marks.join('')}${end < text.length ? ' …' : ''}`,
  };
}

/** Spans, in order, without overlaps. */
function joined(spans: readonly Span[]): Stretch[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** How many code points a text has. */
const points = (text: string): number => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length);
