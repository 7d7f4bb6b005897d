import { jaroWinkler } from '@skyra/jaro-winkler';
import { fold } from '../../graph/fold.js';
import type { Candidate, Mention } from './mention.js';
import type { KnownPerson, Office } from './people.js';
import { isOffice, type TitledName, withoutCourtesies } from './titles.js';

/** How sure a name alone makes it. A surname never suffices: see `THRESHOLD`. */
const BY_NAME = {
  full: 0.95,
  ends: 0.8,
  part: 0.75,
  initials: 0.65,
  letter: 0.5,
  spelling: 0.6,
  middle: 0.55,
  office: 0.7,
} as const;
/** What an office adds. */
const BY_OFFICE = { held: 0.2, near: 0.15, former: 0.1, unknown: -0.15, far: -0.2, later: -0.3 } as const;
/** What an office far from that day takes from whoever has exactly the name: a career can be as long. */
const FAR_OF_THIS_NAME = -0.1;
/** What a country or organisation adds that the source names too. */
const BY_CONNECTION = { same: 0.05, other: -0.1 } as const;
/** A misspelling is this much alike. */
const LIKE = 0.92;
/** Spellings of one first name from another script are this much alike: "Mohammed" and "Muhammad". */
const SPELLING = 0.8;
/** Sources that saw somebody in office so long before or after make it likely. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const NEAR_MS = 2 * YEAR_MS;
/** An office so long before or after speaks against it: a son is president as his father was. */
const FAR_MS = 10 * YEAR_MS;

/** Whether somebody is meant, with the reasons; null when nothing of the name fits. */
export function scored(mention: Mention, { title, name }: TitledName, person: KnownPerson): Candidate | null {
  const named = byName(name, person);
  if (named === null) return null;
  const office = title === null ? null : byOffice(title, mention, person.offices);
  if (name === '' && office?.postId == null) return null;
  const spared = office?.isFar && named.points === BY_NAME.full ? FAR_OF_THIS_NAME - BY_OFFICE.far : 0;
  const parts = [named, ...(office === null ? [] : [{ ...office, points: office.points + spared }])];
  const score = parts.reduce((sum, part) => sum + part.points, 0);
  return {
    id: person.id,
    name: person.name,
    score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
    reasons: parts.flatMap(({ reasons }) => reasons),
    postId: office?.postId ?? null,
    mayBeNamesake: office?.isUnknown ?? !isConnected(person.offices, mention.of),
  };
}

interface Part {
  readonly points: number;
  readonly reasons: readonly string[];
}

interface OfficePart extends Part {
  readonly postId: string | null;
  /** Whether the office was held more than ten years before or after. */
  readonly isFar: boolean;
  /** Whether the office, or the country or organisation of it that the source names, is not known of them. */
  readonly isUnknown: boolean;
}

/** The names of people as they are compared: one person meets many mentions. */
const foldedNames = new WeakMap<KnownPerson, readonly string[]>();

function namesOf(person: KnownPerson): readonly string[] {
  let folded = foldedNames.get(person);
  if (!folded) {
    folded = person.names.map((known) => plain(fold(known)));
    foldedNames.set(person, folded);
  }
  return folded;
}

function byName(given: string, person: KnownPerson): Part | null {
  if (given === '') return { points: BY_NAME.office, reasons: ['is named by office'] };
  const name = plain(given);
  const folded = namesOf(person);
  if (folded.includes(name)) return { points: BY_NAME.full, reasons: ['has exactly this name'] };
  const words = name.split(' ');
  const like = (wanted: string) =>
    folded.some((known) => known.split(' ').some((word) => jaroWinkler(word, wanted) >= LIKE));
  if (folded.some((known) => words.every((word) => hasWord(known.split(' '), word)))) {
    return { points: BY_NAME.part, reasons: ['has this as part of the name'] };
  }
  const shared = Math.max(...folded.map((known) => sharedEnds(known, name)));
  if (shared === BOTH) return { points: BY_NAME.ends, reasons: ['has this first name and surname'] };
  if (shared === INITIAL) return { points: BY_NAME.initials, reasons: ['has this surname and first letter'] };
  if (shared === LETTER) {
    return { points: BY_NAME.letter, reasons: ['has this surname, and another first name with its letter'] };
  }
  if (shared === OTHER_MIDDLE) {
    return { points: BY_NAME.middle, reasons: ['has this first name and surname, and another middle name'] };
  }
  if (folded.some((known) => isShorter(known.split(' '), words))) {
    return { points: BY_NAME.part, reasons: ['has a part of this as the name'] };
  }
  return words.every(like) ? { points: BY_NAME.spelling, reasons: ['has a name that is spelt nearly so'] } : null;
}

/** A name as all sources would write it: without forms of address, and the Arabic article joined: "Al Reyl" is "al-reyl". */
const plain = (folded: string) => withoutCourtesies(folded).replace(/(?<![^ ])(?:al|el)[ -](?=\p{L})/gu, 'al-');

/** "Ivan Duque" for "Ivan Duque Marquez": a first name and one of the surnames. */
const isShorter = (known: readonly string[], words: readonly string[]) =>
  known.length > 1 &&
  known.length < words.length &&
  known[0] === words[0] &&
  known.every((word) => words.includes(word));

const hasWord = (words: readonly string[], word: string) => words.includes(word) || words.includes(`al-${word}`);

const [NEITHER, LETTER, OTHER_MIDDLE, INITIAL, BOTH] = [0, 1, 2, 3, 4];

/**
 * "Klaus Werner Iohannis" and "Klaus Iohannis" share first name and surname, "Joseph R. Biden" and "Joe Biden" the
 * surname and a letter; "Jo" and "Jane" share no more than that. Middle names that differ speak for two people, whom no
 * office makes one.
 */
