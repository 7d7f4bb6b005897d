import { fold } from '../graph/fold.js';
import { wordsOf } from '../graph/tokens.js';
import { edits } from './edits.js';

/** How a name answers to what was asked for, the closest first. */
export type NameLikeness = 'EXACT' | 'BEGINNING' | 'SIMILAR' | 'CONTAINED';

/** What was asked for, prepared once for many names. */
export interface AskedName {
  readonly folded: string;
  readonly words: readonly string[];
}

/** A name as it is stored. */
export interface StoredName {
  readonly text: string;
  readonly folded: string;
  readonly kind: string;
}

export interface NameMatch {
  readonly likeness: NameLikeness;
  /** Above 0, up to 1: how close it is among names of the same likeness. */
  readonly closeness: number;
}

/** Prepares a text to be compared with names. */
export const askedName = (text: string): AskedName => ({ folded: fold(text), words: wordsOf(text) });

/** Names that stand for a thing only by the way yield to proper ones. */
const LESSER = new Set(['SURNAME', 'METONYM', 'FORMER']);

/**
 * How a name answers to what was asked for; null when it does not. EXACT: the whole name, in whatever script. BEGINNING:
 * every word asked for is, or begins, a word of the name. SIMILAR: the same, a few letters apart. CONTAINED: the whole
 * name stands among the words asked for.
 */
export function matchOf(asked: AskedName, name: StoredName): NameMatch | null {
  const words = wordsOf(name.text);
  const lesser = LESSER.has(name.kind) ? 0.3 : 0;
  if (name.folded === asked.folded) return { likeness: 'EXACT', closeness: 1 - lesser };
  const wanted = ` ${asked.words.join(' ')} `;
  const whole = ` ${words.join(' ')} `;
  if (words.length === 0 || asked.words.length === 0) return null;
  if (whole === wanted) return { likeness: 'EXACT', closeness: 0.6 - lesser };
  const near = asked.words.map((word) => closest(word, words));
  if (near.every((one) => one !== null)) {
    const likeness = near.some(({ misspelt }) => misspelt) ? 'SIMILAR' : 'BEGINNING';
    const sum = near.reduce((total, one) => total + one.closeness, 0);
    return { likeness, closeness: sum / Math.max(near.length, words.length) };
  }
  return wanted.includes(whole) ? { likeness: 'CONTAINED', closeness: words.length / asked.words.length } : null;
}

/** Whether a word of a name answers to one of the words asked for. */
export const answers = (word: string, asked: readonly string[]): boolean =>
  asked.some((one) => nearness(one, word) !== null);

interface Nearness {
  readonly closeness: number;
  readonly misspelt: boolean;
}

const closest = (asked: string, words: readonly string[]): Nearness | null =>
  words.reduce<Nearness | null>((best, word) => better(nearness(asked, word), best), null);

function better(one: Nearness | null, other: Nearness | null): Nearness | null {
  if (one === null || other === null) return one ?? other;
  if (one.misspelt !== other.misspelt) return one.misspelt ? other : one;
  return one.closeness > other.closeness ? one : other;
}

function nearness(asked: string, word: string): Nearness | null {
  if (word.startsWith(asked)) return { closeness: asked.length / word.length, misspelt: false };
  const allowed = allowedEdits(asked.length);
  const needed = edits(asked, word, allowed);
  return needed > allowed ? null : { closeness: 1 - needed / asked.length, misspelt: true };
}

/** How many letters may be wrong in a word of so many. */
const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
