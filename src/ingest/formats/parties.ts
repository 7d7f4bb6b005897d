import { ORGANISATION } from '../expected.js';
import type { Directory } from '../resolution/directory.js';
import type { Roster } from '../resolution/roster.js';
import { polityAt } from './polities.js';

/** Groups of countries that issue statements, which only count where they are known already. */
const GROUPS = /\b(?:AUKUS|G7|G20|I2U2|Quad|GCC|Gulf Cooperation Council|CARICOM|African Union|ASEAN)\b/g;

/** What a statement is about, after whose it is. */
const SUBJECT_MATTER = /\b(?:by|between|from)\b.*?\s(?:on|announcing|regarding|to\s+mark)\s.*$/i;
/** "the leaders of India, Israel and …": who speaks, where the title has a name for them all. */
const LEADERS_OF = /\b(?:leaders|governments?|heads\s+of\s+(?:state|government))\s+of\s+(.*)$/i;

/** The countries and organisations whose a joint statement is, by id: "Joint Statement Between Costa Rica and the Netherlands". */
export async function partiesOf(
  title: string,
  opening: string,
  directory: Directory,
  roster: Roster,
): Promise<string[]> {
  const inTitle = title.replace(SUBJECT_MATTER, (words) =>
    words.replace(/\s(?:on|announcing|regarding|to\s+mark)\s.*$/i, ''),
  );
  const ids = await knownAs(politiesIn(inTitle.replace(/[-–]/g, ' ')), roster);
  const groups = [...inTitle.matchAll(GROUPS)].map(([name]) => name);
  const resolver = await directory.exact(groups);
  for (const name of groups) {
    const found = resolver.find(name, ORGANISATION);
    if ('id' in found) ids.push(found.id);
  }
  if (new Set(ids).size > 1) return [...new Set(ids)];
  const signers = listAt(LEADERS_OF.exec(opening)?.[1] ?? '');
  return [...new Set(signers.length > 1 ? await knownAs(signers, roster) : ids)];
}

async function knownAs(names: readonly string[], roster: Roster): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await roster.organisation(name, isCountry(name) ? 'COUNTRY' : 'OTHER'));
  return ids;
}

/** The polities of a list that begins a text: "India, Israel, the United Arab Emirates (UAE), and the United States". */
function listAt(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; ; ) {
    const polity = polityAt(text, at);
    if (polity === null) return found;
    found.push(polity.name);
    at = polity.to + (/^(?:\s+\([^)]*\))?(?:,?\s+and\s+|,\s+)?/.exec(text.slice(polity.to))?.[0].length ?? 0);
    if (at === polity.to) return found;
  }
}

const ORGANISATIONS =
  /^(?:African Union|European (?:Commission|Council|Union)|NATO|United Nations|World Health Organization)$/;

const isCountry = (name: string) => !ORGANISATIONS.test(name);

function politiesIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const polity = /(?<![\p{L}’']|Northern\s)$/u.test(text.slice(0, at)) ? polityAt(text, at) : null;
    if (polity) found.push(polity.name);
    at = polity?.to ?? at + 1;
  }
  return found;
}
