import { type Cypher, PerEngine } from './cypher.js';

/**
 * Keeps all variables and binds each name to the node `end` of a path from a variable, of which there is at most one, or
 * to null: `toOne('m', { place: '-[:HELD_IN]->(end:Place)' })`. For OPTIONAL MATCH, which Neo4j is quickest with, the
 * embedded engine would read every relationship of the type; and it takes what a subquery returned for a node only after a
 * MATCH.
 */
export function toOne(variable: string, paths: Readonly<Record<string, string>>): Cypher {
  const entries = Object.entries(paths);
  const matches = entries.map(
    ([name, path]) => `OPTIONAL MATCH (${variable})${path.replace('(end:', () => `(${name}:`)}`,
  );
  const heads = entries.map(([name, path]) => `head([(${variable})${path} | end]) AS ${name}`);
  return new PerEngine({
    neo4j: [matches.join('\n      ')],
    embedded: [`MATCH (${variable})\n      WITH *, ${heads.join(',\n        ')}`],
  });
}
