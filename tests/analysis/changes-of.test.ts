import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_DETAILS, changesOf, type DatedChange, differing, lastOf } from '../../src/analysis/changes-of.js';
import { PositionDetail } from '../../src/analysis/position-change.enums.js';
import { type Dated, surelyBefore } from '../../src/analysis/stance.js';
import { Stance } from '../../src/positions/position.enums.js';
import type { Position } from '../../src/positions/position.type.js';

/** The rule as it reads: each compared with each. */
const lastByRule = (series: readonly Dated[]) =>
  series.filter((one) => !series.some((other) => surelyBefore(one, other)));

function changesByRule(series: readonly Dated[], among: readonly PositionDetail[]): DatedChange[] {
  return series.flatMap((after, place) => {
    const older = series.filter((one) => surelyBefore(one, after));
    const maybe = series
      .slice(0, place)
      .filter((one) => one.earliest !== after.earliest || one.latest !== after.latest);
    const candidates = older.length > 0 ? lastByRule(older) : maybe;
    const before = candidates.at(-1);
    if (!before || candidates.some((one) => differing(one, after, among).length === 0)) return [];
    const change = {
      before: before.position,
      after: after.position,
      changed: differing(before, after, ALL_DETAILS),
      isCertain: older.length > 0,
      isReturn: older.some(({ position }) => position.stance === after.position.stance),
    };
    return [{ before, after, change }];
  });
}

const day = (number: number) => new Date(Date.UTC(2031, 0, 1 + number)).toISOString();

const { FOR, AGAINST, CONDITIONAL } = Stance;
const stanceOf = (
  id: string,
  earliest: string | null,
  latest: string | null,
  stance: Stance,
  redLine = false,
): Dated => ({
  earliest,
  latest,
  position: {
    id,
    holderId: 'person:ana',
    targetId: 'topic:nets',
    stance,
    redLine,
    strength: null,
    conditions: null,
  } as unknown as Position,
});

/** Oldest first, as `datedOf` gives them. */
const inOrder = (stances: readonly Dated[]) => {
  const placeOf = ({ position, earliest, latest }: Dated) => `${earliest ?? latest ?? ''}|${position.id}`;
  return [...stances].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};

const anySeries = fc
  .array(
    fc.record({
      start: fc.option(fc.nat(12)),
      length: fc.option(fc.nat(5)),
      stance: fc.constantFrom(FOR, AGAINST, CONDITIONAL),
      redLine: fc.boolean(),
      end: fc.nat(12),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    inOrder(
      all.map(({ start, length, stance, redLine, end }, index) => {
        const latest = length === null ? null : day(start === null ? end : start + length);
        return stanceOf(`position:${index}`, start === null ? null : day(start), latest, stance, redLine);
      }),
    ),
  );

describe('changesOf', () => {
  it('finds what comparing each with each finds', () => {
    const details = fc.subarray(Object.values(PositionDetail), { minLength: 1 });
    fc.assert(
      fc.property(anySeries, details, (series, among) => {
        expect(changesOf(series, among)).toEqual(changesByRule(series, among));
        expect(lastOf(series)).toEqual(lastByRule(series));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['one after the other', (index: number) => [index, index]],
    ['of one month each', (index: number) => [index, index + 30]],
    ['of which all begin alike, then not', (index: number) => (index % 2 ? [index, 4_000] : [0, index])],
  ])('compares 2,000 stances %s without blocking the server', (_, spanOf) => {
    const series = inOrder(
      Array.from({ length: 2_000 }, (_, index) => {
        const [start, end] = spanOf(index) as [number, number];
        return stanceOf(`position:${index}`, day(start), day(end), index % 3 ? FOR : AGAINST);
      }),
    );
    const began = performance.now();
    changesOf(series, [PositionDetail.STANCE]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
