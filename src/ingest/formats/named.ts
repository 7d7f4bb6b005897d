import { fold } from '../../graph/fold.js';
import { OFFICE_PATTERN } from '../resolution/titles.js';
import { polityAt, polityOf } from './polities.js';

/** Somebody named in running text: "Prime Minister Frank Bainimarama of the Republic of Fiji", "the President". */
export interface Named {
  /** From the words before the office to the country, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  /** "Prime Minister"; null after a courtesy alone. */
  readonly title: string | null;
  /** "Frank Bainimarama"; empty where an office alone is named. */
  readonly name: string;
  /** "Fiji"; null where the text leaves that out. */
  readonly of: string | null;
}

/** Capitalised words that end a name in titles. */
const STOP =
  'After|Ahead|And|At|Before|Bilateral|Call|Calls|Conversation|Convening|During|Following|For|From|In|Joint|Leading|Meeting|Meetings|Of|On|Participation|Phone|Regarding|Roundtable|Secure|Statement|Summit|The|To|Today|Trilateral|Trip|Video|Virtual|Visit|With';
const TOKEN = `(?!(?:${STOP})(?![\\p{L}\\p{M}]))(?:\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)*|(?:[aA]l|[eE]l)-\\p{Lu}[\\p{L}\\p{M}]+|\\p{Lu}[\\p{L}\\p{M}]*(?:[-’'][\\p{L}\\p{M}]+)*)`;
const PARTICLES = '(?:(?:al|bin|bint|da|de|del|der|di|dos|el|ibn|la|le|ter|van|von|y)\\s+)*';
const NAME = new RegExp(
  `\\s+(?:(?:Mr|Ms|Mrs|Dr)\\.\\s+|Ambassador\\s+)?(${PARTICLES}${TOKEN}(?:\\s+${PARTICLES}${TOKEN})*(?:,?\\s(?:Jr|Sr)\\.?)?)`,
  'uy',
);
const COURTESY = /(?<![\p{L}])(?:Mr|Ms|Mrs|Dr)\.(?=\s+\p{Lu})/u;
const OFFICE = new RegExp(`${COURTESY.source}|${OFFICE_PATTERN}`, 'giu');
/** Capitalised words directly before an office: "NATO", "Israeli", "African Union Commission". */
const BEFORE = /((?:\p{Lu}[\p{L}\p{M}.&-]*\s+(?:(?:of|on|for)\s+(?:the\s+)?)?(?:\(\p{Lu}+\)\s+)?){1,6})$/u;
const NO_QUALIFIER =
  /^.*\b(?:Acting|Alternate|And|Assistant|Between|Both|By|Call|Calls|Convening|Deputy|Following|Former|From|Her|His|Joint|Meeting|Meetings|On|Readout|Statement|The|Then|Today|Trilateral|Vice|White House|With|Yesterday|of)\b\.?\s*(?:the\s+)?/;
const OF = /\s+of\s+(?:the\s+)?/iy;
const BODY = new RegExp(`${TOKEN}(?:\\s+(?:(?:of|for|on)\\s+)?(?:the\\s+)?${TOKEN})*`, 'uy');

/** Everybody whom a text names by office or courtesy, in order. */
export function namedIn(text: string): Named[] {
  const found: Named[] = [];
  OFFICE.lastIndex = 0;
  for (let match = OFFICE.exec(text); match !== null; match = OFFICE.exec(text)) {
    const named = /^\p{Lu}/u.test(match[0]) ? namedAt(text, match.index, match[0], found.at(-1)?.to ?? 0) : null;
    if (named === null) continue;
    found.push(named);
    OFFICE.lastIndex = Math.max(named.to, match.index + match[0].length);
  }
  return found;
}

function namedAt(text: string, at: number, office: string, after: number): Named | null {
  const isCourtesy = /\.$/.test(office);
  const qualifier = isCourtesy ? null : qualifierBefore(text.slice(after, at));
  let to = at + office.length;
  // "President of Senegal Macky Sall" has the country between office and name.
  const inner = countryAfter(text, to);
  if (inner !== null) to = inner.to;
  NAME.lastIndex = to;
  const [whole = '', raw = ''] = NAME.exec(text) ?? [];
  const name = raw.replace(/(?:[’']s|(?<=s)[’'])(?:\s.*)?$/, '');
  // "ASEAN Chair Prime Minister Hun Sen" has two offices; the one before the name is the one that counts.
  if (OFFICE_FIRST.test(name)) return null;
  to += whole.length - (raw.length - name.length);
  const outer = inner === null ? (countryAfter(text, to) ?? bodyAfter(text, to)) : null;
  if (outer !== null) to = outer.to;
  const from = at - (qualifier?.length ?? 0);
  return {
    from,
    to,
    phrase: text.slice(from, to),
    // "Advisor to the Vice President Jane Roe" does not make her Vice President.
    title: isCourtesy || AIDE.test(text.slice(0, from)) ? null : office,
    name,
    of: inner?.name ?? outer?.name ?? (qualifier === null ? null : ofQualifier(qualifier.trim())),
  };
}

const OFFICE_FIRST =
  /^(?:Foreign Minister|Minister|National Security Advisor|President|Prime Minister|Secretary|Vice President)\b/;
const AIDE = /\bto\s+the\s+$/i;

function qualifierBefore(before: string): string | null {
  let [, words] = BEFORE.exec(before) ?? [];
  while (words !== undefined && NO_QUALIFIER.test(words)) words = words.replace(NO_QUALIFIER, '');
  return words === undefined || words === '' ? null : words;
}

/** An adjective is its country; other words are an organisation, without its abbreviation. */
const ofQualifier = (qualifier: string) => polityOf(qualifier) ?? qualifier.replace(/\s+\(\p{Lu}+\)/gu, '');

function countryAfter(text: string, from: number) {
  OF.lastIndex = from;
  const [of] = OF.exec(text) ?? [];
  return of === undefined ? null : polityAt(text, from + of.length);
}

function bodyAfter(text: string, from: number) {
  OF.lastIndex = from;
  const [of] = OF.exec(text) ?? [];
  if (of === undefined) return null;
  BODY.lastIndex = from + of.length;
  const [body] = BODY.exec(text) ?? [];
  return body === undefined ? null : { name: body.replace(/[’']s?(?:\s.*)?$/, ''), to: from + of.length + body.length };
}

/** The words of a name that tell people apart: without initials, generation and courtesies. Folded. */
export const nameWords = (name: string): string[] =>
  fold(name)
    .replace(/,?\s*\b(?:jr|sr)\.?$/, '')
    .split(' ')
    .filter(
      (word) => word !== '' && !/^(?:\p{L}\.)+$/u.test(word) && !/^(?:sheikh|dr\.?|mr\.?|ms\.?|mrs\.?)$/.test(word),
    );

/** Whether one name may be a shorter form of the other: each word of the shorter one is in the longer one. */
export function isSameName(one: string, other: string): boolean {
  const [short, long] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  return short.length > 0 && short.every((word) => long.includes(word));
}
