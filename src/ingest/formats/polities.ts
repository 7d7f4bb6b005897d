import { fold } from '../../graph/fold.js';

/** A country or organisation named at a place of a text. */
export interface PolityAt {
  /** "Finland" for "the Republic of Finland". */
  readonly name: string;
  readonly to: number;
}

/** Names that sources use beside those of the Unicode list of regions, with the usual one. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  America: 'United States',
  'Argentine Republic': 'Argentina',
  'Arab Republic of Egypt': 'Egypt',
  Burma: 'Myanmar',
  'Czech Republic': 'Czech Republic',
  'Democratic Republic of the Congo': 'Democratic Republic of the Congo',
  'French Republic': 'France',
  'Holy See': 'Holy See',
  'Italian Republic': 'Italy',
  Korea: 'South Korea',
  PRC: 'China',
  'People’s Republic of China': 'China',
  ROK: 'South Korea',
  'Republic of Korea': 'South Korea',
  'Slovak Republic': 'Slovakia',
  Turkey: 'Turkey',
  UAE: 'United Arab Emirates',
  UK: 'United Kingdom',
  'U.K.': 'United Kingdom',
  'U.S.': 'United States',
  'United Kingdom and Northern Ireland': 'United Kingdom',
  'United Kingdom of Great Britain and Northern Ireland': 'United Kingdom',
  'United States of America': 'United States',
  'African Union': 'African Union',
  'European Commission': 'European Commission',
  'European Council': 'European Council',
  'European Union': 'European Union',
  EU: 'European Union',
  NATO: 'NATO',
  'North Atlantic Treaty Organization': 'NATO',
  'United Nations': 'United Nations',
  UN: 'United Nations',
  'World Health Organization': 'World Health Organization',
};

/** Adjectives that do not begin like their country. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  afghan: 'Afghanistan',
  british: 'United Kingdom',
  danish: 'Denmark',
  dutch: 'Netherlands',
  emirati: 'United Arab Emirates',
  filipino: 'Philippines',
  finnish: 'Finland',
  french: 'France',
  german: 'Germany',
  greek: 'Greece',
  honduran: 'Honduras',
  irish: 'Ireland',
  italian: 'Italy',
  philippine: 'Philippines',
  polish: 'Poland',
  saudi: 'Saudi Arabia',
  spanish: 'Spain',
  swedish: 'Sweden',
  swiss: 'Switzerland',
  thai: 'Thailand',
  turkish: 'Turkey',
  'south korean': 'South Korea',
  american: 'United States',
};

const NO_POLITIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** All names by which a polity is called, with the usual one. */
const USUAL = usualNames();
const PATTERN = new RegExp(
  `(?:the\\s+)?(?:(?:(?:Arab|Bolivarian|Democratic|Federal|Federative|Hashemite|Hellenic|Islamic|People[’']s|Plurinational|Socialist)\\s+){0,3}(?:Republic|Kingdom|State|States|Commonwealth|Federation|Principality)\\s+of\\s+(?:the\\s+)?)?(${[
    ...USUAL.keys(),
  ]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.()]/g, '\\$&').replace(/[’']/g, "[’']"))
    .join('|')})(?![\\p{L}-])`,
  'uy',
);

function usualNames(): Map<string, string> {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = codes.flatMap((code) => (NO_POLITIES.has(code) ? [] : (regions.of(code) ?? [])));
  const plain = names.map((name) => name.replace(/\s*\(.*\)$/, '').replace(' & ', ' and '));
  return new Map([...plain.map((name) => [name, name] as const), ...Object.entries(OTHER_NAMES)]);
}

/** The country, or organisation of countries, that is named at a place; null where none is. */
export function polityAt(text: string, from: number): PolityAt | null {
  PATTERN.lastIndex = from;
  const match = PATTERN.exec(text);
  return match && { name: USUAL.get(match[1]!.replaceAll("'", '’')) ?? match[1]!, to: from + match[0].length };
}

/** The usual name of a country by a name of it or by its adjective: "Israeli", "U.S."; null for anything else. */
export function polityOf(words: string): string | null {
  const at = polityAt(words, 0);
  if (at !== null && at.to === words.length) return at.name;
  const folded = fold(words);
  const irregular = ADJECTIVES[folded];
  if (irregular !== undefined) return irregular;
  for (const [name, usual] of USUAL) {
    const stem = fold(name).replace(/[aeiou]+$/, '');
    if (
      stem.length > 2 &&
      folded.startsWith(stem) &&
      /^(?:i|ian|n|an|ean|nian|ese|iti|ish)$/.test(folded.slice(stem.length).replace(/^[aeou](?=n$|i$|ian$)/, ''))
    ) {
      return usual;
    }
  }
  return null;
}
