import { asking } from '../entities/asked.js';
import { type Criteria, meets, criteriaOf as resolve } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { instantsOf } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';
import { MEETINGS, toldOf } from './meeting.filter.js';
import type { MeetingWhere } from './meeting.input.js';

/** A filter of meetings with what its names mean. */
export interface MeetingCriteria extends Criteria<MeetingWhere> {
  /** It may have begun at or before this instant. */
  readonly through: string | null;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  where: MeetingWhere | null | undefined,
  view: View,
  names: NameStore,
): Promise<MeetingCriteria> {
  return { ...(await resolve(where, view, names)), through: instantsOf(where?.start, view.asOf).through };
}

/** Conditions on a meeting `e`, whatever way it was reached. The end of its date is part of the seek: see `end`. */
export function conditionsOf(criteria: MeetingCriteria): Cypher {
  const conditions = meets('e', MEETINGS, criteria);
  const { knownAt } = criteria.asked.view;
  return knownAt === null ? conditions : cypher`${toldOf(asking('e', criteria.asked), knownAt)} AND ${conditions}`;
}

/** The upper end of a date as a condition on a sort key. "}" sorts after "|": all of that very instant is before it. */
export const end = (through: string | null, key: string): Cypher =>
  through === null ? trusted('') : cypher` AND ${trusted(key)} < ${`${through}}`}`;
