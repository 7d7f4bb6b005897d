import { ACTORS, type NameStore } from '../entities/name.store.js';
import type { Reference } from '../entities/reference.input.js';
import { all, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { instantsOf } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';
import type { AttendanceWhere } from './attendance.input.js';
import { oneOf } from './meeting.criteria.js';

/** A filter with its references resolved to ids: plain values, so that it can be part of a loader's key. */
export interface AttendanceCriteria {
  readonly meetingId: string | null;
  readonly attendeeId: string | null;
  readonly sideId: string | null;
  readonly roles: readonly string[] | null;
  readonly presences: readonly string[] | null;
  /** Whether something must be known of the start of the meeting. */
  readonly dated: boolean;
  /** The meeting may have begun at or after this instant. */
  readonly from: string | null;
  /** The meeting may have begun at or before this instant. */
  readonly through: string | null;
  readonly view: View;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  where: AttendanceWhere | null | undefined,
  view: View,
  names: NameStore,
): Promise<AttendanceCriteria> {
  const { meeting, attendee, side, role, presence, start } = where ?? {};
  const resolved = await names.resolve([meeting, attendee, side]);
  const one = (
    reference: Reference | null | undefined,
    what: string,
    ...types: Parameters<typeof resolved.one>[2][]
  ) => (reference ? resolved.one(reference, what, ...types) : null);
  return {
    meetingId: one(meeting, 'meeting', 'Meeting'),
    attendeeId: one(attendee, 'attendee', ...ACTORS),
    sideId: one(side, 'side', 'Organisation'),
    roles: oneOf(role),
    presences: oneOf(presence),
    dated: start != null,
    ...instantsOf(start, view.asOf),
    view,
  };
}

/** Conditions on an attendance `a` that hold or not whatever is known of its meeting. */
export function conditionsOf({ meetingId, attendeeId, sideId, roles, presences, view }: AttendanceCriteria): Cypher {
  const conditions = [knownAt('a', view.knownAt)];
  // The seek has an index of its own; with these as conditions on it, the database never chooses another.
  if (meetingId !== null) conditions.push(cypher`coalesce(a.meetingId, '') = ${meetingId}`);
  if (attendeeId !== null) conditions.push(cypher`coalesce(a.attendeeId, '') = ${attendeeId}`);
  if (sideId !== null) conditions.push(cypher`coalesce(a.sideId, '') = ${sideId}`);
  if (roles) conditions.push(cypher`a.role IN ${roles}`);
  if (presences) conditions.push(cypher`a.presence IN ${presences}`);
  return all(conditions);
}

/** Conditions on the start of its meeting, as is known today. Its upper end is part of the seek. */
export function startedToday({ dated, from }: AttendanceCriteria): Cypher {
  const conditions: Cypher[] = [];
  // The key of an undated meeting begins with the year 0000.
  if (dated) conditions.push(trusted("a.sortKey > '0001'"));
  if (from !== null) {
    conditions.push(cypher`COUNT { (a)-[:OF_MEETING]->(m:Meeting) WHERE coalesce(m.startLatest, '~') >= ${from} } > 0`);
  }
  return all(conditions);
}

/** The same as was known then, on the columns of `derivedAt`. */
export function startedThen({ dated, from }: AttendanceCriteria): Cypher {
  const conditions: Cypher[] = [];
  if (dated) conditions.push(trusted('beganBy IS NOT NULL'));
  if (from !== null) conditions.push(cypher`beganBy >= ${from}`);
  return all(conditions);
}
