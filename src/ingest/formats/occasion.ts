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

/** A summit by its own name: "at the Virtual Summit on Rope", "At the Opening Session of the Summit of the Coast". */
const AT_SUMMIT = /^at\s+(?:the\s+|an?\s+)?([^|]*\bsummit\b[^|]*)/i;

/** Where the same people appear together without talks. */
const FESTIVE = /\b(?:celebration|ceremony|dinner|luncheon|reception)\b/i;

/** The meeting at which the words of a document were said; null for a speech or statement outside any. */
export function occasionOf(title: string, date: string): Occasion | null {
  const { principals, occasion } = principalsOf(title);
  // A press call about a call of presidents is a briefing, whatever it is about.
  const briefing = KINDS.find(([words, kind]) => kind === 'BRIEFING' && words.test(title));
  const kind = briefing ?? KINDS.find(([words]) => words.test(occasion)) ?? KINDS.find(([words]) => words.test(title));
  const people = principals.map(({ phrase }) => phrase);
  // Whoever else speaks at the same summit is at the same meeting; who speaks at two of one day is at two.
  const summit = kind?.[1] === 'SUMMIT' && people.length < 2 ? AT_SUMMIT.exec(occasion)?.[1] : undefined;
  if (summit !== undefined) return called(plain(summit), 'SUMMIT', date);
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
  return called(`${kind}: ${names}`, classification, date, `${kind} ${people.join(' ')}`);
}

/** Without marks of the typesetter: word joiners, hard and double blanks. */
const plain = (words: string) => words.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

const called = (name: string, classification: Occasion['classification'], date: string, key = name): Occasion => ({
  key: slugOf(`${date} ${key}`).slice(0, 90),
  name: `${name}, ${date}`,
  classification,
});
