import { dateForm } from '../dates.js';
import { type Draft, draftOf } from '../draft.js';
import type { StatementInput } from '../facts.schema.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import type { SourceFile } from '../source-file.js';
import { type Cast, castOf } from './cast.js';
import { heldMeeting } from './held-meeting.js';
import { paragraphsOf, quoteAt } from './paragraphs.js';
import { meetingOf, type OwnMeeting, profileOf, type Voice } from './transcript-meeting.js';
import { type Turn, turnsOf } from './turns.js';
import { voicesOf } from './voices.js';
import { isPage, type Page, readPage } from './white-house.js';

/** A transcript in Markdown with a label in capitals before each turn: every paragraph is one direct statement. */
export const transcriptReader: Reader = {
  format: 'transcript',
  describes: 'a page with front matter whose turns begin with a label in capitals, "PRESIDENT BIDEN:"',
  isByRules: true,
  async recognises(source: SourceFile) {
    if (!(await isPage(source))) return false;
    return (await source.text())
      .split('\n')
      .some((line) => /^\s*(?!SUBJECT|MEMORANDUM)[\p{Lu}][\p{Lu} .,’'-]{2,60}(?:\([^)]*\))?:\s/u.test(line));
  },
  async *read(source: SourceFile, directory: Directory) {
    const page = await readPage(source);
    yield draftTranscript(page, directory);
  },
};

async function draftTranscript(page: Page, directory: Directory): Promise<Draft> {
  const paragraphs = paragraphsOf(page.text);
  const transcript = turnsOf(paragraphs.slice(1));
  const labels = [...new Set(transcript.turns.map(({ label }) => label))];
  const at = dateForm(page.date, 'STATED');
  const cast = await castOf(page.title, labels, at, directory);
  const voices = await voicesOf(transcript.turns, cast, at, directory);
  const topics = await directory.topicLabels();
  const own = meetingOf(page, transcript, voices);
  const meeting =
    own && (await heldMeeting(own, await profileOf(own, page, directory), page.frontMatter.publisher ?? '', directory));
  const statements = transcript.turns.flatMap((turn) =>
    statementsOf(turn, voices.get(turn.label)!, meeting?.key, topics),
  );
  const notes = [...cast.notes, ...(meeting?.notes ?? []), ...[...voices.values()].flatMap(({ note }) => note ?? [])];
  return draftOf({
    file: page.file,
    article: { frontMatter: { ...page.frontMatter, kind: 'TRANSCRIPT' }, text: page.text },
    facts: {
      ...cast.declared,
      ...(meeting ? { meetings: { [meeting.key]: meeting.facts } } : {}),
      memberships: membershipsOf(cast, paragraphs[0]!),
      statements: statements.map((statement) => ({ ...statement, ...saidOn(page, meeting) })),
    },
    notes,
    isOpen: cast.notes.length > 0 || [...voices.values()].some(({ note }) => note !== undefined),
  });
}

function statementsOf(
  turn: Turn,
  { id, postId, confidence, reason }: Voice,
  meeting: string | undefined,
  topics: Awaited<ReturnType<Directory['topicLabels']>>,
): StatementInput[] {
  return turn.paragraphs.map(({ paragraph, from, exact }) => ({
    speakers: id === null ? [] : [id],
    attributedAs: turn.label,
    ...(postId === null ? {} : { speakingAs: postId }),
    ...(meeting === undefined ? {} : { meeting: `meeting:${meeting}` }),
    about: topics.in(exact),
    mode: 'DIRECT' as const,
    kinds: [turn.label === 'Q' ? ('QUESTION' as const) : ('ASSERTION' as const)],
    rendering: turn.isInterpreted ? ('INTERPRETED' as const) : ('ORIGINAL' as const),
    turn: turn.number,
    quote: quoteAt(paragraph, from, exact),
    method: 'RULES' as const,
    confidence,
    reason,
  }));
}

/** What was said has the date of the meeting; where there is none, that of the page. */
const saidOn = (page: Page, meeting: OwnMeeting | null) =>
  meeting?.facts.reports?.length ? {} : { saidAt: { value: page.date, basis: 'ARTICLE' as const } };

/** The title attests the offices of those whom it makes known. */
const membershipsOf = ({ members, beside, declared }: Cast, title: ReturnType<typeof paragraphsOf>[number]) =>
  [...members, ...beside].flatMap(({ id, postId, confidence, reason, principal }) => {
    if (postId === null || !(id.slice('person:'.length) in declared.people)) return [];
    const from = title.text.indexOf(principal.phrase);
    if (from < 0) return [];
    return [
      {
        person: id,
        post: postId,
        quote: quoteAt(title, from, principal.phrase),
        method: 'RULES' as const,
        confidence,
        reason,
      },
    ];
  });
