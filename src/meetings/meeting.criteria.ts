import { nameConditions } from '../entities/name.input.js';
import { ACTORS, type NameStore } from '../entities/name.store.js';
import type { Reference } from '../entities/reference.input.js';
import { all, any, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { BadInput } from '../shared/errors.js';
import { instantsOf } from '../shared/filters.input.js';
import { checkedId } from '../shared/node.js';
import type { View } from '../shared/view.js';
import { MET } from './attendance.enums.js';
import type { MeetingWhere } from './meeting.input.js';

/** A filter with its references resolved to ids: plain values, so that it can be part of a loader's key. */
export interface MeetingCriteria extends Pick<MeetingWhere, 'name'> {
  readonly ids: readonly string[] | null;
  readonly classifications: readonly string[] | null;
  /** All of them met there. */
  readonly attendeeIds: readonly string[];
  /** None of them is on record as having met there. */
  readonly absenteeIds: readonly string[];
  /** Whether two different attendees met there. */
  readonly isEncounter: boolean | null;
  /** The place and those that lie in it. */
  readonly placeIds: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  /** Whether something must be known of the start. */
  readonly dated: boolean;
  /** It may have begun at or after this instant. */
  readonly from: string | null;
  /** It may have begun at or before this instant. */
  readonly through: string | null;
  readonly view: View;
}

/** The most ids, and the most whole names, that a filter takes. */
const MOST_KEYS = 500;
const MOST_ATTENDEES = 20;

/** Resolves the names of a filter, all in one read, and the places in its place in another. Throws `BadInput`. */
export async function criteriaOf(
  where: MeetingWhere | null | undefined,
  view: View,
  names: NameStore,
  placesIn: (id: string) => Promise<readonly string[]>,
): Promise<MeetingCriteria> {
  const { ids, name, classification, attendee, attendees, absentees, isEncounter, place, start, status } = where ?? {};
  bounded(ids, MOST_KEYS, 'ids');
  bounded(name?.in, MOST_KEYS, 'names');
  bounded(attendees, MOST_ATTENDEES, 'attendees');
  bounded(absentees, MOST_ATTENDEES, 'absentees');
  const present = [...(attendee ? [attendee] : []), ...(attendees ?? [])];
  const absent = absentees ?? [];
  const resolved = await names.resolve([...present, ...absent, place]);
  const actors = (references: readonly Reference[], what: string) => [
    ...new Set(references.map((reference) => resolved.one(reference, what, ...ACTORS))),
  ];
  return {
    ids: ids?.map((id) => checkedId(id, 'Meeting')) ?? null,
    name: name ?? null,
    classifications: oneOf(classification),
    attendeeIds: actors(present, 'attendee'),
    absenteeIds: actors(absent, 'absentee'),
    isEncounter: isEncounter ?? null,
    placeIds: place ? await placesIn(resolved.one(place, 'place', 'Place')) : null,
    statuses: oneOf(status),
    dated: start != null,
    ...instantsOf(start, view.asOf),
    view,
  };
}

function bounded(values: readonly unknown[] | null | undefined, most: number, what: string): void {
  if (values && values.length > most) throw new BadInput(`Ask for at most ${most} ${what} at once.`);
}

/** The values that an enum filter allows; null when it allows all. */
export function oneOf<Value extends string>(
  filter: { eq?: Value | null; in?: readonly Value[] | null } | null | undefined,
): readonly Value[] | null {
  const { eq, in: among } = filter ?? {};
  if (eq == null) return among ?? null;
  return !among || among.includes(eq) ? [eq] : [];
}

/** Conditions on a meeting `e` that hold or not whatever its reports say. */
export function standingConditions(criteria: MeetingCriteria): Cypher {
  const { ids, name, classifications, attendeeIds, absenteeIds, isEncounter, view } = criteria;
  const conditions = nameConditions(name);
  if (ids) conditions.push(cypher`e.id IN ${ids}`);
  if (classifications) conditions.push(cypher`e.classification IN ${classifications}`);
  for (const id of attendeeIds) {
    // Without coalesce Neo4j would look all attendances of the attendee up, for each meeting anew.
    conditions.push(
      cypher`COUNT { (e)<-[:OF_MEETING]-(b:Attendance) WHERE coalesce(b.attendeeId, '') = ${id} AND ${met('b', view)} } > 0`,
    );
  }
  if (absenteeIds.length > 0) {
    conditions.push(
      cypher`NOT COUNT { (e)<-[:OF_MEETING]-(b:Attendance) WHERE coalesce(b.attendeeId, '') IN ${absenteeIds} AND ${met('b', view)} } > 0`,
    );
  }
  if (isEncounter !== null) {
    conditions.push(cypher`(COUNT {
            (b:Attendance)-[:OF_MEETING]->(e)<-[:OF_MEETING]-(c:Attendance)
            WHERE b.attendeeId < c.attendeeId AND ${met('b', view)} AND ${met('c', view)}
          } > 0) = ${isEncounter}`);
  }
  if (view.knownAt !== null) conditions.push(toldOf(view.knownAt));
  return all(conditions);
}

/** An attendance that was believed and that counts as having met. */
export const met = (variable: string, { knownAt: at }: View): Cypher =>
  cypher`${trusted(variable)}.presence IN ${MET} AND ${knownAt(variable, at)}`;

/** Some claim that tells of the meeting `e` was believed then: before that, this graph did not know of it. */
const toldOf = (instant: string): Cypher =>
  any(
    ['OF_MEETING', 'SAID_AT', 'ABOUT', 'ON_SUBJECT'].map(
      (edge) => cypher`COUNT { (e)<-[:${trusted(edge)}]-(c:Claim) WHERE ${knownAt('c', instant)} } > 0`,
    ),
  );

/** Conditions on what the reports on the meeting `e` say today. The end of its date is part of the seek: see `end`. */
export function conditionsToday({ placeIds, statuses, dated, from }: MeetingCriteria): Cypher {
  const conditions: Cypher[] = [];
  if (placeIds) conditions.push(cypher`e.placeId IN ${placeIds}`);
  if (statuses) conditions.push(cypher`e.status IN ${statuses}`);
  if (dated) conditions.push(trusted('e.startBasis IS NOT NULL'));
  if (from !== null) conditions.push(cypher`coalesce(e.startLatest, '~') >= ${from}`);
  return all(conditions);
}

/** The same of what they said then, on the columns of `derivedAt`. */
export function conditionsThen({ placeIds, statuses, dated, from }: MeetingCriteria): Cypher {
  const conditions: Cypher[] = [];
  if (placeIds) conditions.push(cypher`heldIn IN ${placeIds}`);
  if (statuses) conditions.push(cypher`course IN ${statuses}`);
  if (dated) conditions.push(trusted('beganBy IS NOT NULL'));
  if (from !== null) conditions.push(cypher`beganBy >= ${from}`);
  return all(conditions);
}

/** The upper end of a date as a condition on a sort key. "}" sorts after "|": all of that very instant is before it. */
export const end = (through: string | null, key: string): Cypher =>
  through === null ? trusted('') : cypher` AND ${trusted(key)} < ${`${through}}`}`;