function sharedEnds(known: string, name: string): number {
  const [one, other] = [known, name].map((words) => words.replace(/,? (?:jr|sr|ii|iii|iv|3rd)\.?$/, '').split(' '));
  if (!one || !other || one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return NEITHER;
  const [middle, otherMiddle] = [one.slice(1, -1), other.slice(1, -1)];
  const differ = middle.length > 0 && otherMiddle.length > 0 && middle[0]![0] !== otherMiddle[0]![0];
  if (one[0] === other[0]) return differ ? OTHER_MIDDLE : BOTH;
  const [first, otherFirst] = [one[0]!.replace('.', ''), other[0]!.replace('.', '')];
  if (first[0] !== otherFirst[0]) return NEITHER;
  const isShort = first.length === 1 || otherFirst.length === 1 || first[1] === otherFirst[1];
  return isShort || jaroWinkler(first, otherFirst) >= SPELLING ? INITIAL : LETTER;
}

function byOffice(title: string, { at, of }: Mention, offices: readonly Office[]): OfficePart {
  const fitting = offices.filter((office) => isOffice(title, office.title));
  if (fitting.length === 0) {
    return {
      points: BY_OFFICE.unknown,
      reasons: [`is not known to be ${title}`],
      postId: null,
      isFar: false,
      isUnknown: true,
    };
  }
  const judged = fitting.map((office) => {
    const then = whether(office, at);
    const isHeld = then.points < BY_OFFICE.held && isBetween(office.postId, fitting, at);
    return { office, ...(isHeld ? BETWEEN : then), ...connected(office, of) };
  });
  // Of two that say as much, always the same, in whatever order the graph has them.
  const order = (a: (typeof judged)[number], b: (typeof judged)[number]) =>
    b.points + b.bonus - (a.points + a.bonus) || (a.office.postId < b.office.postId ? -1 : 1);
  const best = judged.sort(order)[0]!;
  const { title: held, organisation } = best.office;
  const name = fold(held).includes(fold(organisation)) ? held : `${held}, ${organisation},`;
  return {
    points: best.points + best.bonus,
    reasons: [`${best.is} ${name} then`, ...best.because],
    postId: best.points > 0 ? best.office.postId : null,
    isFar: best.points === BY_OFFICE.far,
    isUnknown: !isConnected([best.office], of),
  };
}

const BETWEEN = { points: BY_OFFICE.held, is: 'was before and after, and so surely,' };

/** Whether sources saw somebody in a post before and after that day, not long apart: one of two terms is longer ago. */
function isBetween(postId: string, offices: readonly Office[], { earliest, latest }: Mention['at']): boolean {
  const from = earliest ?? latest ?? '';
  const to = latest ?? earliest ?? '';
  const seen = offices
    .filter((office) => office.postId === postId)
    .flatMap(({ startLatest, endEarliest, attestedAt }) => [startLatest, endEarliest, attestedAt])
    .filter((date): date is string => date !== null)
    .sort();
  const [before, after] = [seen.filter((date) => date <= from).at(-1), seen.find((date) => date >= to)];
  return before !== undefined && after !== undefined && Date.parse(after) - Date.parse(before) <= NEAR_MS;
}

function whether(office: Office, at: Mention['at']): { points: number; is: string } {
  const { startEarliest, startLatest, endEarliest, endLatest, attestedAt } = office;
  const from = at.earliest ?? at.latest ?? '';
  const to = at.latest ?? at.earliest ?? '';
  if (startEarliest !== null && startEarliest > to) return { points: BY_OFFICE.later, is: 'was not yet' };
  const isWithin = (limit: number, dates: readonly string[]) =>
    dates.some((date) => Math.abs(Date.parse(date) - Date.parse(from)) <= limit);
  const far = { points: BY_OFFICE.far, is: 'was more than ten years away from being' };
  if (endLatest !== null && endLatest < from) {
    return isWithin(FAR_MS, [endLatest]) ? { points: BY_OFFICE.former, is: 'had been' } : far;
  }
  if (startLatest !== null && startLatest <= to && (endEarliest === null ? endLatest === null : endEarliest >= from)) {
    const isOpen = endEarliest === null && startEarliest === null;
    return isOpen ? { points: BY_OFFICE.near, is: 'was surely or probably' } : { points: BY_OFFICE.held, is: 'was' };
  }
  const seen = [startLatest, endEarliest, attestedAt].filter((date): date is string => date !== null);
  if (isWithin(NEAR_MS, seen)) return { points: BY_OFFICE.near, is: 'was around that time' };
  return seen.length === 0 || isWithin(FAR_MS, seen) ? { points: BY_OFFICE.former, is: 'was at some time' } : far;
}

/** Whether one of the offices is of a country or organisation that the source names, where it names one. */
const isConnected = (offices: readonly Office[], of: readonly string[]): boolean =>
  of.length === 0 || offices.some((office) => connectionOf(office, of) !== undefined);

function connectionOf({ organisation, title }: Office, of: readonly string[]): string | undefined {
  const known = fold(`${organisation} ${title}`);
  return of.find((name) => known.includes(fold(name)));
}

function connected(office: Office, of: readonly string[]): { bonus: number; because: string[] } {
  if (of.length === 0) return { bonus: 0, because: [] };
  const same = connectionOf(office, of);
  return same === undefined
    ? { bonus: BY_CONNECTION.other, because: [`the source speaks of ${of.join(', ')}`] }
    : { bonus: BY_CONNECTION.same, because: [`the source speaks of ${same}`] };
}
