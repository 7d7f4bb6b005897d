import type { Context } from '../context.js';
import { BadInput } from '../shared/errors.js';
import { type View, viewOf } from '../shared/view.js';
import type { BrokerArgs } from './broker.input.js';
import type { Broker, BrokerSurvey } from './broker.type.js';
import { MOST_MEETINGS } from './contacts.js';
import { byAttendee, hasMet, type RosterEntry } from './roster.js';
import { isWhole } from './roster.store.js';

/** What one attendee did across sides. */
interface Tally {
  meetings: number;
  readonly own: Set<string>;
  readonly sides: Map<string, number>;
  readonly attendanceIds: string[];
}

/** Who attends most meetings across sides, of the newest meetings that fit. */
export async function brokersOf({ between, where, ...dates }: BrokerArgs, stores: Context): Promise<BrokerSurvey> {
  if (between && (between.length < 2 || between.length > 10)) throw new BadInput('Give 2 to 10 sides in `between`.');
  const view = viewOf(dates);
  const [resolved, { ids, isComplete }] = await Promise.all([
    stores.names.resolve(between ?? []),
    stores.meetings.idsOf({ ...where, isEncounter: true }, view, MOST_MEETINGS),
  ]);
  const wanted = between?.map((side) => resolved.one(side, 'side', 'Organisation')) ?? null;
  const rosters = await Promise.all(ids.map((id) => stores.rosters.ofMeeting(id, view.knownAt)));
  const all = [...tallies(rosters, wanted)]
    .filter(([, { own, sides }]) => wanted?.every((side) => sides.has(side) && !own.has(side)) ?? true)
    .map(([actorId, tally]) => brokerOf(actorId, tally, view));
  all.sort((a, b) => b.meetingCount - a.meetingCount || b.sideCount - a.sideCount || (a.actorId < b.actorId ? -1 : 1));
  return { meetingCount: ids.length, isComplete: isComplete && rosters.every(isWhole), brokerCount: all.length, all };
}

/** Of each attendee the meetings with another side; with `wanted`, only those with one of these. */
function tallies(rosters: readonly (readonly RosterEntry[])[], wanted: readonly string[] | null): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const entries of rosters.map((roster) => roster.filter(hasMet))) {
    // An organisation that attends is a side of its own where the source puts it on none.
    const sideOf = ({ attendeeId, sideId }: RosterEntry) =>
      sideId ?? (attendeeId.startsWith('org:') ? attendeeId : null);
    const here = [...new Set(entries.flatMap((entry) => sideOf(entry) ?? []))];
    for (const [actorId, claims] of byAttendee(entries)) {
      const tally: Tally = found.get(actorId) ?? { meetings: 0, own: new Set(), sides: new Map(), attendanceIds: [] };
      found.set(actorId, tally);
      const own = claims.flatMap((claim) => sideOf(claim) ?? []);
      for (const side of own) tally.own.add(side);
      const others = here.filter((side) => !own.includes(side));
      if (!others.some((side) => wanted?.includes(side) ?? true)) continue;
      tally.meetings += 1;
      tally.attendanceIds.push(...claims.map(({ attendanceId }) => attendanceId));
      for (const side of others) tally.sides.set(side, (tally.sides.get(side) ?? 0) + 1);
    }
  }
  return new Map([...found].filter(([, { meetings }]) => meetings > 0));
}

const brokerOf = (actorId: string, { meetings, own, sides, attendanceIds }: Tally, view: View): Broker => ({
  view,
  actorId,
  meetingCount: meetings,
  sideCount: sides.size,
  isSideKnown: own.size > 0,
  metSides: [...sides]
    .map(([sideId, meetingCount]) => ({ view, sideId, meetingCount }))
    .sort((a, b) => b.meetingCount - a.meetingCount || (a.sideId < b.sideId ? -1 : 1)),
  attendanceIds,
});
