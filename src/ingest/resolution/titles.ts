import { fold } from '../../graph/fold.js';

/** A mention taken apart: "PRIME MINISTER MORRISON" is the title "prime minister" and the name "morrison". Folded. */
export interface TitledName {
  readonly title: string | null;
  /** Empty where an office alone is named. */
  readonly name: string;
}

/** Titles of office as sources put them before a name, folded. Longer ones come before those that they begin with. */
const OFFICES = [
  'acting president',
  'acting prime minister',
  'administrator',
  'ambassador',
  'amir',
  'assistant secretary',
  'attorney general',
  'chair',
  'chairman',
  'chancellor',
  'chief minister',
  'commissioner',
  'congresswoman',
  'congressman',
  'counselor',
  'crown prince',
  'deputy prime minister',
  'deputy president',
  'deputy secretary',
  'director',
  'director general',
  'emperor',
  'empress',
  'general secretary',
  'grand duchess',
  'grand duke',
  'interim president',
  'premier',
  'shah',
  'sheikh',
  'emir',
  'first lady',
  'first minister',
  'first vice president',
  'foreign minister',
  'foreign secretary',
  'general',
  'governor',
  'governor general',
  'high representative',
  'justice',
  'king',
  'managing director',
  'mayor',
  'minister',
  'minister of defense',
  'minister of foreign affairs',
  'national security advisor',
  'pope',
  'president',
  'president-elect',
  'press secretary',
  'prime minister',
  'prime minister-designate',
  'prince',
  'princess',
  'queen',
  'representative',
  'secretary',
  'secretary general',
  'secretary-general',
  'secretary of commerce',
  'secretary of defense',
  'secretary of state',
  'secretary of the treasury',
  'senator',
  'special envoy',
  'speaker',
  'sultan',
  'taoiseach',
  'under secretary',
  'vice chancellor',
  'vice minister',
  'vice minister of defense',
  'vice president',
  'chairperson',
  'adviser',
  'advisor',
  'apnsa',
  'assistant to the president for national security affairs',
  'chief of staff',
  'coordinator',
  'defense minister',
  'deputy national security advisor',
  'director-general',
  'homeland security advisor',
  'minister for foreign affairs',
  'national security adviser',
  'nsa',
  'patriarch',
  'second gentleman',
  'secretary of agriculture',
  'secretary of education',
  'secretary of energy',
  'secretary of health and human services',
  'secretary of homeland security',
  'secretary of housing and urban development',
  'secretary of labor',
  'secretary of the interior',
  'secretary of transportation',
  'secretary of veterans affairs',
  'spokesperson',
].sort((a, b) => b.length - a.length);

/** Forms of address that say nothing about an office. */
const COURTESIES = [
  'mr.',
  'mr',
  'ms.',
  'ms',
  'mrs.',
  'mrs',
  'dr.',
  'dr',
  'sir',
  'dame',
  'his excellency',
  'her excellency',
  'his highness',
  'her highness',
  'his majesty',
  'her majesty',
  'sheikh',
  'sheikha',
];

const startsWith = (text: string, words: string) => text === words || text.startsWith(`${words} `);

/** Takes a mention apart. Courtesies go; an office is kept as the title. */
export function titledName(text: string): TitledName {
  const rest = withoutCourtesies(fold(text).replace(/^the /, ''));
  const office = OFFICES.find((title) => startsWith(rest, title));
  if (office === undefined) return { title: null, name: rest };
  const name = withoutCourtesies(rest.slice(office.length).trim());
  return { title: withBlank(office), name };
}

const withBlank = (office: string) => office.replace('secretary-general', 'secretary general');

/** The name of an office as it is compared: folded, without "the". */
const plainOffice = (office: string) => withBlank(fold(office)).replace(/^the /, '');

/** A folded name without the forms of address that it begins with: "sheikh omar" is "omar". */
export function withoutCourtesies(text: string): string {
  const courtesy = COURTESIES.find((word) => startsWith(text, word));
  return courtesy === undefined ? text : withoutCourtesies(text.slice(courtesy.length).trim());
}

/** Title and name that a source has apart: the title is taken whole, "Special Envoy for Ferries" too. */
export function titledApart(title: string | null, name: string): TitledName {
  const parts = titledName(name);
  if (title === null || parts.title !== null) return titledName(title === null ? name : `${title} ${name}`);
  return { title: plainOffice(title), name: parts.name };
}

/** Offices that sources call by several names, some in the language of the country, with the one that stands for all. */
const SAME_OFFICE: ReadonlyMap<string, string> = new Map([
  ['secretary-general', 'secretary general'],
  ['director-general', 'director general'],
  ['taoiseach', 'prime minister'],
  ['amir', 'emir'],
  ['minister of foreign affairs', 'foreign minister'],
  ['minister for foreign affairs', 'foreign minister'],
  ['minister of defense', 'defense minister'],
  ['national security adviser', 'national security advisor'],
]);

const usualTitle = (title: string) => SAME_OFFICE.get(title) ?? title;

/** Whether two titles, folded, are of one office: an Irish taoiseach is a prime minister. */
export const isSameTitle = (one: string, other: string): boolean => usualTitle(one) === usualTitle(other);

/** Whether an office is what a title calls it: "Prime Minister of Australia" is a "prime minister", no "minister". */
export function isOffice(title: string, office: string): boolean {
  const folded = plainOffice(office);
  const named = OFFICES.find((known) => startsWith(folded, known));
  return (named !== undefined && isSameTitle(named, title)) || startsWith(folded, title);
}

/** Where in a phrase an office stands: "NATO Secretary General Jens Stoltenberg" has one from 5 to 22; null without one. */
export function officeIn(phrase: string): { readonly from: number; readonly to: number } | null {
  const match = ANYWHERE.exec(phrase);
  return match && { from: match.index, to: match.index + match[0].length };
}

/** The pattern of an office anywhere in a phrase, in any case. */
export const OFFICE_PATTERN = `(?<![\\p{L}-])(?:${OFFICES.join('|')})(?![\\p{L}-])`;

const ANYWHERE = new RegExp(OFFICE_PATTERN, 'iu');
