import { dateForm } from '../dates.js';
import { type Draft, draftOf } from '../draft.js';
import type { MeetingInput, StatementInput } from '../facts.schema.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import type { SourceFile } from '../source-file.js';
import { type Cast, calledIn, castOf, undecided } from './cast.js';
import { instantAt, isClock } from './dateline.js';
import { occasionOf } from './occasion.js';
import { paragraphsOf, quoteAt } from './paragraphs.js';
import { type Transcript, type Turn, turnsOf } from './turns.js';
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
      .some((line) => /^(?!SUBJECT|MEMORANDUM)[\p{Lu}][\p{Lu} .,’'-]{2,60}(?:\([^)]*\))?:\s/u.test(line));
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
  const meeting = meetingOf(page, transcript, voices);
  const statements = transcript.turns.flatMap((turn) =>
    statementsOf(turn, voices.get(turn.label)!, meeting?.key, topics),
  );
  const notes = [...cast.notes, ...[...voices.values()].flatMap(({ note }) => note ?? [])];
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

/** Whose words a label opens. */
interface Voice {
  readonly id: string | null;
  readonly postId: string | null;
  readonly confidence: number;
  readonly reason: string;
  readonly note?: string;
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

interface Held {
  readonly key: string;
  readonly facts: MeetingInput;
}

function beforePublished({ frontMatter }: Page, instant: string | null | undefined): string | null {
  const published = Date.parse(String(frontMatter.publishedAt));
  return instant != null && Date.parse(instant) <= published ? instant : null;
}

/** What was said has the date of the meeting; where there is none, that of the page. */
const saidOn = (page: Page, meeting: Held | null) =>
  meeting?.facts.reports?.length ? {} : { saidAt: { value: page.date, basis: 'ARTICLE' as const } };

function meetingOf(page: Page, { before, turns, end }: Transcript, voices: ReadonlyMap<string, Voice>): Held | null {
  const occasion = occasionOf(page.title, page.date);
  if (occasion === null) return null;
  const clock = before.find(({ text }) => isClock(text));
  // A clock that is later than the publication is a slip of the source; the day stands.
  const [start, finish] = [clock, end].map((line) => beforePublished(page, line && instantAt(page.date, line.text)));
  const method = 'RULES' as const;
  const report =
    clock === undefined || start == null
      ? []
      : [
          {
            start,
            ...(finish != null && finish > start ? { end: finish } : {}),
            status: 'HELD' as const,
            quote: quoteAt(clock, 0, clock.text),
            method,
          },
        ];
  const speakers = new Map<string, Turn>();
  for (const turn of turns) {
    const { id } = voices.get(turn.label)!;
    if (id !== null && !speakers.has(id)) speakers.set(id, turn);
  }
  const attendances = [...speakers].map(([attendee, turn]) => {
    const { postId, confidence, reason } = voices.get(turn.label)!;
    return {
      attendee,
      role: 'SPEAKER' as const,
      presence: 'CONFIRMED' as const,
      ...(postId === null ? {} : { post: postId }),
      quote: quoteAt(turn.at, 0, turn.label),
      method,
      confidence,
      reason,
    };
  });
  const { name, classification, key } = occasion;
  return { key, facts: { name, classification, reports: report, attendances } };
}

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
