import { meetingDate } from './dates.js';
import type { DateForm, MeetingReportForm } from './verified.js';

const NOT_HELD: readonly MeetingReportForm['status'][] = ['SCHEDULED', 'POSTPONED', 'CANCELLED'];

/** When meetings took place, as these reports say: the first report with a start, one that says it was held if any does. */
export function datesOfMeetings(reports: readonly MeetingReportForm[]): Map<string, DateForm> {
  const dates = new Map<string, DateForm>();
  const heldFirst = [...reports].sort(
    (a, b) => Number(NOT_HELD.includes(a.status)) - Number(NOT_HELD.includes(b.status)),
  );
  for (const { meetingId, start, end } of heldFirst) {
    if (start && !dates.has(meetingId)) dates.set(meetingId, meetingDate(start, end));
  }
  return dates;
}
