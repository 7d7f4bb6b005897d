import { PLACE } from '../expected.js';
import type { MeetingInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import type { Directory } from '../resolution/directory.js';
import { type Paragraph, quoteAt } from './paragraphs.js';
import type { Present } from './present.js';
import { dayIn } from './when.js';

type Classification = NonNullable<MeetingInput['classification']>;

/** The meeting or call of which a document tells, as far as the document says. */
export interface Encounter {
  readonly key: string;
  readonly name: string;
  readonly classification: Classification;
  readonly channel: 'IN_PERSON' | 'PHONE' | 'VIDEO';
  /** `2022-12-08`. */
  readonly day: string;
  readonly placeId: string | null;
  readonly report: NonNullable<MeetingInput['reports']>[number];
}

const VIDEO = /\b(?:video|virtual(?:ly)?|videoconference|video conference)\b/i;
const CALL = /\b(?:phone )?calls?\b/i;
const SPOKEN = /\bspoke\b|\bby phone\b|\bphone call\b|\bconference call\b/i;
const MET = /\b(?:met|meeting|hosted|welcomed|convened|visited)\b/i;
const SUMMIT = /\bsummit\b(?!\s+(?:preparation|on\s))/i;

/** What title and opening say of the meeting. */
export async function encounterOf(
  title: string,
  published: string,
  opening: { readonly at: Paragraph; readonly sentence: string },
  present: readonly Present[],
  directory: Directory,
): Promise<Encounter> {
  const { at, sentence } = opening;
  const isCall =
    CALL.test(title) ||
    (!/\bmeet|roundtable|session|visit|trilateral|bilateral/i.test(title) &&
      SPOKEN.test(sentence) &&
      !MET.test(sentence));
  const isVirtual = VIDEO.test(title) || VIDEO.test(sentence);
  const channel = isVirtual ? 'VIDEO' : isCall ? 'PHONE' : 'IN_PERSON';
  const classification = isCall ? 'CALL' : kindOf(title, present);
  const named = dayIn(sentence, published);
  const day = named?.day ?? published;
  const from = at.text.indexOf(sentence);
  const placeId = channel === 'IN_PERSON' ? await placeIn(`${title} ${sentence}`, directory) : null;
  const words = named === null ? { exact: sentence, from } : { exact: named.words, from: from + named.from };
  const people = present.map(({ named: one }) => one.phrase);
  const noun = isCall ? 'Call' : 'Meeting';
  const who =
    people.length === 0
      ? title
      : `${people.slice(0, -1).join(', ')}${people.length > 1 ? ' and ' : ''}${people.at(-1)}`;
  return {
    key: slugOf(
      `${day} ${noun} ${people.length === 0 ? title : present.map(({ named: one }) => `${one.title ?? ''} ${one.name}`).join(' ')}`,
    ).slice(0, 90),
    name: `${noun}: ${who}, ${day}`,
    classification,
    channel,
    day,
    placeId,
    report: {
      start: day,
      ...(named === null ? { basis: 'ARTICLE' as const } : {}),
      channel,
      status: 'HELD',
      ...(placeId === null ? {} : { place: placeId }),
      quote: quoteAt(at, words.from, words.exact),
      method: 'RULES',
      ...(named === null
        ? { confidence: 0.7, reason: 'The text names no day, so that of its publication is taken.' }
        : {}),
    },
  };
}

/** Between how many sides: those whose side is not known count as none. */
function kindOf(title: string, present: readonly Present[]): Classification {
  if (SUMMIT.test(title)) return 'SUMMIT';
  if (/\b(?:trilateral|quad|multilateral)\b/i.test(title)) return 'MULTILATERAL';
  const sides = new Set(present.flatMap(({ side }) => side ?? []));
  if (sides.size > 2) return 'MULTILATERAL';
  return sides.size === 2 || /\bbilateral\b/i.test(title) ? 'BILATERAL' : 'OTHER';
}

const WHERE = /\b(?:in|at)\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'-]+)(?:\s+\p{Lu}[\p{L}’'-]+){0,2})/gu;

/** The first place that is known by the name that follows "in" or "at". */
async function placeIn(text: string, directory: Directory): Promise<string | null> {
  const names = [...text.matchAll(WHERE)].map(([, name]) => name!);
  if (names.length === 0) return null;
  const resolver = await directory.exact(names);
  for (const name of names) {
    const found = resolver.find(name, PLACE);
    if ('id' in found) return found.id;
  }
  return null;
}
