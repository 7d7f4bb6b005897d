/// <reference path="./edtf.d.ts" />
import edtf, { type Expression, parse } from 'edtf';
import { Fault } from './errors.js';
import type { DateForm } from './verified.js';

const HELP =
  'it is no date; give a year, month or day (2025, 2025-12, 2025-12-02; ~ for about), an interval of these, or an instant with its offset (2025-12-02T18:30:00+03:00)';

/**
 * The bounds of a date, in UTC: a year, month or day is the whole of it, an instant is both of its bounds, an open end
 * is null. `~` (about) and `?` (uncertain) are kept in `value` and widen nothing: nobody knows by how much they would.
 * Written in EDTF (ISO 8601-2); its seasons and sets, whose bounds are not certain, are refused. Throws a {@link Fault}.
 */
export function dateForm(value: string, basis: DateForm['basis']): DateForm {
  const sides = value.split('/');
  for (const side of sides) checkSide(value, side);
  const expression = parsed(value);
  checkExpression(value, expression);
  const { min, max } = bounds(value);
  return { value, earliest: instant(min), latest: instant(max), basis };
}

/** The same for a date that must be one moment, day, month or year, such as that of an article. */
export function singleDateForm(value: string, basis: DateForm['basis']): DateForm {
  if (value.includes('/')) throw new Fault(`wrong date "${value}": one date is meant, not an interval`);
  return dateForm(value, basis);
}

/** "Until the article was published", for words without a date. */
export const untilPublished = (publishedAt: DateForm): DateForm => ({
  value: `../${publishedAt.value}`,
  earliest: null,
  latest: publishedAt.latest,
  basis: 'ARTICLE',
});

/** The date of a meeting that lasts from one date to another, as a date for what was said there. */
export function meetingDate(start: DateForm, end: DateForm | null): DateForm {
  const oneDate = end === null || end.value === start.value || start.value.includes('/') || end.value.includes('/');
  const value = oneDate ? start.value : `${start.value}/${end.value}`;
  const latest = end === null || end.latest === null ? start.latest : end.latest;
  return { value, earliest: start.earliest, latest, basis: 'MEETING' };
}

/** The date of words to which their source gives none: when their meeting was, unless the article is older; else until that was published. */
export const undatedWords = (meeting: DateForm | null, publishedAt: DateForm): DateForm =>
  meeting === null || isAfter(meeting, publishedAt) ? untilPublished(publishedAt) : meeting;

/** A day of local time may begin so much earlier or later than the same day in UTC. */
const DAY_SLACK_MS = 14 * 60 * 60 * 1000;

/** Whether all of a date lies after all of another; days that may overlap in some time zone do not. */
export function isAfter(date: DateForm, other: DateForm): boolean {
  if (date.earliest === null || other.latest === null) return false;
  const exact = date.value.includes('T') && other.value.includes('T');
  return Date.parse(date.earliest) > Date.parse(other.latest) + (exact ? 0 : DAY_SLACK_MS);
}

const wrong = (value: string, reason: string) => new Fault(`wrong date "${value}": ${reason}`);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:$|[T~?%])/;

/** Refuses what the library lets pass or explains badly: days that do not exist and times without an offset. */
function checkSide(value: string, side: string): void {
  const [, year, month, day] = DAY.exec(side) ?? [];
  if (year !== undefined && month !== undefined) {
    const number = Number(month);
    if (number >= 21 && number <= 41 && day === undefined)
      throw wrong(value, 'a season has no certain bounds; give its months');
    if (number < 1 || number > 12) throw wrong(value, `there is no month ${month}`);
    const last = new Date(Date.UTC(Number(year) || 4, number, 0)).getUTCDate();
    if (day !== undefined && (Number(day) < 1 || Number(day) > last)) {
      throw wrong(value, `${MONTHS[number - 1]} ${year} has ${last} days`);
    }
  }
  if (/^[^/]*\dT\d/.test(side) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(side)) {
    throw wrong(value, 'an instant needs its offset, such as Z or +02:00');
  }
}

function parsed(value: string): Expression {
  try {
    return parse(value);
  } catch {
    const [from, to] = value.split('/');
    const reversed = to !== undefined && isDate(from!) && isDate(to);
    throw wrong(value, reversed ? 'the interval ends before it begins' : HELP);
  }
}

function isDate(side: string): boolean {
  try {
    return parse(side).type === 'Date';
  } catch {
    return false;
  }
}

function checkExpression(value: string, expression: Expression): void {
  const dates = expression.type === 'Interval' ? expression.values.filter(isClosed) : [expression];
  if (dates.length === 0) throw wrong(value, 'an interval needs at least one end');
  for (const date of dates) {
    if (date.type !== 'Date' || Number(date.values[0]) < 0) throw wrong(value, HELP);
  }
}

/** Ends of an interval are dates, unless they are open (infinite) or unknown (null). */
const isClosed = (end: number | Expression | null): end is Expression => typeof end === 'object' && end !== null;

function bounds(value: string): { min: number | null; max: number | null } {
  try {
    return edtf(value);
  } catch {
    throw wrong(value, 'the interval ends before it begins');
  }
}

const instant = (milliseconds: number | null): string | null =>
  milliseconds === null || !Number.isFinite(milliseconds) ? null : new Date(milliseconds).toISOString();
