import { BadInput } from '../shared/errors.js';

/** Fields with a value, and entries of `and`, `or` and of lists of references: so many in one filter. */
const MOST_PARTS = 250;
/** Entries of one `and` or `or`. */
const MOST_COMBINED = 50;
/** Values in one list, such as ids, and in all lists of a filter. */
const MOST_IN_LIST = 500;
const MOST_VALUES = 1_000;
/** Texts to search for: each is a read of its own. */
const MOST_SEARCHES = 20;

/** How much a filter says, at all levels together. */
export interface FilterSize {
  readonly parts: number;
  readonly values: number;
  readonly searches: number;
}

/**
 * Measures a filter as it was given, before anything is read for it; `field` is where it stands. Throws `BadInput` for
 * one that says too much, and looks no further.
 */
export function sizeOfFilter(where: unknown, field = 'where'): FilterSize {
  const size = { parts: 0, values: 0, searches: 0 };
  const spend = (what: keyof FilterSize, most: number, name: string) => {
    size[what] += 1;
    if (size[what] > most) throw new BadInput(`A filter has at most ${most} ${name}.`);
  };
  const measure = (part: unknown, of: string): void => {
    if (Array.isArray(part)) {
      checkLength(part, of);
      for (const entry of part) {
        if (isObject(entry)) spend('parts', MOST_PARTS, PARTS);
        else spend('values', MOST_VALUES, 'values in its lists');
        measure(entry, of);
      }
    } else if (isObject(part)) {
      for (const [name, value] of Object.entries(part)) {
        if (value == null) continue;
        spend('parts', MOST_PARTS, PARTS);
        if (name === 'matches') spend('searches', MOST_SEARCHES, 'texts to search for (matches)');
        measure(value, name);
      }
    }
  };
  measure(where, field);
  return size;
}

const PARTS = 'parts: fields, and entries of its lists of conditions and references';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function checkLength(list: readonly unknown[], field: string): void {
  const most = field === 'and' || field === 'or' ? MOST_COMBINED : MOST_IN_LIST;
  if (list.length > most) throw new BadInput(`The list "${field}" has at most ${most} entries.`);
}
