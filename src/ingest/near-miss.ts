import type { ArticleText } from './article-text.js';

/** Words of the article that differ from a quote in typography only, and in what. */
export interface Twin {
  readonly text: string;
  readonly differs: string;
}

const MARKS = /["'`´‘’‚‛“”„‟«»‹›「」『』′″]/gu;
const DASHES = /[-‐‑‒–—―−﹣－]+/gu;
const BLANKS = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const TYPOGRAPHY = new RegExp(`${MARKS.source}|${DASHES.source}|${BLANKS.source}`, 'gu');

interface Folded {
  readonly text: string;
  /** For each unit of `text`, where it comes from. */
  readonly origin: Int32Array;
}

// One article meets many quotes, and only failing ones need this.
const foldedArticles = new WeakMap<ArticleText, Folded>();

/** The passage that equals the words once quotation marks, dashes and white space are folded; null when none does. */
export function typographicTwin(article: ArticleText, words: string): Twin | null {
  let folded = foldedArticles.get(article);
  if (!folded) {
    folded = foldTypography(article.flat);
    foldedArticles.set(article, folded);
  }
  const wanted = foldTypography(words).text;
  const at = wanted === '' ? -1 : folded.text.indexOf(wanted);
  if (at === -1) return null;
  const from = folded.origin[at]!;
  const last = folded.origin[at + wanted.length - 1]!;
  // A run of dashes is one character when folded.
  const to = last + (/^[-‐‑‒–—―−﹣－]+/u.exec(article.flat.slice(last))?.[0].length ?? 1);
  const text = article.flat.slice(from, to);
  return { text, differs: differences(text, words) };
}

function foldTypography(text: string): Folded {
  const origin = new Int32Array(text.length);
  let folded = '';
  let done = 0;
  const copy = (end: number) => {
    for (let unit = done; unit < end; unit++) origin[folded.length + unit - done] = unit;
    folded += text.slice(done, end);
  };
  for (const match of text.matchAll(TYPOGRAPHY)) {
    copy(match.index);
    const stands = foldedMark(match[0]);
    if (stands !== '') origin[folded.length] = match.index;
    folded += stands;
    done = match.index + match[0].length;
  }
  copy(text.length);
  return { text: folded, origin };
}

const foldedMark = (mark: string): string => {
  if (mark.search(BLANKS) === 0) return '';
  return mark.search(DASHES) === 0 ? '-' : '"';
};

function differences(one: string, other: string): string {
  const all = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).join(' ');
  const bare = (text: string) => text.replace(MARKS, '"').replace(DASHES, '-');
  const kinds = [
    ...(all(one, MARKS) === all(other, MARKS) ? [] : ['quotation marks']),
    ...(all(one, DASHES) === all(other, DASHES) ? [] : ['dashes']),
    ...(bare(one) === bare(other) ? [] : ['white space']),
  ];
  return kinds.length < 2 ? (kinds[0] ?? 'white space') : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`;
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const wordsOfArticles = new WeakMap<ArticleText, readonly Word[]>();

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));

const LONGEST_PASSAGE = 200;

/** The stretch of the article, as long as the words, that shares most of them; null when it is fewer than half. */
export function nearestPassage(article: ArticleText, words: string): string | null {
  const wanted = wordsOf(words).map((word) => word.text);
  let there = wordsOfArticles.get(article);
  if (!there) {
    there = wordsOf(article.flat);
    wordsOfArticles.set(article, there);
  }
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { shared: 0, end: 0 };
  for (let end = 0; end < there.length; end++) {
    shared += take(missing, there[end]!.text, -1);
    const leaving = there[end - wanted.length];
    if (leaving) shared += take(missing, leaving.text, 1);
    if (shared > best.shared) best = { shared, end };
  }
  if (wanted.length === 0 || best.shared * 2 < wanted.length) return null;
  const names = new Set(wanted);
  // The passage may be a little longer than the words, so it may begin earlier and end later.
  const slack = Math.ceil(wanted.length / 4);
  const window = there.slice(Math.max(0, best.end - wanted.length + 1 - slack), best.end + 1 + slack);
  const first = window.find((word) => names.has(word.text));
  const last = window.findLast((word) => names.has(word.text));
  if (!first || !last) return null;
  const passage = article.flat.slice(first.from, last.to);
  return passage.length > LONGEST_PASSAGE ? `${passage.slice(0, LONGEST_PASSAGE)}…` : passage;
}

/** Takes a word out of those still missing (-1) or puts it back (1), and gives by how much the overlap changes. */
function take(missing: Map<string, number>, word: string, step: -1 | 1): number {
  const left = missing.get(word);
  if (left === undefined) return 0;
  missing.set(word, left + step);
  return step === -1 ? (left > 0 ? 1 : 0) : left >= 0 ? -1 : 0;
}
