import { describe, expect, it } from 'vitest';
import { durationBounds } from '../../src/meetings/duration.js';
import { DurationQualifier } from '../../src/meetings/meeting.enums.js';

const HOUR = 3600;

describe('the bounds of a duration', () => {
  it.each([
    ['PT5H', 5 * HOUR],
    ['PT300M', 5 * HOUR],
    ['PT1H30M', 1.5 * HOUR],
    ['P1DT2H', 26 * HOUR],
    ['P2W', 14 * 24 * HOUR],
    ['PT0.5S', 0.5],
  ])('are both %s when nothing qualifies it', (text, seconds) => {
    expect(durationBounds(text, null)).toEqual({ least: seconds, most: seconds });
  });

  it('leave a quarter either way for "about", a quarter below for "nearly", and everything above for "more than"', () => {
    expect(durationBounds('PT4H', DurationQualifier.ABOUT)).toEqual({ least: 3 * HOUR, most: 5 * HOUR });
    expect(durationBounds('PT4H', DurationQualifier.LESS_THAN)).toEqual({ least: 3 * HOUR, most: 4 * HOUR });
    expect(durationBounds('PT4H', DurationQualifier.MORE_THAN)).toEqual({ least: 4 * HOUR, most: null });
  });

  it('are null for what is no duration', () => {
    expect(durationBounds('five hours', null)).toBeNull();
  });
});
