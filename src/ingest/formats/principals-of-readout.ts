import { officeIn } from '../resolution/titles.js';
import { HOME } from './cast.js';
import { isSameName, type Named, namedIn } from './named.js';
import type { Paragraph } from './paragraphs.js';
import { countryOf, type Placed } from './present.js';

/** "Readout", and who gives it: "Statement by NSC Spokesperson Emily Horne on". */
const OPENING_OF_TITLE = /^.*?\b(?:Readout|Statement)\b(?:\s+(?:by|from)\s+.*?\s+(?:on|of)\s)?/i;
/** Whose a joint statement is, it does not report. */
const JOINT = /\bjoint\b.*\bstatement\b/i;
/** Who gives it, where the title says. */
const REPORTER = /^.*?\b(?:Readout|Statement)\s+(?:by|from)\s+(.*?)\s+(?:on|of)\s/i;

/** Where the guests begin: "Call with President Duda". */
const WITH = /\b(?:with|to|welcomed|host(?:ed|s))\s/i;
/** Where the people of an opening sentence end and its subject begins. */
const PURPOSE =
  /\s(?:to|on|about|regarding|concerning|ahead|following|after|before|as|where|which|during|in\s+(?:advance|order|honor|celebration|response|light))\s|,\s+(?:\p{Ll}+ing|which|where|and\s+\p{Ll}+ed)\b/u;

/**
 * Those whom title and opening sentence name as taking part. The title says who; the opening, which has fuller names,
 * is what is quoted. Before "with" stand those of the publisher's side.
 */
export function principalsOfReadout(
  title: Paragraph,
  opening: { readonly at: Paragraph; readonly sentence: string } | null,
): Placed[] {
  const opens = JOINT.test(title.text) ? /^$/ : OPENING_OF_TITLE;
  const fromTitle = placedIn(
    title,
    title.text.replace(opens, (words) => ' '.repeat(words.length)),
  );
  const fromOpening = opening === null ? [] : placedIn(opening.at, peoplePartOf(opening.sentence));
  const merged = fromTitle.map((one) => {
    const fuller = fromOpening.find(({ named }) => isSame(one.named, named));
    return fuller === undefined
      ? one
      : { ...fuller, isHome: one.isHome && fuller.isHome, named: fullest(fuller.named, one.named) };
  });
  const others = fromOpening.filter((one) => !fromTitle.some(({ named }) => isSame(named, one.named)));
  const found = [...merged, ...others];
  return opening === null ? found : [...found, ...guestIn(opening.at, opening.sentence, found)];
}

/** "briefed leaders on his call with": who follows took part in another one. */
const ANOTHER =
  /\s(?:about|after|ahead\s+of|before|following|from|of|on|regarding)\s+(?:his|her|their)\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,3}(?:calls?|conversations?|discussions?|meetings?|talks|visits?)\s+(?:to|with)\s/u;

/** The opening sentence up to its purpose, which names others. */
function peoplePartOf(opening: string): string {
  const other = ANOTHER.exec(opening);
  const sentence = other === null ? opening : opening.slice(0, other.index);
  const meets = WITH.exec(sentence);
  const from = meets === null ? 0 : meets.index + meets[0].length;
  const end = PURPOSE.exec(sentence.slice(from));
  return end === null ? sentence : sentence.slice(0, from + end.index);
}

function placedIn(at: Paragraph, text: string): Placed[] {
  const guests = WITH.exec(text)?.index ?? text.length;
  return namedIn(text).flatMap((named) => {
    if (named.name === '' && (named.title === null || !OWN_OFFICE.test(named.phrase))) return [];
    const country = countryOf(named);
    const isHome = country === HOME || (country === null && named.from < guests);
    return [{ named, at, isHome }];
  });
}

/** "met with Jacek Siewiera, Chief of …": a guest whose office stands after the name. */
const GUEST =
  /\bwith\s+((?:Dr\.\s+)?\p{Lu}[\p{L}’'-]+(?:\s+(?:al|bin|de|van|von)?\s*\p{Lu}[\p{L}’'-]+){1,3})(?=,|\s+(?:and\s+\p{Ll}|to\s|today))/u;

function guestIn(at: Paragraph, text: string, others: readonly Placed[]): Placed[] {
  const match = GUEST.exec(text);
  const phrase = match?.[1];
  if (phrase === undefined || others.some(({ named }) => named.phrase.includes(phrase))) return [];
  const from = match!.index + match![0].length - phrase.length;
  const named = { from, to: from + phrase.length, phrase, title: null, name: phrase.replace(/^Dr\.\s+/, ''), of: null };
  return officeIn(phrase) === null ? [{ named, at, isHome: false }] : [];
}

/** Offices that the publisher names without a name. */
const OWN_OFFICE = /^(?:Vice )?President$/;

const isSame = (one: Named, other: Named): boolean =>
  one.name !== '' && other.name !== '' && isSameName(one.name, other.name)
    ? true
    : one.title === other.title && (one.name === '' || other.name === '' || (one.of !== null && one.of === other.of));

const fullest = (named: Named, other: Named): Named => ({
  ...named,
  title: named.title ?? other.title,
  name: named.name.length >= other.name.length ? named.name : other.name,
  of: named.of ?? other.of,
});

/** The spokesperson who gives the readout, where the title names one. */
export function reporterIn(title: Paragraph): Placed | null {
  const [named] = namedIn(REPORTER.exec(title.text)?.[1] ?? '');
  return named === undefined || named.name === '' ? null : { named, at: title, isHome: true };
}
