import type { Cypher } from '../graph/cypher.js';
import { conditionOf, type Where } from '../graph/filter.js';
import type { View } from '../shared/view.js';
import { type Asked, askedOf, asking } from './asked.js';
import type { Filtered } from './filtered.js';
import type { NameStore } from './name.store.js';

/** A filter with what its names mean. As JSON it is the filter and the view: what a cursor and a loader's key hold. */
export interface Criteria<Filter> {
  readonly where: Filter;
  readonly asked: Asked;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf<Filter extends object>(
  where: Filter | null | undefined,
  view: View,
  names: NameStore,
): Promise<Criteria<Filter>> {
  return { where: where ?? ({} as Filter), asked: await askedOf(where, view, names) };
}

/** The same criteria without some fields of the filter, which a seek has settled. */
export function without<Filter extends object, Of extends Criteria<Filter>>(
  criteria: Of & Criteria<Filter>,
  ...fields: (keyof Filter)[]
): Of {
  const where = { ...criteria.where };
  for (const field of fields) delete where[field];
  return { ...criteria, where };
}

/** The filter as a condition on the node in a variable. */
export const meets = <Filter extends Where<Filter>>(
  variable: string,
  { fields }: Filtered<Filter>,
  { where, asked }: Criteria<Filter>,
): Cypher => conditionOf(where, fields, asking(variable, asked));
