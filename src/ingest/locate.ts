import type { ArticleText, UnitRange } from './article-text.js';
import { Fault } from './errors.js';
import { oneLine } from './markdown.js';
import { nearestPassage, typographicTwin } from './near-miss.js';
import type { SpanForm } from './verified.js';

/** Words to find; the words around them tell several places apart (W3C TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Code points before them, where the place is known (W3C TextPositionSelector). */
  readonly start?: number | undefined;
}

/** Where the words stand: the span that is kept, and its place in the string. */
export interface Located extends UnitRange {
  readonly span: SpanForm;
}

/** Words that stand in several places, with where each begins, in code points. */
export class Ambiguous extends Fault {
  constructor(
    message: string,
    readonly starts: readonly number[],
  ) {
    super(message);
  }
}

/** How many code points of the surrounding text a span keeps on each side. */
const CONTEXT = 32;
/** After so many places we stop counting. */
const MOST_PLACES = 50;
const SHOWN_PLACES = 3;

/**
 * The one place of the words in the article. A run of white space matches any other, a paragraph break too; nothing
 * else is folded. Throws a {@link Fault} when they stand nowhere, an {@link Ambiguous} one when more than once.
 */
export function locate(article: ArticleText, quote: Quote): Located {
  const exact = oneLine(quote.exact.normalize('NFC'));
  if (exact === '') throw new Fault('a quote needs words');
  if (quote.start !== undefined) return locatedAt(article, exact, quote.start);
  const places = placesOf(article, exact);
  const fitting = places.filter((place) => fits(article.flat, place, exact.length, quote));
  if (fitting.length === 1) return located(article, fitting[0]!, exact.length);
  if (places.length === 0) throw new Fault(notFound(article, exact));
  if (fitting.length === 0) throw new Fault(`${shown(exact)} is in the article, but not with this prefix and suffix`);
  const starts = fitting.map((place) => located(article, place, exact.length).span.start);
  throw new Ambiguous(ambiguous(article, exact, fitting), starts);
}

function locatedAt(article: ArticleText, exact: string, start: number): Located {
  const flatStart = article.flatOf(start);
  if (article.flat.startsWith(exact, flatStart)) return located(article, flatStart, exact.length);
  throw new Fault(`${shown(exact)} does not stand at ${start} in the article`);
}

/** Whether the words stand anywhere in the article. */
export const occurs = (article: ArticleText, words: string): boolean =>
  article.flat.includes(oneLine(words.normalize('NFC')));

function placesOf(article: ArticleText, exact: string): number[] {
  const places: number[] = [];
  let at = article.flat.indexOf(exact);
  while (at !== -1 && places.length < MOST_PLACES) {
    places.push(at);
    at = article.flat.indexOf(exact, at + 1);
  }
  return places;
}

/** Spaces where the words meet their context do not count: authors leave them out. */
function fits(flat: string, at: number, length: number, { prefix, suffix }: Quote): boolean {
  const before = oneLine((prefix ?? '').normalize('NFC'));
  const after = oneLine((suffix ?? '').normalize('NFC'));
  const left = flat.slice(Math.max(0, at - before.length - 1), at).trimEnd();
  const right = flat.slice(at + length, at + length + after.length + 1).trimStart();
  return left.endsWith(before) && right.startsWith(after);
}

function located(article: ArticleText, flatStart: number, length: number): Located {
  const from = article.unitOf(flatStart);
  const to = article.unitOf(flatStart + length);
  const { text } = article;
  const span: SpanForm = {
    exact: text.slice(from, to),
    start: article.codePointsBefore(from),
    end: article.codePointsBefore(to),
    // Twice as many units hold at least as many code points.
    prefix: Array.from(text.slice(Math.max(0, from - 2 * CONTEXT), from))
      .slice(-CONTEXT)
      .join(''),
    suffix: Array.from(text.slice(to, to + 2 * CONTEXT))
      .slice(0, CONTEXT)
      .join(''),
  };
  return { span, from, to };
}

/** So many missing quotes of an article are explained, each by a walk over all its words; more have another cause. */
const MOST_EXPLAINED = 50;

const explained = new WeakMap<ArticleText, number>();

function notFound(article: ArticleText, exact: string): string {
  const before = explained.get(article) ?? 0;
  if (before === MOST_EXPLAINED) return `${shown(exact)} is not in the article`;
  explained.set(article, before + 1);
  const twin = typographicTwin(article, exact);
  if (twin) return `${shown(exact)} differs from the article only in ${twin.differs}; the article has: ${twin.text}`;
  const nearest = nearestPassage(article, exact);
  const hint = nearest === null ? 'and nothing there is like it' : `where the nearest passage is: ${nearest}`;
  return `${shown(exact)} is not in the article, ${hint}`;
}

function ambiguous(article: ArticleText, exact: string, places: readonly number[]): string {
  const count = places.length === MOST_PLACES ? `at least ${MOST_PLACES}` : String(places.length);
  const prefixes = places.slice(0, SHOWN_PLACES).map((place) => `"${wordsBefore(article.flat, place)}"`);
  return `${shown(exact)} stands ${count} times in the article; give { exact, prefix, suffix }, for example one of these prefixes: ${prefixes.join(', ')}`;
}

/** Whole words right before a place, as a prefix that an author may copy. */
function wordsBefore(flat: string, place: number): string {
  const from = Math.max(0, place - CONTEXT);
  const before = flat.slice(from, place).trimEnd();
  return from === 0 ? before : before.replace(/^\S*\s/, '');
}

const LONGEST_SHOWN = 120;

const shown = (words: string) => `"${words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words}"`;
