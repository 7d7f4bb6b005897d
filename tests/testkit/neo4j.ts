import { type Cypher, cypher, trusted } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import type { Neo4jSettings } from '../../src/graph/neo4j-connections.js';

/** The Neo4j that tests may empty: NEO4J_TEST_URI, NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE. */
export const testNeo4jSettings = (): Neo4jSettings => {
  const uri = process.env.NEO4J_TEST_URI;
  if (!uri) throw new Error('Set NEO4J_TEST_URI to a Neo4j that the tests may empty.');
  return {
    uri,
    username: process.env.NEO4J_TEST_USERNAME,
    password: process.env.NEO4J_TEST_PASSWORD,
    database: process.env.NEO4J_TEST_DATABASE ?? 'neo4j',
  };
};

/** Opens the test database as it is. */
export const openTestNeo4j = (settings: Partial<Neo4jSettings> = {}): Promise<Graph> =>
  openNeo4j({ ...testNeo4jSettings(), ...settings });

const deleteSome = cypher`// testkit.deleteSome
MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS deleted`;

/** Deletes all nodes; the schema stays. */
export const emptyNeo4j = async (graph: Graph): Promise<void> => {
  for (let deleted = 1; deleted > 0; ) {
    const rows = await graph.write((transaction) => transaction.run<{ deleted: number }>(deleteSome));
    deleted = rows[0]?.deleted ?? 0;
  }
};

/** Drops all constraints and indexes. */
export const dropNeo4jSchema = async (graph: Graph): Promise<void> => {
  await dropAll(graph, 'CONSTRAINT', trusted('SHOW CONSTRAINTS YIELD name RETURN name'));
  await dropAll(graph, 'INDEX', trusted("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"));
};

const dropAll = async (graph: Graph, kind: 'CONSTRAINT' | 'INDEX', names: Cypher) => {
  for (const { name } of await graph.read<{ name: string }>(names)) {
    await graph.define(`DROP ${kind} \`${name}\` IF EXISTS`);
  }
};
