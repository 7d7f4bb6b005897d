import type { Context } from '../context.js';
import { Stance } from '../positions/position.enums.js';
import type { Position } from '../positions/position.type.js';

/** A stretch of time, closed at both ends; null is open. */
export interface Span {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A stance with the bounds of when it began, as was known under its view. */
export interface Dated extends Span {
  readonly position: Position;
}

/** Whether the dates alone leave no doubt that the one lies before the other. */
export const surelyBefore = (one: Span, other: Span): boolean =>
  one.latest !== null && other.earliest !== null && one.latest < other.earliest;

/** The stances with their beginnings, oldest first. */
export async function datedOf(
  positions: readonly Position[],
  { positions: store }: Pick<Context, 'positions'>,
): Promise<Dated[]> {
  const dated = await Promise.all(
    positions.map(async (position): Promise<Dated> => {
      const { validFromEarliest: earliest, validFromLatest: latest } = await store.startOf(position);
      return { position, earliest, latest };
    }),
  );
  return dated.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ position, earliest, latest }: Dated) => `${earliest ?? latest ?? ''}|${position.id}`;

const ACCEPTED: readonly Stance[] = [Stance.FOR, Stance.CONDITIONAL];

/** Whether one refuses what the other accepts, with or without conditions. MIXED and NEUTRAL oppose nothing. */
export const areOpposed = (one: Stance, other: Stance): boolean =>
  (one === Stance.AGAINST && ACCEPTED.includes(other)) || (other === Stance.AGAINST && ACCEPTED.includes(one));
