import { describe, expect, it } from 'vitest';
import { delayBetween, type Said } from '../../src/analysis/reply-delay.js';

const at = (instant: string): Said => ({ saidEarliest: instant, saidLatest: instant });
const within = (earliest: string | null, latest: string | null): Said => ({
  saidEarliest: earliest && `${earliest}T00:00:00.000Z`,
  saidLatest: latest && `${latest}T23:59:59.999Z`,
});
const day = (date: string) => within(date, date);

describe('how long a reply took', () => {
  it.each([
    [
      'to the second between instants',
      at('2031-05-01T10:00:00.000Z'),
      at('2031-05-01T12:30:05.000Z'),
      'PT2H30M5S',
      'PT2H30M5S',
    ],
    ['over days', at('2031-05-01T10:00:00.000Z'), at('2031-05-04T09:00:00.000Z'), 'P2DT23H', 'P2DT23H'],
    ['from none to two days between neighbouring days', day('2031-05-01'), day('2031-05-02'), 'PT0S', 'P2D'],
    ['between days apart', day('2031-05-01'), day('2031-05-04'), 'P2D', 'P4D'],
    ['from an instant to a later day', at('2031-05-01T18:00:00.000Z'), day('2031-05-02'), 'PT6H', 'P1DT6H'],
    ['at least, where the reply has no end', day('2031-05-01'), within('2031-05-03', null), 'P1D', null],
    ['at least, where the start is open', within(null, '2031-05-01'), day('2031-05-03'), 'P1D', null],
  ])('is told %s', (_what, first, second, atLeast, atMost) => {
    expect(delayBetween(first, second)).toEqual({ atLeast, atMost });
  });

  it.each([
    ['both are of one day', day('2031-05-01'), day('2031-05-01')],
    ['both are of one instant', at('2031-05-01T10:00:00.000Z'), at('2031-05-01T10:00:00.000Z')],
    ['the dates overlap', within('2031-05-01', '2031-05-31'), day('2031-05-20')],
    ['the reply can be of any time before', day('2031-05-01'), within(null, '2031-05-20')],
    ['the first can be of any time after', within('2031-05-01', null), day('2031-05-20')],
    ['the dates tell the other order', day('2031-05-02'), day('2031-05-01')],
  ])('is not told where %s', (_what, first, second) => {
    expect(delayBetween(first, second)).toBeNull();
  });
});
