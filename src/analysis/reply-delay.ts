import type { ReplyDelay } from './reply.type.js';

/** What the date of a statement can mean at its earliest and latest. */
export interface Said {
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
}

/** The time between two dates, of which the second must be the later one by the dates alone; else null. */
export function delayBetween(first: Said, second: Said): ReplyDelay | null {
  const ended = end(first);
  if (ended === null || first.saidLatest === null || second.saidEarliest === null) return null;
  if (second.saidEarliest <= first.saidLatest) return null;
  const ends = end(second);
  return {
    atLeast: durationOf(Date.parse(second.saidEarliest) - ended),
    atMost: ends === null || first.saidEarliest === null ? null : durationOf(ends - Date.parse(first.saidEarliest)),
  };
}

/** When a date is over: an instant at once, a longer stretch right after its last millisecond. */
function end({ saidEarliest, saidLatest }: Said): number | null {
  if (saidLatest === null) return null;
  return Date.parse(saidLatest) + (saidEarliest === saidLatest ? 0 : 1);
}

/** Milliseconds as an ISO 8601 duration of days, hours, minutes and seconds. */
function durationOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const part = (value: number, unit: string) => (value === 0 ? '' : `${value}${unit}`);
  const date = part(Math.floor(seconds / 86_400), 'D');
  const time = `${part(Math.floor(seconds / 3600) % 24, 'H')}${part(Math.floor(seconds / 60) % 60, 'M')}${part(seconds % 60, 'S')}`;
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
