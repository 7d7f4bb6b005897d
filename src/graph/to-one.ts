import { type Cypher, trusted } from './cypher.js';

/**
 * Keeps all variables and binds each name to the node `end` of a path from a variable, of which there is at most one, or
 * to null: `toOne('m', { place: '-[:HELD_IN]->(end:Place)' })`. With OPTIONAL MATCH the embedded engine would read every
 * relationship of the type. It takes what a subquery returned for a node only after a MATCH, which costs Neo4j nothing.
 */
export const toOne = (variable: string, paths: Readonly<Record<string, string>>): Cypher =>
  trusted(
    `MATCH (${variable})
      WITH *, ${Object.entries(paths)
        .map(([name, path]) => `head([(${variable})${path} | end]) AS ${name}`)
        .join(',\n        ')}`,
  );
