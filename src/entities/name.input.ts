import { Field, InputType } from 'type-graphql';
import { all, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';

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

/** The filter as a condition on the entity in a variable: each part of it holds for one of its names. */
export function namesMeet(
  on: string,
  { eq, in: anyOf, startsWith, contains, matches }: NameFilter,
  alike: Alike,
): Cypher {
  const named = (condition: Cypher) => cypher`COUNT { (n:Name)-[:NAMES]->(${trusted(on)}) WHERE ${condition} } > 0`;
  const conditions: Cypher[] = [];
  if (eq != null) conditions.push(named(cypher`n.folded = ${fold(eq)}`));
  if (anyOf != null) conditions.push(named(cypher`n.folded IN ${anyOf.map(fold)}`));
  if (startsWith != null) conditions.push(named(cypher`n.folded STARTS WITH ${fold(startsWith)}`));
  if (contains != null) conditions.push(named(cypher`n.folded CONTAINS ${fold(contains)}`));
  if (matches != null) conditions.push(cypher`${trusted(on)}.id IN ${alike.like(matches)}`);
  return all(conditions);
}

/** The same as conditions on an entity `e`. */
export const nameConditions = (filter: NameFilter | null | undefined, alike: Alike): Cypher[] =>
  filter ? [namesMeet('e', filter, alike)] : [];
