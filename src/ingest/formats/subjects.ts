import type { Named } from './named.js';
import { polityAt } from './polities.js';

/** Who does something in a clause, as the text has it. */
export type Subject = { readonly from: number; readonly to: number; readonly phrase: string } & (
  | { readonly kind: 'people'; readonly parts: readonly Part[] }
  /** Several without names: `isPrincipals` where they are those whom the document is about, "the leaders". */
  | { readonly kind: 'group'; readonly isPrincipals: boolean }
  | { readonly kind: 'they' }
);

/** One of the people of a subject. */
export type Part =
  | { readonly kind: 'named'; readonly named: Named }
  | { readonly kind: 'pronoun' }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'polity'; readonly name: string }
  | { readonly kind: 'others'; readonly words: string };

/** Whether words without an office name somebody who is present. */
export type IsPresent = (words: string) => boolean;

const PRONOUN = /(?:He|She|he|she)(?![\p{L}’'-])/uy;
const THEY = /(?:They|they)(?:\s+(?:both|all|each))?(?![\p{L}’'-])/uy;
const PRINCIPALS =
  /(?:(?:[Tt]he|[Bb]oth|[Aa]ll)\s+(?:(?:two|three|four|other|Quad|G7|Trilateral)\s+)?(?:[Ll]eaders|(?:[Vv]ice )?[Pp]residents|[Pp]rime [Mm]inisters|sides|delegations|two|three|parties|countries|principals)|Leaders|[Bb]oth(?=\s+(?:also\s+)?\p{Ll}+ed\b))(?![\p{L}’'-])(?!\s+(?:from|in|of)\s)/uy;
const GROUP =
  /(?:(?:[Tt]he|[Aa]ll|[Ss]everal|[Mm]any|[Ss]ome|[Oo]ther|[Ss]enior)\s+)?(?:[\p{Lu}\p{Ll}][\p{L}’'&.-]*\s+){0,4}?(?:leaders|participants|attendees|officials|legislators|lawmakers|members|mayors|governors|advocates|representatives|delegations|ministers|CEOs|executives|experts|organizations|groups|panelists|delegates|parties|advisors|secretaries|students|senators|officers|attorneys\s+general)(?![\p{L}’'-])/iuy;
const PLURAL =
  /(?:[Tt]he|[Aa]ll|[Bb]oth|[Ss]everal)\s+(?:\p{Ll}+\s+)?(?!(?:actions|awards|calls|discussions|efforts|events|funds|grants|investments|meetings|results|sessions|steps|talks|trips|visits|questions|updates|remarks)\b)\p{Ll}+s(?:\s+and\s+\p{Ll}+s)?(?![\p{L}’'-])/uy;
const COMPANY = /[Tt]he\s+(?:\p{Ll}+\s+)?(?:group|panel|team)(?![\p{L}’'-])/uy;
const NAME = "(?:the\\s+)?\\p{Lu}[\\p{L}\\p{M}&’'-]*(?:\\s+(?:of\\s+)?\\p{Lu}[\\p{L}\\p{M}&’'-]*)*";
/** Which of a group: "leaders from Vik, Halvey, and Oakhaven", "the members of the roundtable". */
const WHICH = new RegExp(
  `\\s+(?:in\\s+attendance|of\\s+the\\s+(?:\\p{Ll}+ing\\s+)?\\p{Ll}+|(?:from|in|of)\\s+${NAME}(?:(?:,\\s+and|\\s+and|,)\\s+${NAME})*)(?=\\s)`,
  'uy',
);
const BOTH = /[Bb]oth\s+/y;
const WORDS = /\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*){0,3}/uy;
const AND = /,?\s+and\s+|,\s+/y;
const ARTICLE = /[Tt]he\s+/y;

/** The subject that begins at a place; null where none does. `names` are those of the text. */
export function subjectAt(text: string, from: number, names: readonly Named[], isPresent: IsPresent): Subject | null {
  const whole = (kind: 'they' | 'group', pattern: RegExp, isPrincipals = false): Subject | null => {
    const length = lengthAt(pattern, text, from);
    if (length === 0) return null;
    const range = { from, to: from + length, phrase: text.slice(from, from + length) };
    return kind === 'they' ? { kind, ...range } : { kind, isPrincipals, ...range };
  };
  return (
    whole('they', THEY) ??
    whole('group', PRINCIPALS, true) ??
    peopleAt(text, from, names, isPresent) ??
    groupAt(text, from, names) ??
    whole('group', COMPANY) ??
    whole('group', PLURAL)
  );
}

/** A group with the words that tell which; those who are named in these are none of it. */
function groupAt(text: string, from: number, names: readonly Named[]): Subject | null {
  const length = lengthAt(GROUP, text, from);
  // "…, noting that experts cited it" is a report of its own.
  if (length === 0 || /^\p{Ll}+ing\s|\sthat\s/u.test(text.slice(from, from + length))) return null;
  const end = from + length;
  const longer = end + lengthAt(WHICH, text, end);
  const to = names.some((named) => named.from < longer && named.to > end) ? end : longer;
  return { kind: 'group', isPrincipals: false, from, to, phrase: text.slice(from, to) };
}

function peopleAt(text: string, from: number, names: readonly Named[], isPresent: IsPresent): Subject | null {
  const parts: Part[] = [];
  let to = from;
  for (let at = from + lengthAt(BOTH, text, from); ; ) {
    const found = partAt(text, at, names, isPresent, parts) ?? othersAt(text, at, parts);
    if (found === null) break;
    parts.push(found.part);
    to = found.to;
    const joint = lengthAt(AND, text, to);
    if (joint === 0) break;
    at = to + joint;
  }
  // "The U.S. and Jordanian officials" are officials, no country.
  const isGroup = parts[0]?.kind === 'polity' && parts.some(({ kind }) => kind === 'others');
  return parts.length === 0 || isGroup ? null : { kind: 'people', parts, from, to, phrase: text.slice(from, to) };
}

interface Found {
  readonly part: Part;
  readonly to: number;
}

function partAt(
  text: string,
  from: number,
  names: readonly Named[],
  isPresent: IsPresent,
  before: readonly Part[],
): Found | null {
  const pronoun = lengthAt(PRONOUN, text, from);
  if (pronoun > 0) return { part: { kind: 'pronoun' }, to: from + pronoun };
  const start = from + lengthAt(ARTICLE, text, from);
  const named = names.find((one) => one.from === start);
  if (named) return { part: { kind: 'named', named }, to: named.to };
  const mayBePolity = before.at(-1)?.kind === 'polity' || /^\s*$/.test(text.slice(0, from));
  const polity = mayBePolity ? polityAt(text, start) : null;
  if (polity) return { part: { kind: 'polity', name: polity.name }, to: polity.to };
  const words = text.slice(from, from + lengthAt(WORDS, text, from));
  return words !== '' && isPresent(words) ? { part: { kind: 'words', words }, to: from + words.length } : null;
}

/** A group after somebody who is named: "the President and the governors". */
function othersAt(text: string, from: number, before: readonly Part[]): Found | null {
  const length = before.length === 0 ? 0 : lengthAt(GROUP, text, from) || lengthAt(PLURAL, text, from);
  return length === 0 ? null : { part: { kind: 'others', words: text.slice(from, from + length) }, to: from + length };
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
