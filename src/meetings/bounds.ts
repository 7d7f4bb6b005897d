import type { DateBounds } from '../shared/imprecise-date.type.js';
import type { MeetingFacts } from './meeting.type.js';

type Dates = Pick<
  MeetingFacts,
  'startEarliest' | 'startLatest' | 'startBasis' | 'endEarliest' | 'endLatest' | 'endBasis'
>;

/** What the start or the end of a meeting can mean; null when nothing is known of it. */
export function boundsOf(dates: Dates, which: 'start' | 'end'): DateBounds | null {
  const basis = dates[`${which}Basis`];
  return basis && { earliest: dates[`${which}Earliest`], latest: dates[`${which}Latest`], basis };
}
