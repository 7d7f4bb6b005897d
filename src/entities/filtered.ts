import type { ClassType } from 'type-graphql';
import type { Cypher } from '../graph/cypher.js';
import type { FilterFields, Scope, Where } from '../graph/filter.js';
import type { Asked } from './asked.js';

/** A thing that filters can speak of: its input, its label, and what each field of the input means. */
export interface Filtered<Filter extends Where<Filter>> {
  /** In the plural, as in `RelatedStatements`. */
  readonly name: string;
  readonly label: string;
  readonly where: ClassType<Filter>;
  readonly fields: FilterFields<Filter, Asked>;
  /** Under the view, related ones that do not meet this do not count: claims that are not believed, or not made yet. */
  readonly counts?: (scope: Scope<Asked>) => Cypher;
}

const declared = new Map<ClassType, Filtered<never>>();

/** Declares what a filter means, once. */
export function filtered<Filter extends Where<Filter>>(thing: Filtered<Filter>): Filtered<Filter> {
  declared.set(thing.where, thing as unknown as Filtered<never>);
  return thing;
}

/** What the filter of an input class means, whichever slice declares it. */
export function filteredBy<Filter extends Where<Filter>>(where: ClassType<Filter>): Filtered<Filter> {
  const found = declared.get(where);
  if (!found) throw new Error(`${where.name} has no meaning: declare it with filtered()`);
  return found as unknown as Filtered<Filter>;
}
