import { type Cypher, cypher, trusted } from './cypher.js';
import { GraphError } from './graph-error.js';

const UNIQUE = /^CREATE CONSTRAINT .*FOR \((\w+):(\w+)\) REQUIRE \1\.(\w+) IS UNIQUE$/;

/**
 * Rejects with code `unique` when a constraint to be created is broken already: the embedded engine would accept it and
 * then find one of the nodes only.
 */
export const refuseDuplicates = async (
  statement: string,
  read: (query: Cypher) => Promise<{ value: unknown }[]>,
): Promise<void> => {
  const [, , label, property] = UNIQUE.exec(statement.trim()) ?? [];
  if (label === undefined || property === undefined) return;
  const value = trusted(`n.${property}`);
  const [twice] = await read(cypher`// migrate.duplicate
MATCH (n:${trusted(label)}) WHERE ${value} IS NOT NULL
WITH ${value} AS value, count(*) AS times WHERE times > 1
RETURN value LIMIT 1`);
  if (twice)
    throw new GraphError('unique', `${label}.${property} cannot become unique: ${twice.value} is there twice.`);
};
