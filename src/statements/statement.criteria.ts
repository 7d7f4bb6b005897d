import { asking } from '../entities/asked.js';
import { type Criteria, criteriaOf as resolve } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { all, type Cypher } from '../graph/cypher.js';
import { conditionOf } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import { instantsOf } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';
import { statementFields } from './statement.filter.js';
import type { StatementWhere } from './statement.input.js';

/** A filter of statements with what its names mean. */
export interface StatementCriteria extends Criteria<StatementWhere> {
  /** Not said after this instant. */
  readonly through: string | null;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  where: StatementWhere | null | undefined,
  view: View,
  names: NameStore,
): Promise<StatementCriteria> {
  return { ...(await resolve(where, view, names)), through: instantsOf(where?.saidAt, view.asOf).through };
}

/** Whether nothing but today's knowledge limits the list: then an index of what is believed today needs no further look. */
export const isPlain = ({ where, asked }: StatementCriteria): boolean =>
  asked.view.knownAt === null && Object.values(where).every((value) => value == null);

/** Conditions on a statement `s`, whatever way it was reached. */
export const conditionsOf = ({ where, asked }: StatementCriteria): Cypher =>
  all([knownAt('s', asked.view.knownAt), conditionOf(where, statementFields, asking('s', asked))]);
