import { groupBy } from '../graph/batch.js';
import type { Stance } from '../positions/position.enums.js';
import { PositionDetail } from './position-change.enums.js';
import type { PositionChange } from './position-change.type.js';
import type { Dated, Span } from './stance.js';

const DETAILS = {
  STANCE: 'stance',
  STRENGTH: 'strength',
  CONDITIONS: 'conditions',
  RED_LINE: 'redLine',
} as const;

/** What differs between two stances, of these details. */
export const differing = (one: Dated, other: Dated, among: readonly PositionDetail[]): PositionDetail[] =>
  among.filter((detail) => one.position[DETAILS[detail]] !== other.position[DETAILS[detail]]);

/** All that can differ. */
export const ALL_DETAILS = Object.values(PositionDetail);

/** A change, with the bounds of when the two stances began. */
export interface DatedChange {
  readonly before: Dated;
  readonly after: Dated;
  readonly change: PositionChange;
}

/**
 * Where stances differ, in some of these details, from what the same holder had last said on the same target. Each is
 * compared with the newest that are surely older. It changes nothing when one of these is alike; where none is surely
 * older, the change is uncertain. The stances come oldest first, and so do the changes.
 */
export function changesOf(stances: readonly Dated[], among: readonly PositionDetail[]): DatedChange[] {
  const series = groupBy(stances, ({ position }) => `${position.holderId}|${position.targetId}`);
  return [...series.values()].flatMap((series) => changesIn(series, among));
}

/** Those of a series that none of it is surely newer than: several where they are held at once. */
export function lastOf(series: readonly Dated[]): Dated[] {
  const newest = series.reduce((latest, { earliest }) => later(latest, earliest), '');
  return series.filter(({ latest }) => latest === null || latest >= newest);
}

const later = (one: string, other: string | null) => (other !== null && other > one ? other : one);

const beganTogether = (one: Span, other: Span) => one.earliest === other.earliest && one.latest === other.latest;

const areAlike = (one: Dated, other: Dated, among: readonly PositionDetail[]) =>
  among.every((detail) => one.position[DETAILS[detail]] === other.position[DETAILS[detail]]);

/** A stance and its place in its series. */
type Placed = readonly [Dated, number];

function changesIn(series: readonly Dated[], among: readonly PositionDetail[]): DatedChange[] {
  const placed = series.map((stance, place): Placed => [stance, place]);
  const olderThan = searchIn(placed);
  return placed.flatMap(([after, place]) => {
    const older = olderThan(after);
    // Those that may be older stand before it in the series; one that began at the same time is held beside it.
    const candidates = older?.last ?? placed.slice(0, place).filter(([one]) => !beganTogether(one, after));
    const [first] = candidates;
    if (!first || candidates.some(([one]) => areAlike(one, after, among))) return [];
    const [before] = candidates.reduce((newest, one) => (one[1] > newest[1] ? one : newest), first);
    const change = {
      before: before.position,
      after: after.position,
      changed: differing(before, after, ALL_DETAILS),
      isCertain: older !== null,
      isReturn: older?.stances(after.position.stance) ?? false,
    };
    return [{ before, after, change }];
  });
}

/** Those of a series that are surely older than one of it. */
interface Older {
  /** The newest of them, in no order: none of them is surely newer than these. */
  readonly last: readonly Placed[];
  /** Whether one of them is such a stance. */
  stances(stance: Stance): boolean;
}

/** Finds what is surely older by where it stands in the order of the ends: comparing each with each blocks the server. */
function searchIn(series: readonly Placed[]): (after: Span) => Older | null {
  const ended = series.filter(([{ latest }]) => latest !== null);
  ended.sort(([one], [other]) => (one.latest! < other.latest! ? -1 : 1));
  const ends = ended.map(([{ latest }]) => latest!);
  const newestStart: string[] = [''];
  const firstWith = new Map<Stance, number>();
  for (const [place, [{ earliest, position }]] of ended.entries()) {
    newestStart.push(later(newestStart[place]!, earliest));
    if (!firstWith.has(position.stance)) firstWith.set(position.stance, place);
  }
  return ({ earliest }) => {
    const count = earliest === null ? 0 : countBelow(ends, earliest);
    if (count === 0) return null;
    return {
      last: ended.slice(countBelow(ends, newestStart[count]!), count),
      stances: (stance) => (firstWith.get(stance) ?? count) < count,
    };
  };
}

/** How many of these, in ascending order, are less than a value. */
function countBelow(ascending: readonly string[], value: string): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
