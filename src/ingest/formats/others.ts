import type { Directory } from '../resolution/directory.js';
import { type Candidate, DOUBTFUL, type Mention } from '../resolution/mention.js';
import { byNameAlone, type Roster } from '../resolution/roster.js';
import { titledApart } from '../resolution/titles.js';
import { HOME, undecided } from './cast.js';
import type { Participant } from './participants.js';
import { polityOf } from './polities.js';
import type { Present } from './present.js';
import { polityNames } from './principals.js';

interface Known {
  readonly present: readonly Present[];
  readonly at: Mention['at'];
  readonly directory: Directory;
  readonly roster: Roster;
}

/**
 * Those of lists, as far as they are known: a list declares nobody. Of those who are not, whoever acts for a country or
 * organisation is among them without an id, for they are some of "the leaders", with a note. Who has the name of
 * somebody known, and an office or organisation that is not known of them, is taken for them less surely, with a note.
 */
export async function othersOf(
  listed: readonly Participant[],
  { present, at, directory, roster }: Known,
): Promise<Present[]> {
  const decisions = await directory.decide(listed.map((one) => mentionOf(one, at)));
  const ids = new Set(present.map(({ id }) => id));
  const others: Present[] = [];
  for (const [index, decision] of decisions.entries()) {
    const { decided } = decision;
    const one = listed[index]!;
    const { named, office, at: where, isHome } = one;
    const sure = office === null ? null : await inOffice(named.name, office, at, directory);
    const taken = sure ?? decided;
    const of = named.of === null ? null : polityOf(named.of);
    if (taken === null && of !== null) {
      roster.notes.push(undecided(named.phrase, decision));
      const side = await roster.organisation(of);
      others.push({ id: null, postId: null, confidence: 0, reason: '', named, isHome, side, at: where });
    }
    if (taken === null || ids.has(taken.id)) continue;
    ids.add(taken.id);
    const { id, postId, score, reasons } = taken;
    const isDoubtful = sure === null && (office !== null || named.of !== null) && taken.mayBeNamesake;
    if (isDoubtful) roster.notes.push(byNameAlone([named.phrase, office ?? []].flat().join(', '), taken));
    const confidence = isDoubtful ? Math.min(score, DOUBTFUL) : score;
    const side = of === null ? null : await roster.organisation(of);
    const reason = `A list names "${named.phrase}", who ${reasons.join(', and ')}.`;
    others.push({ id, postId, confidence, reason, named, isHome, side, at: where });
  }
  return others;
}

/** "Prime Minister Scott Morrison, Commonwealth of Australia": what stands beside a name may be whose office it is. */
const mentionOf = ({ named, office, isHome }: Participant, at: Mention['at']): Mention => ({
  text: `${named.title ?? ''} ${named.name}`.trim(),
  at,
  of: named.of !== null ? [named.of] : office !== null ? polityNames(office) : isHome ? [HOME] : [],
});

/** Who of this name is known to have what stands beside it: an office as a whole, or one of a country or organisation. */
async function inOffice(
  name: string,
  beside: string,
  at: Mention['at'],
  directory: Directory,
): Promise<Candidate | null> {
  const office = beside.replace(/,\s+(?:the\s+)?/, ' of ');
  const [, title, of] = /^(.+) of (?:the )?(.+)$/.exec(office) ?? [];
  const mention = (called: string, ofs: readonly string[]): Mention => ({
    text: `${called} ${name}`,
    parts: titledApart(called, name),
    at,
    of: ofs,
  });
  const mentions = [mention(office, []), ...(title !== undefined && of !== undefined ? [mention(title, [of])] : [])];
  const decisions = await directory.decide(mentions);
  return decisions.find(({ decided }) => decided?.mayBeNamesake === false)?.decided ?? null;
}
