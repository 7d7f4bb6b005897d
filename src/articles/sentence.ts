/** Ends that a segmenter takes for the end of a sentence and that are none: titles, initials, abbreviations. */
const UNFINISHED =
  /(?:^|[\s(“"‘])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Rev|Hon|Jr|Sr|St|No|Nos|vs?|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.\s*$/;

/** A sentence of a text, in UTF-16 units; white space after it belongs to it. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text, found once for all the spans in it. A sentence never leaves its paragraph. */
export class Sentences {
  private readonly ranges: readonly SentenceRange[];

  constructor(
    private readonly text: string,
    language: string | null,
  ) {
    this.ranges = sentenceRanges(text, language);
  }

  /** The whole sentence around a span; several when it crosses their ends. Offsets count UTF-16 units. */
  around(start: number, end: number): string {
    const first = this.ranges[this.indexAt(start)];
    const last = this.ranges[this.indexAt(Math.max(start, end - 1))];
    return this.text.slice(first?.start ?? 0, last?.end ?? this.text.length).trim();
  }

  /** The last sentence that starts at or before the offset. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.ranges.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.ranges[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The sentences of a text, in order; none leaves its paragraph. */
export function sentenceRanges(text: string, language: string | null): SentenceRange[] {
  const segmenter = segmenterOf(language);
  const ranges: { readonly start: number; end: number }[] = [];
  let from = 0;
  for (const paragraph of text.split('\n\n')) {
    let isOpen = false;
    for (const { segment, index } of segmenter.segment(paragraph)) {
      const end = from + index + segment.length;
      const previous = ranges.at(-1);
      if (previous && isOpen) previous.end = end;
      else ranges.push({ start: from + index, end });
      isOpen = UNFINISHED.test(segment);
    }
    from += paragraph.length + 2;
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
