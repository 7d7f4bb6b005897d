/** Ends that a segmenter takes for the end of a sentence and that are none: titles, initials, abbreviations. */
const UNFINISHED =
  /(?:^|[\s(“"‘])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Rev|Hon|Jr|Sr|St|No|Nos|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.\s*$/;

/**
 * The whole sentence around a span; several when the span crosses their ends. Offsets count UTF-16 units. A sentence
 * never leaves its paragraph.
 */
export function sentenceAround(text: string, start: number, end: number, language: string | null): string {
  const paragraphStart = text.lastIndexOf('\n\n', Math.max(0, start - 1));
  const from = paragraphStart === -1 ? 0 : paragraphStart + 2;
  const paragraphEnd = text.indexOf('\n\n', Math.max(start, end - 1));
  const paragraph = text.slice(from, paragraphEnd === -1 ? text.length : paragraphEnd);
  const ranges = sentencesOf(paragraph, language);
  const first = ranges.findLast((range) => range.start <= start - from) ?? { start: 0 };
  const last = ranges.find((range) => range.end >= end - from) ?? { end: paragraph.length };
  return paragraph.slice(first.start, last.end).trim();
}

interface Range {
  start: number;
  end: number;
}

function sentencesOf(paragraph: string, language: string | null): Range[] {
  const ranges: Range[] = [];
  let open = false;
  for (const { segment, index } of segmenterOf(language).segment(paragraph)) {
    const previous = ranges.at(-1);
    if (previous && open) previous.end = index + segment.length;
    else ranges.push({ start: index, end: index + segment.length });
    open = UNFINISHED.test(segment);
  }
  return ranges;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string | null): Intl.Segmenter {
  const locale = language && Intl.Segmenter.supportedLocalesOf([language]).length > 0 ? language : 'en';
  const known = segmenters.get(locale);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, made);
  return made;
}
