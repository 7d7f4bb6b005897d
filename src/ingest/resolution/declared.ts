import { slugOf } from '../publishers.js';

/** An office of a country or organisation, under the key and title that every reader gives it. */
export interface OfficeOf {
  /** The key of the post: `prime-minister-of-japan`. */
  readonly key: string;
  /** "Prime Minister of Japan". */
  readonly title: string;
}

/** The office "Prime Minister" of "Japan". */
export const officeOf = (title: string, organisation: string): OfficeOf => {
  const named = `${titleCase(title)} of ${organisation}`;
  return { key: slugOf(named), title: named };
};

/** The key of a person whom a source names in full: `kishida-fumio`. */
export const personKey = (name: string): string => slugOf(name);

const SMALL = new Set(['of', 'for', 'and', 'the', 'to']);

/** "PRIME MINISTER" and "prime minister" as "Prime Minister". */
export const titleCase = (text: string): string =>
  text
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && SMALL.has(word) ? word : word.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
    )
    .join(' ');

/** Offices of heads of state and government, whose organisation is a country. */
const OF_COUNTRIES = new Set([
  'president',
  'vice president',
  'first vice president',
  'prime minister',
  'deputy prime minister',
  'chancellor',
  'vice chancellor',
  'king',
  'queen',
  'crown prince',
  'emir',
  'amir',
  'sultan',
  'taoiseach',
  'foreign minister',
  'minister of foreign affairs',
]);

/** Whether whoever holds the office speaks for a country. */
export const isOfCountry = (title: string): boolean => OF_COUNTRIES.has(title.toLowerCase());
