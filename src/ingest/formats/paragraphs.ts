import type { ArticleText } from '../article-text.js';

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

/** Words of a paragraph as a quote that says where they stand; `from` counts UTF-16 units of the paragraph. */
export const quoteAt = ({ text, start }: Paragraph, from: number, exact: string) => ({
  exact,
  start: start + [...text.slice(0, from)].length,
});
