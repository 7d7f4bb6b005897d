import type { MeetingInput } from '../facts.schema.js';

type Classification = NonNullable<MeetingInput['classification']>;

/** Somebody at a meeting. */
export interface Attendee {
  readonly id: string;
  /** Whether they belong to the side that publishes: it takes part in all that it tells of, so they tell nothing apart. */
  readonly isHome: boolean;
  /** Whether they are that side's head, such as its president. */
  readonly isHead: boolean;
}

/** A meeting of which a source tells. */
export interface MeetingProfile {
  readonly classification: Classification;
  readonly channel: string | null;
  /** First and last day; null where nobody says. */
  readonly from: string | null;
  readonly to: string | null;
  readonly placeId: string | null;
  readonly attendees: readonly Attendee[];
  /** Countries and organisations that take part, beside that which publishes. */
  readonly sides: readonly string[];
}

/** A meeting that is known already. */
export interface KnownMeeting extends MeetingProfile {
  readonly id: string;
  readonly name: string;
  /** The places that its place lies in. */
  readonly placesAround: readonly string[];
  /** Who published what is known of it, by id. */
  readonly publishers: readonly string[];
}

/** Which known meeting a source tells of, if any, with what a person should look at. */
export interface MeetingDecision {
  readonly id: string | null;
  readonly notes: readonly string[];
}

/**
 * The one known meeting that a source can only mean. All must hold: the days are the same, or neighbours where another
 * publisher told of it; they share somebody who is not of the publisher's own side; nobody contradicts; both are calls
 * or both are meetings of as many sides; neither place lies outside the other. Two that fit, or one that shares only a
 * country, are left for a person to decide, and the meeting stays one of its own.
 */
export function decideMeeting(
  proposed: MeetingProfile,
  known: readonly KnownMeeting[],
  publisher: string | null,
): MeetingDecision {
  const judged = known.flatMap((meeting) => {
    const days = daysApart(proposed, meeting);
    const isNear = days === 0 || (days === 1 && !meeting.publishers.some((one) => one === publisher));
    return isNear && against(proposed, meeting) === null
      ? [{ meeting, days, shared: sharedPeople(proposed, meeting) }]
      : [];
  });
  const withPeople = judged.filter(({ shared }) => shared.length > 0);
  const nearest = Math.min(...withPeople.map(({ days }) => days));
  const fitting = withPeople.filter(({ days }) => days === nearest);
  const [one, ...others] = fitting;
  if (one !== undefined && others.length === 0) {
    const who = one.shared.join(', ');
    const when = one.days === 0 ? 'the same day' : 'the day beside it';
    return {
      id: one.meeting.id,
      notes: [`taken for ${one.meeting.id}: ${when}, with ${who}, and nothing speaks against it`],
    };
  }
  if (one !== undefined) {
    const ids = fitting.map(({ meeting }) => meeting.id).join(', ');
    return { id: null, notes: [`kept apart, for review: it may be any of ${ids}`] };
  }
  const notes = judged
    .filter(({ meeting }) => meeting.sides.some((side) => proposed.sides.includes(side)))
    .map(({ meeting }) => `kept apart, for review: ${meeting.id} shares a country and the day, but nobody`);
  return { id: null, notes };
}

/** What speaks against two being one meeting; null when nothing does. */
function against(one: MeetingProfile, other: KnownMeeting): string | null {
  if (familyOf(one) !== familyOf(other)) return 'another kind of meeting';
  if (one.channel !== null && other.channel !== null && one.channel !== other.channel) return 'another channel';
  const isElsewhere =
    one.placeId !== null &&
    other.placeId !== null &&
    one.placeId !== other.placeId &&
    !other.placesAround.includes(one.placeId);
  if (isElsewhere) return 'another place';
  return contradicts(one, other) || contradicts(other, one) ? 'others took part' : null;
}

/** A call is never a visit, a press conference not the talks before it, and talks of two are not those of several. */
function familyOf({ classification }: MeetingProfile): string {
  return classification === 'SUMMIT' ? 'MULTILATERAL' : classification;
}

/**
 * Whether those whom the one names cannot be those of the other. Its own side sends different people to different
 * meetings. A source that names none of them tells of a visit to the head of that side.
 */
function contradicts(one: MeetingProfile, other: MeetingProfile): boolean {
  const [own, others] = [one, other].map(({ attendees }) => attendees.filter(({ isHome }) => isHome)) as [
    Attendee[],
    Attendee[],
  ];
  if (own.length === 0) return false;
  if (others.length === 0) return !own.some(({ isHead }) => isHead);
  return !own.some(({ id }) => others.some((another) => another.id === id));
}

const sharedPeople = (one: MeetingProfile, other: MeetingProfile): string[] =>
  one.attendees
    .filter(({ id, isHome }) => !isHome && other.attendees.some((another) => another.id === id))
    .map(({ id }) => id);

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days between two meetings, 0 where they overlap; infinite where one has no date. */
function daysApart(one: MeetingProfile, other: MeetingProfile): number {
  if (one.from === null || other.from === null) return Number.POSITIVE_INFINITY;
  const [from, to, otherFrom, otherTo] = [one.from, one.to ?? one.from, other.from, other.to ?? other.from].map(
    (date) => Date.parse(date.slice(0, 10)),
  ) as [number, number, number, number];
  return Math.max(0, otherFrom - to, from - otherTo) / DAY_MS;
}
