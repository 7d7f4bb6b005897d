import type { Context } from '../context.js';
import { ACTORS } from '../entities/name.store.js';
import { BadInput } from '../shared/errors.js';
import { viewOf } from '../shared/view.js';
import type { ContactArgs } from './contact.input.js';
import type { Contact, ContactSurvey } from './contact.type.js';
import { PresenceState } from './presence.enums.js';
import { byAttendee, hasMet, stateOf } from './roster.js';
import { isWhole } from './roster.store.js';

/** The most meetings that one question looks at. */
export const MOST_MEETINGS = 1_000;

/** Who met all of some together, where none of others is on record: those met most often first. */
export async function contactsOf(
  { with: company, without, start, ...dates }: ContactArgs,
  { names, meetings, rosters }: Context,
): Promise<ContactSurvey> {
  if (company.length === 0) throw new BadInput('Say whom they met: `with` needs at least one person or organisation.');
  const view = viewOf(dates);
  const where = { attendees: company, absentees: without ?? null, start: start ?? null };
  const [{ ids, isComplete }, resolved] = await Promise.all([
    meetings.idsOf(where, view, MOST_MEETINGS),
    names.resolve(company),
  ]);
  const companyIds = company.map((reference) => resolved.one(reference, 'attendee', ...ACTORS));
  const lists = await Promise.all(ids.map((id) => rosters.ofMeeting(id, view.knownAt)));
  const found = new Map<string, { meetings: number; disputed: number; attendanceIds: string[] }>();
  for (const entries of lists) {
    const roll = byAttendee(entries);
    const isDisputed = (actorId: string) => stateOf(roll.get(actorId) ?? []) === PresenceState.DISPUTED;
    const isCompanyDisputed = companyIds.some(isDisputed);
    for (const [actorId, claims] of roll) {
      const met = claims.filter(hasMet);
      if (met.length === 0 || companyIds.includes(actorId)) continue;
      const contact = found.get(actorId) ?? { meetings: 0, disputed: 0, attendanceIds: [] };
      found.set(actorId, contact);
      contact.meetings += 1;
      contact.disputed += isCompanyDisputed || isDisputed(actorId) ? 1 : 0;
      contact.attendanceIds.push(...met.map(({ attendanceId }) => attendanceId));
    }
  }
  const all = [...found].map(
    ([actorId, { meetings: meetingCount, disputed: disputedCount, attendanceIds }]): Contact => ({
      view,
      actorId,
      meetingCount,
      disputedCount,
      attendanceIds,
    }),
  );
  all.sort((a, b) => b.meetingCount - a.meetingCount || (a.actorId < b.actorId ? -1 : 1));
  return {
    view,
    meetingCount: ids.length,
    isComplete: isComplete && lists.every(isWhole),
    contactCount: all.length,
    meetingIds: ids,
    all,
  };
}
