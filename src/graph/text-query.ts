import { BadInput } from '../shared/errors.js';
import { faultOfText } from '../shared/text.js';
import { all, type Cypher, cypher } from './cypher.js';
import { tokensOfWords, wordsOf } from './tokens.js';

/** Words that stand in a row: a single one, what a script without spaces writes together, or a phrase. */
export interface Term {
  readonly words: readonly string[];
  /** Whether it stood in quotation marks. */
  readonly quoted: boolean;
}

/** The longest text that can be searched for, in characters. */
const LONGEST = 256;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;
/** What no word of a text spans. */
const GAPS = /[^\p{L}\p{M}\p{N}\p{Cf}ー]+/u;

/**
 * What a text asks for. The text is words: but for quotation marks, which make a phrase of what stands between them, none
 * of its characters is syntax. Throws `BadInput` for a text that is too long, has no word, or cannot be stored.
 */
export function termsOf(text: string): readonly Term[] {
  const fault = faultOfText(text);
  if (fault !== null) throw new BadInput(fault);
  if ([...text].length > LONGEST) throw new BadInput(`A text to search for has at most ${LONGEST} characters.`);
  const terms = text.split(QUOTED).flatMap((part, i) => (i % 2 === 1 ? [phrase(part)] : part.split(GAPS).map(single)));
  const some = terms.filter(({ words }) => words.length > 0);
  if (some.length === 0) throw new BadInput('A text to search for needs at least one letter or digit.');
  return [...new Map(some.map((term) => [JSON.stringify(term), term])).values()];
}

const phrase = (text: string): Term => ({ words: wordsOf(text), quoted: true });
const single = (text: string): Term => ({ words: wordsOf(text), quoted: false });

/** The condition that all of the terms stand in a text of which a property has the tokens (`tokensOfText`). */
export const contains = (tokens: Cypher, terms: readonly Term[]): Cypher =>
  all(terms.map(({ words }) => cypher`(' ' + ${tokens} + ' ') CONTAINS ${` ${tokensOfWords(words)} `}`));
