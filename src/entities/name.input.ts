import { Field, InputType } from 'type-graphql';
import { all, type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { fold } from '../graph/fold.js';
import { atMost } from '../shared/errors.js';

/** The most ids, and the most whole names, that a filter takes. */
export const MOST_KEYS = 500;

@InputType({
  description:
    'A condition on any of the names of a thing, in any script. Case, accents and white space do not count. All given ones hold, each for one of its names.',
})
export class NameFilter {
  @Field(() => String, { nullable: true, description: 'The whole name.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these whole names.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The beginning of the name.' })
  startsWith?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the name.' })
  contains?: string | null;
}

/** The filter as a condition on the entity of the scope: each part of it holds for one of its names. */
export function namesMeet(scope: Scope<unknown>, { eq, in: anyOf, startsWith, contains }: NameFilter): Cypher {
  const conditions: Cypher[] = [];
  const named = (condition: (folded: Cypher) => Cypher) => {
    const name = scope.fresh();
    const path = trusted(`(${name.on}:Name)-[:NAMES]->(${scope.on})`);
    conditions.push(cypher`COUNT { ${path} WHERE ${condition(name.property('folded'))} } > 0`);
  };
  if (eq != null) named((folded) => cypher`${folded} = ${fold(eq)}`);
  if (anyOf != null) named((folded) => cypher`${folded} IN ${atMost(MOST_KEYS, anyOf, 'names').map(fold)}`);
  if (startsWith != null) named((folded) => cypher`${folded} STARTS WITH ${fold(startsWith)}`);
  if (contains != null) named((folded) => cypher`${folded} CONTAINS ${fold(contains)}`);
  return all(conditions);
}
