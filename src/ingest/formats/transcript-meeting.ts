import { dateForm } from '../dates.js';
import type { MeetingInput } from '../facts.schema.js';
import type { Directory } from '../resolution/directory.js';
import { isHeadOf } from '../resolution/known-meetings.js';
import type { MeetingProfile } from '../resolution/meetings.js';
import { HOME } from './cast.js';
import { instantAt, isClock } from './dateline.js';
import { namedIn } from './named.js';
import { occasionOf } from './occasion.js';
import { quoteAt } from './paragraphs.js';
import { unstuck } from './principals.js';
import type { Transcript, Turn } from './turns.js';
import type { Page } from './white-house.js';

/** Whose words a label opens. */
export interface Voice {
  readonly id: string | null;
  readonly postId: string | null;
  readonly confidence: number;
  readonly reason: string;
  readonly note?: string;
}

/** A meeting under the key that its transcript gives it. */
export interface OwnMeeting {
  readonly key: string;
  readonly facts: MeetingInput;
}

function beforePublished({ frontMatter }: Page, instant: string | null | undefined): string | null {
  const published = Date.parse(String(frontMatter.publishedAt));
  return instant != null && Date.parse(instant) <= published ? instant : null;
}

/** The meeting that the title of a transcript announces, attended by those who speak; null for a speech outside any. */
export function meetingOf(
  page: Page,
  { before, turns, end }: Transcript,
  voices: ReadonlyMap<string, Voice>,
): OwnMeeting | null {
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
            ...(finish != null && Date.parse(finish) > Date.parse(start) ? { end: finish } : {}),
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

/** What tells the meeting apart from others: those whom the title names. */
export async function profileOf(
  { facts }: OwnMeeting,
  { title, date }: Page,
  directory: Directory,
): Promise<MeetingProfile> {
  const named = namedIn(unstuck(title)).filter(({ name }) => name !== '');
  const decisions = await directory.decide(
    named.map(({ title: office, name, of }) => ({
      text: office === null ? name : `${office} ${name}`,
      at: dateForm(date, 'STATED'),
      of: [of ?? HOME],
    })),
  );
  const attendees = decisions.flatMap(({ decided }, index) => {
    const { of, title: office } = named[index]!;
    const isHome = of === null || of === HOME;
    return decided === null ? [] : [{ id: decided.id, isHome, isHead: isHome && isHeadOf(office) }];
  });
  return {
    classification: facts.classification!,
    channel: /\b(?:virtual|video)\b/i.test(title) ? 'VIDEO' : facts.classification === 'CALL' ? 'PHONE' : null,
    from: date,
    to: date,
    placeId: null,
    attendees,
    sides: [],
  };
}
