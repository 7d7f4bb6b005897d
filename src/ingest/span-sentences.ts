import { Sentences } from '../articles/sentence.js';
import type { ArticleForm, SpanForm } from './verified.js';

/** The sentence around a span of the article. Spans count code points; a text without astral ones needs no conversion. */
export function sentencesOf({
  text,
  language,
}: Pick<ArticleForm, 'text' | 'language'>): (span: Pick<SpanForm, 'exact' | 'start' | 'end'>) => string {
  if (text === null) return ({ exact }) => exact;
  const sentences = new Sentences(text, language);
  const units = unitOffsets(text);
  return ({ start, end }) => sentences.around(units(start), units(end));
}

/** From an offset in code points of a text to one in UTF-16 units. */
export function unitOffsets(text: string): (points: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (points) => points;
  const offsets: number[] = [];
  let unit = 0;
  for (const point of text) {
    offsets.push(unit);
    unit += point.length;
  }
  return (points) => offsets[points] ?? text.length;
}
