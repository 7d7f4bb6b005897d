import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { BadInput } from './errors.js';

/** The earliest and the latest instant that a date can mean: ISO 8601 in UTC with milliseconds. */
export interface Bounds {
  readonly earliest: string;
  readonly latest: string;
}

const PATTERN =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * The bounds of a year, month, day or instant; null when the text is none of these or names no real date. A year is
 * the whole year in UTC, a day the whole day; an instant is both of its bounds.
 */
export function boundsOf(text: string): Bounds | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, year, month, day, hour] = match;
  if (hour !== undefined) {
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime()) || !isDay(Number(year), Number(month), Number(day))) return null;
    // In UTC it can fall out of the years that dates are written with.
    if (clamped(instant) !== instant.toISOString()) return null;
    return { earliest: instant.toISOString(), latest: instant.toISOString() };
  }
  const y = Number(year);
  const m = month === undefined ? undefined : Number(month);
  const d = day === undefined ? undefined : Number(day);
  if (m !== undefined && !isDay(y, m, d ?? 1)) return null;
  const from = utc(y, (m ?? 1) - 1, d ?? 1);
  const next = d !== undefined ? utc(y, m! - 1, d + 1) : m !== undefined ? utc(y, m, 1) : utc(y + 1, 0, 1);
  return { earliest: from.toISOString(), latest: new Date(next.getTime() - 1).toISOString() };
}

const [FIRST, LAST] = ['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'] as const;

/** An instant as text; past the years of four digits, whose texts alone sort by time, the first or last of them. */
export function clamped(instant: Date): string {
  if (instant < new Date(FIRST)) return FIRST;
  return instant > new Date(LAST) ? LAST : instant.toISOString();
}

function utc(year: number, monthIndex: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, day);
  return date;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = utc(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function checked(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && boundsOf(value)) return value;
  const message = `${JSON.stringify(value)?.slice(0, 60)} is not a date. Give a year, month or day (2025, 2025-12, 2025-12-02) or an instant with its offset (2025-12-02T18:30:00Z).`;
  throw new BadInput(message, 'BAD_USER_INPUT', {}, node);
}

/** The latest instant that a checked date can mean. */
export const latestOf = (date: string): string => bounds(date).latest;

/** The earliest instant that a checked date can mean. */
export const earliestOf = (date: string): string => bounds(date).earliest;

function bounds(date: string): Bounds {
  const found = boundsOf(date);
  if (!found) throw new Error(`not a checked date: ${date}`);
  return found;
}

export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A date as precise as its source. As an argument: a year, month or day (`2025`, `2025-12`, `2025-12-02`, the whole of it, in UTC) or an instant with its offset (ISO 8601). As a result: an instant, or an EDTF expression (ISO 8601-2), which may also be approximate (`2025-12-02~`), open (`../2025-12-03`) or an interval; the field beside it gives its bounds.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => String(value),
  parseValue: (value) => checked(value),
  parseLiteral: (node) => checked(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null, node),
});
