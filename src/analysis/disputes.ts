import type { Context } from '../context.js';
import type { Claim } from '../entities/claim.type.js';
import { MeetingStatus } from '../meetings/meeting.enums.js';
import type { Meeting } from '../meetings/meeting.type.js';
import type { MeetingReport } from '../meetings/meeting-report.type.js';
import { viewOf } from '../shared/view.js';
import { MOST_MEETINGS } from './contacts.js';
import { DisputeDetail } from './dispute.enums.js';
import type { DisputeArgs } from './dispute.input.js';
import type { Dispute, DisputeSurvey } from './dispute.type.js';
import { PresenceState } from './presence.enums.js';
import { byAttendee, stateOf } from './roster.js';
import { isWhole } from './roster.store.js';

/** On what sources disagree, of the newest meetings that fit, newest first. */
export async function disputesOf({ details, where, ...dates }: DisputeArgs, stores: Context): Promise<DisputeSurvey> {
  const view = viewOf(dates);
  const { ids, isComplete } = await stores.meetings.idsOf(where ?? {}, view, MOST_MEETINGS);
  const found = await Promise.all(
    ids.map(async (id) => {
      const meeting = await stores.entities.load<Meeting>(id, view);
      return meeting ? disputesAbout(meeting, details ?? null, stores) : [];
    }),
  );
  const all = found.flat();
  const seesPresence = !details || details.includes(DisputeDetail.PRESENCE);
  const rosters = seesPresence ? await Promise.all(ids.map((id) => stores.rosters.ofMeeting(id, view.knownAt))) : [];
  return { meetingCount: ids.length, isComplete: isComplete && rosters.every(isWhole), disputeCount: all.length, all };
}

/** On what sources disagree about one meeting: who was there, then its dates, place and course. */
export async function disputesAbout(
  meeting: Meeting,
  details: readonly DisputeDetail[] | null,
  stores: Context,
): Promise<Dispute[]> {
  const { meetings } = stores;
  if (!(await meetings.hasBegun(meeting))) return [];
  const { id: meetingId, view } = meeting;
  const wanted = (detail: DisputeDetail) => !details || details.includes(detail);
  const [entries, disputed] = await Promise.all([
    wanted(DisputeDetail.PRESENCE) ? stores.rosters.ofMeeting(meetingId, view.knownAt) : [],
    meetings.told(meeting, (facts) => facts.disputed ?? []),
  ]);
  const presences = [...byAttendee(entries)].flatMap(([attendeeId, claims]): Dispute[] => {
    if (stateOf(claims) !== PresenceState.DISPUTED) return [];
    const attendanceIds = claims.map(({ attendanceId }) => attendanceId);
    return [{ view, meetingId, detail: DisputeDetail.PRESENCE, attendeeId, attendanceIds }];
  });
  const others = disputed
    .filter(wanted)
    .map((detail): Dispute => ({ view, meetingId, detail, attendeeId: null, attendanceIds: [] }));
  return [...presences, ...others];
}

const PROPERTY = {
  START: 'startDate',
  END: 'endDate',
  DURATION: 'duration',
  PLACE: 'place',
  CHANNEL: 'channel',
  STATUS: 'status',
} as const satisfies Record<Exclude<DisputeDetail, 'PRESENCE'>, keyof MeetingReport>;

const PLANNED: readonly (MeetingStatus | null)[] = [MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED];

/** What each source says: the claims on the presence, or the reports that have the detail. */
export async function accountsOf(
  { detail, meetingId, attendanceIds, view }: Dispute,
  stores: Context,
): Promise<Claim[]> {
  if (detail === DisputeDetail.PRESENCE) {
    const claims = await Promise.all(attendanceIds.map((id) => stores.attendances.byId(id, view)));
    return claims.filter((claim) => claim !== null);
  }
  const meeting = await stores.entities.load<Meeting>(meetingId, view);
  const reports = meeting ? await stores.meetingReports.ofMeeting(meeting, view) : [];
  const having = reports.filter((report) => report[PROPERTY[detail]] !== null);
  const held = having.filter(({ status }) => !PLANNED.includes(status));
  // What took place is disputed among those who tell of it; a plan is compared with plans only.
  return held.length > 0 ? held : having;
}
