import { type AskedName, askedName } from '../entities/name-match.js';
import { type Term, termsOf } from '../graph/text-query.js';

/** The text of a search, prepared once. */
export interface AskedText {
  readonly text: string;
  readonly name: AskedName;
  readonly terms: readonly Term[];
}

/** Throws `BadInput` for a text that nothing can be searched for with. */
export const askedText = (text: string): AskedText => ({ text, name: askedName(text), terms: termsOf(text) });
