import { DateBasis } from '../shared/imprecise-date.type.js';
import { durationBounds } from './duration.js';
import { MeetingDetail, MeetingStatus } from './meeting.enums.js';
import type { MeetingFacts } from './meeting.type.js';

/** A report that is believed, with what decides between reports. */
export type RankedReport = Omit<MeetingFacts, 'disputed'> & {
  readonly id: string;
  /** How sure the article's evidence is, 0 to 1. */
  readonly confidence: number;
  readonly recordedAt: string;
  /** By when the meeting was over or had begun, because the article says that it was held: the article's own date. */
  readonly heldBy: string | null;
  /** The places that its place lies in. */
  readonly placesAround: readonly string[];
};

const DETAILS = {
  START: ['startDate', 'startEarliest', 'startLatest', 'startBasis'],
  END: ['endDate', 'endEarliest', 'endLatest', 'endBasis'],
  DURATION: ['duration', 'durationQualifier'],
  PLACE: ['placeId'],
  CHANNEL: ['channel'],
  STATUS: ['status'],
} as const satisfies Record<keyof typeof MeetingDetail, readonly (keyof MeetingFacts)[]>;

/** What a report with one of these statuses says of the meeting is a plan. */
export const PLANS: readonly MeetingStatus[] = [MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED];

/**
 * What the believed reports together say of a meeting. Each detail is taken from the first report that has it: reports
 * of what took place before plans, then the higher confidence, then the one recorded last. A held meeting without a
 * start began by the date of the earliest article that says it was held.
 *
 * A detail is disputed when two reports of what took place, or two plans where there are only plans, cannot both be
 * right: dates or durations that do not overlap, places of which neither lies in the other, different channels, held
 * and cancelled.
 */
export function factsOf(reports: readonly RankedReport[]): MeetingFacts {
  const ranked = [...reports].sort(byRank);
  const facts: Record<string, unknown> = {};
  const disputed: MeetingDetail[] = [];
  for (const detail of Object.values(MeetingDetail)) {
    const properties = DETAILS[detail];
    const having = ranked.filter((report) => report[properties[0]] !== null);
    for (const property of properties) facts[property] = having[0]?.[property] ?? null;
    const comparable = having.filter((report) => isPlan(report) === isPlan(having[0]!));
    if (comparable.some((one, index) => comparable.slice(index + 1).some((other) => !AGREE[detail](one, other)))) {
      disputed.push(detail);
    }
  }
  return { ...(facts as unknown as MeetingFacts), ...startOf(facts as unknown as MeetingFacts, reports), disputed };
}

/** The start of a meeting that no report dates. */
function startOf({ startDate, status }: MeetingFacts, reports: readonly RankedReport[]): Partial<MeetingFacts> {
  if (startDate !== null || status !== MeetingStatus.HELD) return {};
  const [heldBy] = reports.flatMap((report) => report.heldBy ?? []).sort();
  return heldBy === undefined ? {} : { startLatest: heldBy, startBasis: DateBasis.ARTICLE };
}

const isPlan = ({ status }: RankedReport) => status !== null && PLANS.includes(status);

const byRank = (a: RankedReport, b: RankedReport) =>
  Number(isPlan(a)) - Number(isPlan(b)) ||
  b.confidence - a.confidence ||
  (a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt > b.recordedAt ? -1 : 1);

/** Whether two reports that have a detail can both be right about it. */
const AGREE: Record<MeetingDetail, (one: RankedReport, other: RankedReport) => boolean> = {
  START: (one, other) => overlap(one.startEarliest, one.startLatest, other.startEarliest, other.startLatest),
  END: (one, other) => overlap(one.endEarliest, one.endLatest, other.endEarliest, other.endLatest),
  DURATION: (one, other) => {
    const a = durationBounds(one.duration!, one.durationQualifier);
    const b = durationBounds(other.duration!, other.durationQualifier);
    return a === null || b === null ? one.duration === other.duration : overlap(a.least, a.most, b.least, b.most);
  },
  PLACE: (one, other) =>
    one.placeId === other.placeId ||
    one.placesAround.includes(other.placeId!) ||
    other.placesAround.includes(one.placeId!),
  CHANNEL: (one, other) => one.channel === other.channel,
  // Plans change, and that is no dispute.
  STATUS: (one, other) => one.status === other.status || isPlan(one),
};

/** Whether two ranges share a value; null is open. */
const overlap = <Value extends string | number>(
  from: Value | null,
  through: Value | null,
  otherFrom: Value | null,
  otherThrough: Value | null,
) =>
  (from === null || otherThrough === null || from <= otherThrough) &&
  (otherFrom === null || through === null || otherFrom <= through);
