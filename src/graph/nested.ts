import { BadInput } from '../shared/errors.js';
import { Cypher, cypher, trusted } from './cypher.js';

/** The most nodes that an inner condition may hold for, where these are read first. */
const MOST_INNER = 5_000;

/**
 * A condition on a related node, `variable`, that itself looks at what is related to that. It is part of the text on
 * Neo4j; the embedded engine, which would check it for each pair, reads the nodes that it holds for first.
 */
export class Nested extends Cypher {
  constructor(
    readonly label: string,
    readonly variable: string,
    readonly condition: Cypher,
  ) {
    super(['', ''], [condition], condition.isNeverNull);
  }
}

const isNested = (part: Cypher): part is Nested => part instanceof Nested;

/** Whether a query has nested conditions, which the embedded engine reads first. */
export const hasNested = (query: Cypher): boolean => query.some(isNested);

/**
 * The query with the ids of what each nested condition holds for in place of that, innermost first. Throws `BadInput`
 * (QUERY_TOO_COMPLEX) when one holds for more than {@link MOST_INNER} nodes.
 */
export async function hoisted(query: Cypher, read: <Row>(query: Cypher) => Promise<Row[]>): Promise<Cypher> {
  if (!hasNested(query)) return query;
  return query.replacing((part) => (isNested(part) ? idsInstead(part, read) : null));
}

async function idsInstead(
  { label, variable, condition }: Nested,
  read: <Row>(query: Cypher) => Promise<Row[]>,
): Promise<Cypher> {
  const inner = await hoisted(condition, read);
  const rows = await read<{ id: string }>(cypher`// nested.${trusted(label)}
    MATCH (${trusted(variable)}:${trusted(label)}) WHERE ${inner}
    RETURN ${trusted(variable)}.id AS id LIMIT ${MOST_INNER + 1}`);
  if (rows.length > MOST_INNER) {
    throw new BadInput(
      `A nested condition holds for more than ${MOST_INNER} things. Narrow it, or use Neo4j, which has no such limit.`,
      'QUERY_TOO_COMPLEX',
    );
  }
  return cypher`${trusted(variable)}.id IN ${rows.map(({ id }) => id)}`;
}
