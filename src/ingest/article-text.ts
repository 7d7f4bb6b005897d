import { createHash } from 'node:crypto';

/** Words of an article as positions of its string (UTF-16 units), for our own use; what leaves counts code points. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** The normalised text of an article, with what finding words in it needs. */
export class ArticleText {
  /** The text with each paragraph break as one space: a quotation may run over one. */
  readonly flat: string;
  /** Positions in `flat` of the spaces that stand for a paragraph break. */
  private readonly breaks: readonly number[];
  /** Positions in `text` of characters outside the basic plane, which take two units. */
  private readonly wide: readonly number[];
  /** The same, counted in code points. */
  private readonly wideAsCodePoints: readonly number[];
  /** Positions in `text` of the second character of each paragraph break, which `flat` leaves out. */
  private readonly breaksInText: readonly number[];

  constructor(readonly text: string) {
    this.flat = text.replaceAll('\n\n', ' ');
    this.breaks = [...text.matchAll(/\n\n/g)].map((match, before) => match.index - before);
    this.wide = [...text.matchAll(/[\ud800-\udbff]/g)].map((match) => match.index);
    this.wideAsCodePoints = this.wide.map((unit, before) => unit - before);
    this.breaksInText = this.breaks.map((flat, before) => flat + before + 1);
  }

  /** SHA-256 of the text in hex. */
  get hash(): string {
    return createHash('sha256').update(this.text).digest('hex');
  }

  /** The position in `text` of a position in `flat`. */
  unitOf(flatUnit: number): number {
    return flatUnit + countBelow(this.breaks, flatUnit);
  }

  /** The position in `flat` of a number of code points of `text`. */
  flatOf(codePoints: number): number {
    const units = codePoints + countBelow(this.wideAsCodePoints, codePoints);
    return units - countBelow(this.breaksInText, units);
  }

  /** How many code points of `text` stand before this unit. */
  codePointsBefore(unit: number): number {
    return unit - countBelow(this.wide, unit);
  }
}

/** How many of the ascending numbers are below the limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
