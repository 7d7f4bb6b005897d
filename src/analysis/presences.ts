import type { Context } from '../context.js';
import { ACTORS } from '../entities/name.store.js';
import type { Reference } from '../entities/reference.input.js';
import type { Meeting } from '../meetings/meeting.type.js';
import { BadInput } from '../shared/errors.js';
import { type View, viewOf } from '../shared/view.js';
import { MOST_MEETINGS } from './contacts.js';
import { PresenceState } from './presence.enums.js';
import type { PresenceArgs } from './presence.input.js';
import type { AttendanceRoll, PresenceFinding, PresenceSurvey } from './presence.type.js';
import { byAttendee, type RosterEntry, rosterOf, stateOf, unnamedAmong } from './roster.js';
import { isWhole } from './roster.store.js';

/** The most that one field looks up at a meeting. */
const MOST_ACTORS = 20;

/** What is known of the presence of each of these at a meeting, in their order. */
export async function presencesAt(
  meeting: Meeting,
  actors: readonly Reference[],
  stores: Context,
): Promise<PresenceFinding[]> {
  if (actors.length > MOST_ACTORS) throw new BadInput(`Ask for at most ${MOST_ACTORS} actors at once.`);
  const resolved = await stores.names.resolve(actors);
  const wanted = [...new Set(actors.map((actor) => resolved.one(actor, 'actor', ...ACTORS)))];
  const listed = byAttendee(await rosterOf(meeting, stores));
  return wanted.map((actorId) => findingOf(meeting.id, actorId, listed.get(actorId) ?? [], meeting.view));
}

/** What is known of the presence of everybody whom a source names for a meeting, in the order of the sources. */
export async function allPresencesAt(
  meeting: Meeting,
  states: readonly PresenceState[] | null,
  stores: Context,
): Promise<PresenceFinding[]> {
  return findingsOf(meeting.id, await rosterOf(meeting, stores), states, meeting.view);
}

const findingsOf = (
  meetingId: string,
  entries: readonly RosterEntry[],
  states: readonly PresenceState[] | null,
  view: View,
): PresenceFinding[] =>
  [...byAttendee(entries)]
    .map(([actorId, claims]) => findingOf(meetingId, actorId, claims, view))
    .filter(({ state }) => !states || states.includes(state));

const findingOf = (
  meetingId: string,
  actorId: string,
  claims: readonly RosterEntry[],
  view: View,
): PresenceFinding => ({
  view,
  meetingId,
  actorId,
  state: stateOf(claims),
  attendanceIds: claims.map(({ attendanceId }) => attendanceId),
});

/** The presences of some states, of the newest meetings that fit, newest first. */
export async function presencesOf({ where, states, ...dates }: PresenceArgs, stores: Context): Promise<PresenceSurvey> {
  const view = viewOf(dates);
  const { ids, isComplete } = await stores.meetings.idsOf(where ?? {}, view, MOST_MEETINGS);
  const rosters = await Promise.all(ids.map((id) => stores.rosters.ofMeeting(id, view.knownAt)));
  const all = ids.flatMap((id, index) => findingsOf(id, rosters[index]!, states ?? null, view));
  return { meetingCount: ids.length, isComplete: isComplete && rosters.every(isWhole), findingCount: all.length, all };
}

/** How far the list of a meeting's attendees can be trusted. */
export async function rollOf(meeting: Meeting, stores: Context): Promise<AttendanceRoll> {
  const { id, view } = meeting;
  const [entries, speakers] = await Promise.all([rosterOf(meeting, stores), stores.rosters.speakersAt(id, view)]);
  const listed = byAttendee(entries);
  const states = [...listed.values()].map(stateOf);
  const count = (...wanted: PresenceState[]) => states.filter((state) => wanted.includes(state)).length;
  const here = [PresenceState.MET, PresenceState.DISPUTED];
  const speakerIds = speakers.filter((speaker) => !here.includes(stateOf(listed.get(speaker) ?? [])));
  const unnamedIds = unnamedAmong(entries);
  return {
    view,
    metCount: count(...here),
    disputedCount: count(PresenceState.DISPUTED),
    expectedCount: count(PresenceState.EXPECTED),
    deniedCount: count(PresenceState.DENIED),
    isKnownIncomplete: unnamedIds.length + speakerIds.length > 0 || !isWhole(entries),
    unnamedIds,
    speakerIds,
  };
}
