import { type ArticleText, countBelow } from '../article-text.js';

/** A paragraph of a normalised text, with the code points before it. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** The paragraphs of an article, in order. */
export function paragraphsOf({ text }: ArticleText): Paragraph[] {
  let start = 0;
  return text.split('\n\n').map((paragraph) => {
    const at = { text: paragraph, start };
    start += [...paragraph].length + 2;
    return at;
  });
}

/** Positions, in UTF-16 units, of the second halves of the characters that take two. Many quotes are of one paragraph. */
const secondHalves = new WeakMap<Paragraph, readonly number[]>();

/** Words of a paragraph as a quote that says where they stand; `from` counts UTF-16 units of the paragraph. */
export function quoteAt(paragraph: Paragraph, from: number, exact: string) {
  let halves = secondHalves.get(paragraph);
  if (!halves) {
    halves = [...paragraph.text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 1);
    secondHalves.set(paragraph, halves);
  }
  return { exact, start: paragraph.start + from - countBelow(halves, from) };
}
