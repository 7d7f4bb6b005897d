import { groupBy } from '../graph/batch.js';
import { PositionDetail } from './position-change.enums.js';
import type { PositionChange } from './position-change.type.js';
import { type Dated, type Span, surelyBefore } from './stance.js';

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
  return [...series.values()].flatMap((series) => series.flatMap((after) => changeTo(after, series, among) ?? []));
}

/** Those of a series that none of it is surely newer than: several where they are held at once. */
export const lastOf = (series: readonly Dated[]): Dated[] =>
  series.filter((one) => !series.some((other) => surelyBefore(one, other)));

const beganTogether = (one: Span, other: Span) => one.earliest === other.earliest && one.latest === other.latest;

function changeTo(after: Dated, series: readonly Dated[], among: readonly PositionDetail[]): DatedChange | null {
  const older = series.filter((one) => surelyBefore(one, after));
  const last = lastOf(older);
  // Those that may be older stand before it in the series; one that began at the same time is held beside it.
  const maybe = series.slice(0, series.indexOf(after)).filter((one) => !beganTogether(one, after));
  const candidates = older.length > 0 ? last : maybe;
  const before = candidates.at(-1);
  if (!before || candidates.some((one) => differing(one, after, among).length === 0)) return null;
  return {
    before,
    after,
    change: {
      before: before.position,
      after: after.position,
      changed: differing(before, after, ALL_DETAILS),
      isCertain: older.length > 0,
      isReturn: older.some(({ position }) => position.stance === after.position.stance),
    },
  };
}
