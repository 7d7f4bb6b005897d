import type { Context } from '../context.js';
import { groupBy } from '../graph/batch.js';
import { MET, Presence } from '../meetings/attendance.enums.js';
import type { Meeting } from '../meetings/meeting.type.js';
import { typeOfId } from '../shared/node.js';
import { PresenceState } from './presence.enums.js';

/** One believed claim that someone was, was to be, or was not at a meeting. */
export interface RosterEntry {
  readonly meetingId: string;
  readonly attendanceId: string;
  readonly attendeeId: string;
  readonly presence: Presence;
  readonly sideId: string | null;
}

/** The believed claims on the attendees of a meeting; none where it had not begun by its view's `asOf`. */
export async function rosterOf(
  meeting: Meeting,
  { meetings, rosters }: Pick<Context, 'meetings' | 'rosters'>,
): Promise<readonly RosterEntry[]> {
  return (await meetings.hasBegun(meeting)) ? rosters.ofMeeting(meeting.id, meeting.view.knownAt) : [];
}

/** Whether it counts as having met. */
export const hasMet = ({ presence }: RosterEntry): boolean => MET.includes(presence);

/** What the claims on one attendee of a meeting together come to. */
export function stateOf(entries: readonly RosterEntry[]): PresenceState {
  const met = entries.some(hasMet);
  const denied = entries.some(({ presence }) => presence === Presence.DENIED);
  if (met) return denied ? PresenceState.DISPUTED : PresenceState.MET;
  if (denied) return PresenceState.DENIED;
  return entries.length > 0 ? PresenceState.EXPECTED : PresenceState.NOT_ON_RECORD;
}

/** The claims on each attendee, in the order of the sources. */
export const byAttendee = (entries: readonly RosterEntry[]) => groupBy(entries, ({ attendeeId }) => attendeeId);

/** The organisations that are on record as having met without a person who is named for them or for their side. */
export function unnamedAmong(entries: readonly RosterEntry[]): string[] {
  const met = entries.filter(hasMet);
  const named = new Set(met.filter(({ attendeeId }) => typeOfId(attendeeId) === 'Person').map(({ sideId }) => sideId));
  const unnamed = met.filter(
    ({ attendeeId, sideId }) =>
      typeOfId(attendeeId) === 'Organisation' && !named.has(attendeeId) && (sideId === null || !named.has(sideId)),
  );
  return [...new Set(unnamed.map(({ attendeeId }) => attendeeId))];
}
