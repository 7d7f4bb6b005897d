import { sentenceRanges } from '../../articles/sentence.js';
import { dateForm } from '../dates.js';
import { type Draft, draftOf } from '../draft.js';
import type { AttendanceInput, MeetingInput, MembershipInput } from '../facts.schema.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import { isHeadOf } from '../resolution/known-meetings.js';
import type { MeetingProfile } from '../resolution/meetings.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import type { DateForm } from '../verified.js';
import { type Encounter, encounterOf } from './encounter.js';
import { heldMeeting } from './held-meeting.js';
import { othersOf } from './others.js';
import { type Paragraph, paragraphsOf, quoteAt } from './paragraphs.js';
import { participantsIn } from './participants.js';
import { type Placed, type Present, presentOf } from './present.js';
import { principalsOfReadout, reporterIn } from './principals-of-readout.js';
import { reportedIn } from './reported.js';
import { isPage, type Page, readPage, titleOf } from './white-house.js';

const READOUT =
  /\breadout\b|^statement (?:by|from|on) .*(?:\bon\b.*)?[’']s?\s+(?:phone |video )?(?:calls?|meetings?) with\b/i;

/** One side's account of a meeting or call: who met, what they talked about, and who is reported to have said what. */
export const readoutReader: Reader = {
  format: 'readout',
  describes: 'a page with front matter whose title is "Readout of …": who met, and what they are reported to have said',
  isByRules: true,
  recognises: async (source: SourceFile) => (await isPage(source)) && READOUT.test(await titleOf(source)),
  async *read(source: SourceFile, directory: Directory) {
    yield draftReadout(await readPage(source), directory);
  },
};

/** The sentences of a paragraph. */
export const sentencesOf = ({ text }: Paragraph): string[] =>
  sentenceRanges(text, 'en').map(({ start, end }) => text.slice(start, end).trim());

async function draftReadout(page: Page, directory: Directory): Promise<Draft> {
  const [title, ...body] = paragraphsOf(page.text) as [Paragraph, ...Paragraph[]];
  const { publisher = '' } = page.frontMatter;
  const roster = new Roster(directory);
  const at = dateForm(page.date, 'STATED');
  const opening = openingOf(body);
  const placed = principalsOfReadout(title, opening);
  const { present, notes } = await presentOf(placed, at, directory, roster);
  const others = await othersOf(participantsIn(body, sentencesOf), { present, at, directory, roster });
  // Where the title has no guest by name, those who are listed are "the leaders".
  const leaders = present.some(({ isHome }) => !isHome)
    ? present
    : [...present, ...others.filter(({ side }) => side !== null)];
  const isSeveral =
    /\b(?:calls|meetings) with\b/i.test(page.title) || /\bspoke separately\b/i.test(body[0]?.text ?? '');
  const encounter = await encounterOf(
    page.title,
    page.date,
    opening ?? { at: title, sentence: title.text },
    present,
    directory,
  );
  const own = { key: encounter.key, facts: meetingOf(encounter, present, others) };
  const held = isSeveral ? null : await heldMeeting(own, profileOf(encounter, leaders), publisher, directory);
  const reporter = await reporterOf(title, at, directory);
  const occasion =
    held === null ? { saidAt: { value: page.date, basis: 'ARTICLE' as const } } : { meeting: `meeting:${held.key}` };
  const said = await reportedIn(body, { present: leaders, at, directory, occasion, reporter });
  const meetings = held === null ? {} : { [held.key]: { ...held.facts, agenda: said.agenda } };
  return draftOf({
    file: page.file,
    article: { frontMatter: { ...page.frontMatter, kind: 'READOUT' }, text: page.text },
    facts: {
      ...roster.declared,
      meetings,
      memberships: membershipsOf(present, roster),
      statements: [...said.statements],
    },
    isOpen: notes.length > 0 || others.some(({ id }) => id === null),
    notes: [
      ...notes,
      ...roster.notes,
      ...said.notes,
      ...(held?.notes ?? []),
      ...(isSeveral ? ['tells of several meetings, so none is made'] : []),
    ],
  });
}

/** The first sentence that says anything. */
export function openingOf(body: readonly Paragraph[]): { readonly at: Paragraph; readonly sentence: string } | null {
  for (const at of body) {
    const sentence = sentencesOf(at)[0];
    if (sentence !== undefined && /\s\p{L}/u.test(sentence.slice(sentence.search(/\p{L}|$/u)))) return { at, sentence };
  }
  return null;
}

async function reporterOf(title: Paragraph, at: DateForm, directory: Directory): Promise<string | null> {
  const placed: Placed | null = reporterIn(title);
  if (placed === null) return null;
  const { title: office, name } = placed.named;
  const [decision] = await directory.decide([{ text: `${office ?? ''} ${name}`.trim(), at, of: ['United States'] }]);
  return decision!.decided?.id ?? null;
}

export function meetingOf(encounter: Encounter, present: readonly Present[], others: readonly Present[]): MeetingInput {
  const { name, classification, report } = encounter;
  const attendances = [...present, ...others].flatMap((one): AttendanceInput[] => {
    const { id, postId, side, named, at, confidence, reason } = one;
    if (id === null) return [];
    return [
      {
        attendee: id,
        ...(side === null ? {} : { side }),
        ...(postId === null ? {} : { post: postId }),
        presence: 'CONFIRMED',
        quote: quoteAt(at, at.text.indexOf(named.phrase), named.phrase),
        method: 'RULES',
        confidence,
        reason,
      },
    ];
  });
  return { name, classification, reports: [report], attendances };
}

/** What tells the meeting apart from others. */
export const profileOf = (
  { classification, channel, day, placeId }: Encounter,
  present: readonly Present[],
): MeetingProfile => ({
  classification,
  channel,
  from: day,
  to: day,
  placeId,
  attendees: present.flatMap(({ id, isHome, named }) =>
    id === null ? [] : [{ id, isHome, isHead: isHome && isHeadOf(named.title) }],
  ),
  sides: present.flatMap(({ side, isHome }) => (side === null || isHome ? [] : [side])),
});

/** The office of somebody whom the document makes known. */
export const membershipsOf = (present: readonly Present[], roster: Roster): MembershipInput[] =>
  present.flatMap(({ id, postId, named, at, confidence, reason }) => {
    if (id === null || postId === null || !(id.slice('person:'.length) in roster.people)) return [];
    const quote = quoteAt(at, at.text.indexOf(named.phrase), named.phrase);
    return [{ person: id, post: postId, quote, method: 'RULES' as const, confidence, reason }];
  });
