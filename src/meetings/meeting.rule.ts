import { MeetingDetail } from './meeting.enums.js';
import type { MeetingFacts } from './meeting.type.js';

/** A report that is believed, with what decides between reports. */
export type RankedReport = Omit<MeetingFacts, 'disputed'> & {
  readonly id: string;
  /** The highest confidence of its evidence, 0 to 1. */
  readonly confidence: number;
  readonly recordedAt: string;
};

const DETAILS = {
  START: ['startDate', 'startEarliest', 'startLatest', 'startBasis'],
  END: ['endDate', 'endEarliest', 'endLatest', 'endBasis'],
  DURATION: ['duration', 'durationQualifier'],
  PLACE: ['placeId'],
  CHANNEL: ['channel'],
  STATUS: ['status'],
} as const satisfies Record<keyof typeof MeetingDetail, readonly (keyof MeetingFacts)[]>;

/**
 * What the believed reports together say of a meeting. Each detail is taken from the report of the highest confidence
 * that has it, among equals the one recorded last. It is disputed when reports that have it cannot both be right; dates
 * are compared by their bounds, so a month and a day in it agree. A planned meeting that was held is no dispute.
 */
export function factsOf(reports: readonly RankedReport[]): MeetingFacts {
  const ranked = [...reports].sort(byRank);
  const facts: Record<string, unknown> = {};
  const disputed: MeetingDetail[] = [];
  for (const [detail, properties] of Object.entries(DETAILS)) {
    const having = ranked.filter((report) => report[properties[0]] !== null);
    for (const property of properties) facts[property] = having[0]?.[property as keyof RankedReport] ?? null;
    if (having.some((report) => !agree(detail as MeetingDetail, having[0]!, report)))
      disputed.push(detail as MeetingDetail);
  }
  return { ...(facts as unknown as Omit<MeetingFacts, 'disputed'>), disputed };
}

const byRank = (a: RankedReport, b: RankedReport) =>
  b.confidence - a.confidence ||
  (a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt > b.recordedAt ? -1 : 1);

function agree(detail: MeetingDetail, chosen: RankedReport, other: RankedReport): boolean {
  switch (detail) {
    case MeetingDetail.START:
      return overlap(chosen.startEarliest, chosen.startLatest, other.startEarliest, other.startLatest);
    case MeetingDetail.END:
      return overlap(chosen.endEarliest, chosen.endLatest, other.endEarliest, other.endLatest);
    case MeetingDetail.DURATION:
      return chosen.duration === other.duration;
    case MeetingDetail.PLACE:
      return chosen.placeId === other.placeId;
    case MeetingDetail.CHANNEL:
      return chosen.channel === other.channel;
    case MeetingDetail.STATUS:
      return chosen.status === other.status || chosen.status === 'SCHEDULED' || other.status === 'SCHEDULED';
  }
}

const overlap = (from: string | null, through: string | null, otherFrom: string | null, otherThrough: string | null) =>
  (from === null || otherThrough === null || from <= otherThrough) &&
  (otherFrom === null || through === null || otherFrom <= through);
