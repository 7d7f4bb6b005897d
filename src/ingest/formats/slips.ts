import { distance } from 'fastest-levenshtein';
import { fold } from '../../graph/fold.js';
import { isOfCountry } from '../resolution/declared.js';
import { titledName } from '../resolution/titles.js';

/** A name of fewer letters with one changed is as often another name. */
const SHORTEST = 5;

/**
 * The other label of the same document that this one was meant to be: it stands once, and exactly one that stands more
 * often has one letter more, fewer or other. The slip is in the office, or in the name of somebody whose office only one
 * person of a country has: of two senators, one may well be called Johnson and one Johnston. Null when nothing is sure.
 */
export function slipOf(label: string, times: ReadonlyMap<string, number>): string | null {
  if (times.get(label) !== 1) return null;
  const near = [...times].filter(([other, count]) => count > 1 && isSlip(label, other)).map(([other]) => other);
  return near.length === 1 ? near[0]! : null;
}

function isSlip(label: string, other: string): boolean {
  const { title, name } = titledName(other);
  if (title === null || name === '' || distance(fold(label), fold(other)) > 1) return false;
  const own = titledName(label);
  if (own.title === title) return isOfCountry(title) && Math.min(name.length, own.name.length) >= SHORTEST;
  return own.title === null && fold(label).endsWith(` ${name}`);
}
