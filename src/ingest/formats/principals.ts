import { fold } from '../../graph/fold.js';
import { officeIn } from '../resolution/titles.js';
import { polityOf } from './polities.js';

/** Somebody whom a title names: "Prime Minister Kishida Fumio of Japan". */
export interface Principal {
  /** As the title has it, from the office to the country. */
  readonly phrase: string;
  /** "Prime Minister"; null without an office. */
  readonly title: string | null;
  /** "Kishida Fumio"; empty where an office alone is named. */
  readonly name: string;
  /** "Japan", "NATO": whose office it is; null where the title leaves that out. */
  readonly of: string | null;
}

/** What kind of document a title announces, up to the people. */
const OPENING =
  /^(?:(?:corrected:?|pre-taped|background|joint)\s+)*(?:remarks|press\s+(?:gaggle|briefing|call|conference)|statements?|readout|gaggle|interview|on-the-record\s+press\s+call)(?:\s+as\s+(?:prepared\s+for\s+delivery|delivered))?\s+(?:by|of|from)\s+/i;

/** Where the people end and the occasion begins. */
const OCCASION =
  /\s+(?:\||(?:before|after|following|in|at|during|on|upon|marking|to|highlighting|honoring|celebrating|commemorating|previewing|announcing|regarding|from|as|via|with|departing|en\s+route)(?!\p{L}))/iu;

/** A title with the blanks that are missing: "President OrlanAnd …". */
export const unstuck = (title: string): string => title.replace(/(\p{Ll})(?=(?:After|And|Before|During) )/gu, '$1 ');

/** The people a title names before the occasion, and the occasion: "Before Bilateral Meeting", empty where none is named. */
export function principalsOf(title: string): { readonly principals: readonly Principal[]; readonly occasion: string } {
  const opening = OPENING.exec(title);
  if (opening === null) return { principals: [], occasion: '' };
  const rest = unstuck(title.slice(opening[0].length));
  const end = OCCASION.exec(rest)?.index ?? rest.length;
  const people = rest.slice(0, end);
  return {
    principals: apposed(
      people.split(/\s*,\s*(?:and\s+)?|\s+and\s+/i).flatMap((phrase) => principalOf(phrase.trim()) ?? []),
    ),
    occasion: rest.slice(end).replace(/^[\s|]+/, ''),
  };
}

/** Gives the name before a comma the office behind it: "H.E. Mira Solvei, Prime Minister of Nordmark" is one person. */
function apposed(principals: readonly Principal[]): Principal[] {
  return principals.flatMap((one, index) => {
    const [before, next] = [principals[index - 1], principals[index + 1]];
    if (one.title === null && next && isOfficeAlone(next)) {
      return [{ ...next, name: one.name, phrase: `${one.phrase}, ${next.phrase}` }];
    }
    return isOfficeAlone(one) && before?.title === null ? [] : [one];
  });
}

const isOfficeAlone = ({ title, name, of }: Principal) => title !== null && name === '' && of !== null;

function principalOf(phrase: string): Principal | null {
  if (phrase === '' || /^(?:other|senior|a)\b/i.test(phrase)) return null;
  const office = officeIn(phrase);
  if (office === null) return /^\p{Lu}/u.test(phrase) ? { phrase, title: null, name: bare(phrase), of: null } : null;
  const before = phrase.slice(0, office.from).trim();
  const [, name = '', of = null] = /^(.*?)(?:\s*\bof\s+(?:the\s+)?(.+))?$/i.exec(phrase.slice(office.to).trim()) ?? [];
  const organisation = before.replace(/^(?:former|u\.s\.|his|her)\b\s*/i, '').trim();
  return {
    phrase,
    title: phrase.slice(office.from, office.to),
    name: bare(name),
    of: of ?? (organisation === '' ? null : organisation),
  };
}

const bare = (name: string) => name.replace(/^(?:h\.\s?e\.|mr\.?|ms\.?|mrs\.?|dr\.?)\s+/i, '').trim();

/** The names by which sources call a country: "Republic of Finland" is Finland too. */
export function polityNames(of: string): string[] {
  const short = of.replace(/^.*\b(?:Republic|State|Kingdom|Federation|Commonwealth)\s+of\s+(?:the\s+)?/i, '');
  return [...new Set([of, polityOf(short) ?? short])].filter((name) => fold(name) !== '');
}
