import { Field, InputType } from 'type-graphql';
import { type Cypher, cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';

@InputType({
  description:
    'A condition on any of the names of a thing, in any script. Case, accents and white space do not count. All given ones hold.',
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

/** The filter as conditions on an entity `e`. */
export function nameConditions(filter: NameFilter | null | undefined): Cypher[] {
  const { eq, in: anyOf, startsWith, contains } = filter ?? {};
  const conditions: Cypher[] = [];
  if (eq != null) conditions.push(named(cypher`n.folded = ${fold(eq)}`));
  if (anyOf != null) conditions.push(named(cypher`n.folded IN ${anyOf.map(fold)}`));
  if (startsWith != null) conditions.push(named(cypher`n.folded STARTS WITH ${fold(startsWith)}`));
  if (contains != null) conditions.push(named(cypher`n.folded CONTAINS ${fold(contains)}`));
  return conditions;
}

const named = (condition: Cypher) => cypher`COUNT { (n:Name)-[:NAMES]->(e) WHERE ${condition} } > 0`;
