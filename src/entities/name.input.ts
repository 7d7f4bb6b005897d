import { Field, InputType } from 'type-graphql';
import { all, type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { fold } from '../graph/fold.js';

@InputType({
  description:
    'A condition on any of the names of a thing, in any script. Case, accents and white space do not count. All given ones hold, each for one of its names.',
})
export class NameFilter {
  @Field(() => String, { nullable: true, description: 'The whole name.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these whole names, up to 500.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The beginning of the name.' })
  startsWith?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the name.' })
  contains?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Each of its words is, or begins, a word of the name, in any script and with small misspellings, as in `search`. Looks among the 300 names that share most letters with it.',
  })
  matches?: string | null;
}

/** What has a name that is like a text; read before the query that the condition stands in. */
export interface Alike {
  like(text: string): readonly string[];
}

/** The filter as a condition on the entity of the scope: each part of it holds for one of its names. */
export function namesMeet(
  scope: Scope<{ readonly resolved: Alike }>,
  { eq, in: anyOf, startsWith, contains, matches }: NameFilter,
): Cypher {
  const conditions: Cypher[] = [];
  const named = (condition: (folded: Cypher) => Cypher) => {
    const name = scope.fresh();
    // Begins at the thing: from the names, the embedded engine would look at all of them for each thing.
    const path = trusted(`(${scope.on})<-[:NAMES]-(${name.on}:Name)`);
    conditions.push(exists(cypher`${path} WHERE ${condition(name.property('folded'))}`));
  };
  if (eq != null) named((folded) => cypher`${folded} = ${fold(eq)}`);
  if (anyOf != null) named((folded) => cypher`${folded} IN ${anyOf.map(fold)}`);
  if (startsWith != null) named((folded) => cypher`${folded} STARTS WITH ${fold(startsWith)}`);
  if (contains != null) named((folded) => cypher`${folded} CONTAINS ${fold(contains)}`);
  if (matches != null) conditions.push(cypher`${scope.property('id')} IN ${scope.asked.resolved.like(matches)}`);
  return all(conditions);
}
