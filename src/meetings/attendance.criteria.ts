import { type Criteria, meets, criteriaOf as resolve } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { type Cypher, cypher } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { instantsOf } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';
import { ATTENDANCES } from './attendance.filter.js';
import type { AttendanceWhere } from './attendance.input.js';

/** A filter of attendances with what its names mean. */
export interface AttendanceCriteria extends Criteria<AttendanceWhere> {
  /** The meeting may have begun at or before this instant. */
  readonly through: string | null;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  where: AttendanceWhere | null | undefined,
  view: View,
  names: NameStore,
): Promise<AttendanceCriteria> {
  return { ...(await resolve(where, view, names)), through: instantsOf(where?.start, view.asOf).through };
}

/** Conditions on an attendance `a`, whatever way it was reached. */
export const conditionsOf = (criteria: AttendanceCriteria): Cypher =>
  cypher`${knownAt('a', criteria.asked.view.knownAt)} AND ${meets('a', ATTENDANCES, criteria)}`;
