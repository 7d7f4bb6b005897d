import { fold } from '../../graph/fold.js';
import { isOfCountry, personKey } from '../resolution/declared.js';
import type { Directory } from '../resolution/directory.js';
import type { Candidate, Decision, Mention } from '../resolution/mention.js';
import type { Roster } from '../resolution/roster.js';
import { HOME, undecided } from './cast.js';
import { isSameName, type Named, nameWords } from './named.js';
import type { Paragraph } from './paragraphs.js';
import { polityOf } from './polities.js';

/** Somebody who took part in what a document tells of. */
export interface Present {
  /** Null where it was not decided who that is. */
  readonly id: string | null;
  readonly postId: string | null;
  readonly named: Named;
  /** Whether they belong to the side that publishes. */
  readonly isHome: boolean;
  /** The country or organisation that they act for, by id; null where the text leaves that out. */
  readonly side: string | null;
  readonly confidence: number;
  readonly reason: string;
  /** The words that show it. */
  readonly at: Paragraph;
}

/** Somebody named, with where and for which side. */
export interface Placed {
  readonly named: Named;
  readonly at: Paragraph;
  readonly isHome: boolean;
}

/** So much alike somebody known must not be: a new person beside them would be a silent double. */
const NEAR = 0.5;

/**
 * Decides who the people named are. Somebody unknown who is named in full, with office and country or organisation,
 * becomes known; officials of the publisher's own side have its country.
 */
export async function presentOf(
  people: readonly Placed[],
  at: Mention['at'],
  directory: Directory,
  roster: Roster,
): Promise<{ readonly present: Present[]; readonly notes: string[] }> {
  const notes: string[] = [];
  const decisions = await directory.decide(people.map((one) => mentionOf(one, at)));
  const present: Present[] = [];
  for (const [index, decision] of decisions.entries()) {
    const one = people[index]!;
    const { named, isHome } = one;
    const office = officeHeld(one);
    const side = isHome ? HOME : countryOf(named);
    const base = { named, isHome, side: side === null ? null : await roster.organisation(side), at: one.at };
    const name = named.name.replace(/,? Jr\.?$/, '');
    // Whom it made known when it was first read it makes known again, so that it says the same each time.
    if (office !== null && mayDeclare(name, decision)) {
      const id = await roster.person({ name, ...office, at });
      const postId = await roster.post(office.title, office.of);
      const reason = `The text names "${named.phrase}" in full, with office and whose it is.`;
      present.push({ ...base, id, postId, confidence: 0.9, reason });
    } else if (decision.decided) present.push({ ...base, ...known(named, decision.decided) });
    else {
      notes.push(undecided(named.phrase, decision));
      present.push({ ...base, id: null, postId: null, confidence: 0, reason: '' });
    }
  }
  return { present: unique(present), notes };
}

const mentionOf = ({ named, isHome }: Placed, at: Mention['at']): Mention => {
  // "National Climate Advisor" is an office of its own, no "advisor": a full name says more than a part of it.
  const isQualified = named.of !== null && polityOf(named.of) === null && nameWords(named.name).length > 1;
  const title = isQualified ? null : named.title;
  const text = [title === null ? null : usualTitle(title), named.name]
    .filter((part) => part !== null && part !== '')
    .join(' ');
  return { text, at, of: named.of !== null ? [named.of] : isHome ? [HOME] : [] };
};

/** "APNSA" and what it stands for are the National Security Advisor. */
const usualTitle = (title: string) =>
  /^(?:APNSA|NSA|Assistant to the President for National Security Affairs|National Security Adviser)$/i.test(title)
    ? 'National Security Advisor'
    : title;

/** Whose head somebody is, or a country or organisation that is known by name. */
export const countryOf = ({ title, of }: Named): string | null =>
  of === null ? null : (polityOf(of) ?? (title !== null && isOfCountry(title) ? of : null));

/** Offices that say nothing without what they are of. */
const BARE =
  /^(?:administrator|advis[eo]r|chair(?:man|person)?|commissioner|coordinator|counselor|director(?:[ -]general)?|general|minister|representative|secretary)$/i;
/** Offices that the publisher's own side does not have. */
const ABROAD = /\b(?:chancellor|crown|emir|king|minister|premier|prince|princess|queen|sheikh|sultan|taoiseach)\b/i;
/** What the name of an organisation ends in. */
const BODY = /\b(?:Agency|Alliance|Authority|Bank|Commission|Council|Fund|Nations|Organi[sz]ation|Parliament|Union)$/;

/** The office and whose it is, where the text says both. Those of the publisher's own side hold it for its country. */
function officeHeld({ named: { title, of }, isHome }: Placed): { readonly title: string; readonly of: string } | null {
  if (title === null) return null;
  if (isHome) {
    if (of !== null && polityOf(of) === null) {
      return { title: title === 'Secretary' ? `${title} of ${of}` : `${of} ${title}`, of: HOME };
    }
    return BARE.test(title) || ABROAD.test(title) ? null : { title: usualTitle(title), of: HOME };
  }
  return of !== null && (isOfCountry(title) || polityOf(of) !== null || BODY.test(of)) ? { title, of } : null;
}

const known = (named: Named, { id, postId, score, reasons }: Candidate) => ({
  id,
  postId,
  confidence: score,
  reason: `The text names "${named.phrase}", who ${reasons.join(', and ')}.`,
});

function mayDeclare(name: string, { decided, candidates }: Decision): boolean {
  const own = `person:${personKey(name)}`;
  const isOther =
    (decided !== null && decided.id !== own) || candidates.some(({ id, score }) => id !== own && score >= NEAR);
  const isFull = nameWords(name).length >= 2 || /\s[IVX]+$/.test(name);
  return isFull && !isOther;
}

const unique = (present: readonly Present[]): Present[] => {
  const seen = new Set<string>();
  return present.filter(({ id }) => {
    if (id === null) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
};

/** Whom a name or office calls among those present; undefined unless it is exactly one. */
export function calledAmong(
  present: readonly Present[],
  { title, name }: Pick<Named, 'title' | 'name'>,
): Present | undefined {
  const fitting = present.filter(({ named }) =>
    name === '' ? hasOffice(named, title ?? '') : named.name !== '' && isSameName(name, named.name),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "The Secretary" is the Secretary of State, "the Secretary-General" the Secretary General. */
const hasOffice = ({ title }: Named, office: string): boolean => {
  const [held, called] = [title ?? '', office].map((text) => fold(text).replaceAll('-', ' ')) as [string, string];
  return held === called || held.startsWith(`${called} of `);
};
