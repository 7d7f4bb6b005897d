import { dateForm } from '../dates.js';
import { type Draft, draftOf } from '../draft.js';
import type { StatementInput } from '../facts.schema.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import type { SourceFile } from '../source-file.js';
import { type Cast, calledIn, castOf, undecided } from './cast.js';
import { heldMeeting } from './held-meeting.js';
import { paragraphsOf, quoteAt } from './paragraphs.js';
import { meetingOf, type OwnMeeting, profileOf, type Voice } from './transcript-meeting.js';
import { type Turn, turnsOf } from './turns.js';
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

/** A label that says that nobody is named. */
const UNNAMED =
  /^(?:Q|QUESTION|MODERATOR|OPERA?T[A-Z]*R|AUDIENCE.*|.*\b(?:OFFICIALS?|AIDES?|STAFF|INTERPRETER|PARTICIPANTS?|REPORTERS?|SPEAKER|CHILD(?:REN)?))$/;

async function draftTranscript(page: Page, directory: Directory): Promise<Draft> {
  const paragraphs = paragraphsOf(page.text);
  const transcript = turnsOf(paragraphs.slice(1));
  const labels = [...new Set(transcript.turns.map(({ label }) => label))];
  const at = dateForm(page.date, 'STATED');
  const cast = await castOf(page.title, labels, at, directory);
  const voices = await voicesOf(labels, cast, at, directory);
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
  });
}

async function voicesOf(
  labels: readonly string[],
  cast: Cast,
  at: ReturnType<typeof dateForm>,
  directory: Directory,
): Promise<Map<string, Voice>> {
  const found = labels.map(async (label): Promise<[string, Voice]> => {
    if (UNNAMED.test(label)) {
      return [label, { id: null, postId: null, confidence: 1, reason: `The label "${label}" names nobody.` }];
    }
    const member = calledIn(cast, label);
    if (member) {
      const { id, postId, confidence, reason } = member;
      return [label, { id, postId, confidence, reason: `The label "${label}" calls somebody of the title. ${reason}` }];
    }
    const [decision] = await directory.decide([{ text: label, at, of: cast.of }]);
    if (decision!.decided) {
      const { id, postId, score, reasons } = decision!.decided;
      return [
        label,
        { id, postId, confidence: score, reason: `The label "${label}" calls one who ${reasons.join(', and ')}.` },
      ];
    }
    const note = undecided(label, decision!);
    return [label, { id: null, postId: null, confidence: 1, reason: `Only the label is known: ${note}.`, note }];
  });
  return new Map(await Promise.all(found));
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
const membershipsOf = ({ members, declared }: Cast, title: ReturnType<typeof paragraphsOf>[number]) =>
  members.flatMap(({ id, postId, confidence, reason, principal }) => {
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
