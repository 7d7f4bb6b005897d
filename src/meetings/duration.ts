import { DurationQualifier } from './meeting.enums.js';

/** What a duration can mean, in seconds. `most` is null when it is open. */
export interface DurationBounds {
  readonly least: number;
  readonly most: number | null;
}

const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const HOUR = 3600;
const DAY = 24 * HOUR;

// A year and a month have no fixed length; no meeting is told of so closely that it matters.
const UNITS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, HOUR, 60, 1];

/** "Nearly five hours" and "about five hours" leave as much room as this part of the duration. */
const LEEWAY = 0.25;

/** The bounds of an ISO 8601 duration under its qualifier; null when the text is none. */
export function durationBounds(text: string, qualifier: DurationQualifier | null): DurationBounds | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const seconds = UNITS.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
  switch (qualifier) {
    case null:
      return { least: seconds, most: seconds };
    case DurationQualifier.ABOUT:
      return { least: seconds * (1 - LEEWAY), most: seconds * (1 + LEEWAY) };
    case DurationQualifier.LESS_THAN:
      return { least: seconds * (1 - LEEWAY), most: seconds };
    case DurationQualifier.MORE_THAN:
      return { least: seconds, most: null };
  }
}
