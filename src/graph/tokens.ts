import anyAscii from 'any-ascii';
import { fold } from './fold.js';

/** Longer words are cut, so that no analyser splits them. */
const LONGEST_WORD = 64;
/** A prefix is stored up to this length; a longer query word is cut to it. */
const LONGEST_PREFIX = 12;
/** Scripts written without spaces between words, or with endings glued on: pairs of their characters stand for words. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const RUNS = new RegExp(`[${UNSPACED}ー]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

const toAscii = (text: string) =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST_WORD);

const pairs = (run: string): string[] => {
  const characters = [...run];
  return characters.length < 2 ? [run] : characters.slice(1).map((next, i) => `${characters[i]}${next}`);
};

/** The words of a text in the letters a to z and digits: "Лавров" and "Lavrov" give the same word, "北京" gives "beijing". */
export const wordsOf = (text: string): string[] =>
  (fold(text).match(RUNS) ?? [])
    .flatMap((run) => (IS_UNSPACED.test(run) ? pairs(run) : [run]))
    .map(toAscii)
    .filter((word) => word !== '');

/** A word of a text, and where it stands there, in UTF-16 units. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** As in `RUNS`, before folding takes out what is invisible. */
const PLACED_RUNS = new RegExp(`[${UNSPACED}ー]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\p{Cf}])+`, 'gu');

/** The words of a text, in its order, each with its place. Of an unspaced script, neighbours overlap by a character. */
export const wordsAt = (text: string): PlacedWord[] =>
  [...text.matchAll(PLACED_RUNS)].flatMap(({ 0: run, index }) =>
    IS_UNSPACED.test(run)
      ? pairsAt(run, index)
      : wordsOf(run).map((word) => ({ word, start: index, end: index + run.length })),
  );

const pairsAt = (run: string, index: number): PlacedWord[] => {
  let start = index;
  return pairs(run).flatMap((pair) => {
    const from = start;
    start += String.fromCodePoint(pair.codePointAt(0)!).length;
    return wordsOf(pair).map((word) => ({ word, start: from, end: from + pair.length }));
  });
};

/** Every three letters in a row, the edges of the word counting as letters: similar spellings share most of them. */
const trigramsOf = (word: string): string[] => {
  const padded = `0${word}0`;
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
};

const prefixesOf = (word: string): string[] =>
  Array.from({ length: Math.min(word.length, LONGEST_PREFIX) }, (_, i) => word.slice(0, i + 1));

/** The first letter says what a token stands for, so one property and one index serve all three kinds. */
const asWords = (words: readonly string[]) => words.map((word) => `w${word}`);
const asTrigrams = (words: readonly string[]) => words.flatMap(trigramsOf).map((part) => `g${part}`);
const asPrefixes = (words: readonly string[]) => words.flatMap(prefixesOf).map((part) => `p${part}`);

const joined = (tokens: readonly string[]) => [...new Set(tokens)].join(' ');

/** What a full-text index over running text stores: the words, repeated as in the text, since repetition ranks. */
export const tokensOfText = (text: string): string => asWords(wordsOf(text)).join(' ');

/** What a full-text index over names stores: words, trigrams and prefixes, each once. */
export const tokensOfName = (name: string): string => {
  const words = wordsOf(name);
  return joined([...asWords(words), ...asTrigrams(words), ...asPrefixes(words)]);
};

/** Words that stand in a row in a text, as they stand in its tokens. */
export const tokensOfWords = (words: readonly string[]): string => asWords(words).join(' ');

/** The tokens that find a name by words, by similar spelling and by the beginning of a word still being typed. */
export const nameQuery = (query: string): string => {
  const words = wordsOf(query);
  const beginnings = words.map((word) => `p${word.slice(0, LONGEST_PREFIX)}`);
  return joined([...asWords(words), ...asTrigrams(words), ...beginnings]);
};
