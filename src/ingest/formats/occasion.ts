import type { FactsInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import { principalsOf } from './principals.js';

/** A meeting that a title announces. */
export interface Occasion {
  readonly key: string;
  readonly name: string;
  readonly classification: NonNullable<NonNullable<FactsInput['meetings']>[string]['classification']>;
}

/** Kinds of meeting by the words of a title, the most particular first. */
const KINDS: readonly (readonly [RegExp, Occasion['classification'], string])[] = [
  [/\b(?:press conference|press statements?|joint statements?)\b/i, 'PRESS_CONFERENCE', 'Press conference'],
  [/\b(?:press (?:briefing|gaggle|call)|gaggle)\b/i, 'BRIEFING', 'Briefing'],
  [/\b(?:phone )?call\b/i, 'CALL', 'Call'],
  [/\b(?:bilateral meeting|bilateral|working lunch|greeting)\b/i, 'BILATERAL', 'Meeting'],
  [/\b(?:trilateral|quad|multilateral)\b/i, 'MULTILATERAL', 'Meeting'],
  [/\bsummit\b/i, 'SUMMIT', 'Summit'],
  [/\b(?:forum|conference|council|session|commission)\b/i, 'FORUM', 'Session'],
  [/\bmeeting\b/i, 'MULTILATERAL', 'Meeting'],
];

/** Where the same people appear together without talks. */
const FESTIVE = /\b(?:celebration|ceremony|dinner|luncheon|reception)\b/i;

/** The meeting at which the words of a document were said; null for a speech or statement outside any. */
export function occasionOf(title: string, date: string): Occasion | null {
  const { principals, occasion } = principalsOf(title);
  // A press call about a call of presidents is a briefing, whatever it is about.
  const briefing = KINDS.find(([words, kind]) => kind === 'BRIEFING' && words.test(title));
  const kind = briefing ?? KINDS.find(([words]) => words.test(occasion)) ?? KINDS.find(([words]) => words.test(title));
  const people = principals.map(({ phrase }) => phrase);
  if (kind === undefined) {
    if (people.length < 2) return null;
    if (FESTIVE.test(occasion)) return meeting('Event', 'OTHER', people, date);
    return meeting('Meeting', 'BILATERAL', people, date);
  }
  return meeting(kind[2], kind[1], people.length > 0 ? people : [title], date);
}

function meeting(
  kind: string,
  classification: Occasion['classification'],
  people: readonly string[],
  date: string,
): Occasion {
  const names = people.length < 2 ? people.join('') : `${people.slice(0, -1).join(', ')} and ${people.at(-1)}`;
  const name = `${kind}: ${names}, ${date}`;
  return { key: slugOf(`${date} ${kind} ${people.join(' ')}`).slice(0, 90), name, classification };
}
