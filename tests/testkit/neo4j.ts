import { type Cypher, cypher } from '../../src/graph/cypher.js';
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

/** The constraint that marks a database as one that tests may empty: it needs no node. */
const MARK = 'communique_tests_may_empty_this';

/** Marks an empty database; refuses one that holds anything the tests did not make. */
const claim = async (graph: Graph): Promise<void> => {
  const marked = await graph.read(cypher`// testkit.isMarked
SHOW CONSTRAINTS YIELD name WHERE name = ${MARK} RETURN name`);
  if (marked.length > 0) return;
  const some = await graph.read(cypher`// testkit.isEmpty
MATCH (n) RETURN 1 AS one LIMIT 1`);
  if (some.length > 0) {
    throw new Error(
      'The Neo4j of NEO4J_TEST_URI holds data that no test made. Tests empty it: give them one of their own.',
    );
  }
  await graph.define(`CREATE CONSTRAINT ${MARK} IF NOT EXISTS FOR (n:TestDatabase) REQUIRE n.id IS UNIQUE`);
};

/** What the database holds, if a file of tests before left it whole; all files run in one process, one after another. */
let held: string | null = null;

/** Whether the database holds that and nothing else. */
export const holds = (what: string): boolean => held === what;

/** Notes that the database holds that and nothing else, until it is emptied; null when something was changed. */
export const markAs = (what: string | null): void => {
  held = what;
};

/** Deletes all nodes of a database that belongs to the tests; the schema stays. Rejects, and deletes nothing, elsewhere. */
export const emptyNeo4j = async (graph: Graph): Promise<void> => {
  await claim(graph);
  markAs(null);
  for (let deleted = 1; deleted > 0; ) {
    const rows = await graph.write((transaction) => transaction.run<{ deleted: number }>(deleteSome));
    deleted = rows[0]?.deleted ?? 0;
  }
};

/** Drops all constraints and indexes of a database that belongs to the tests, but the mark that says so. */
export const dropNeo4jSchema = async (graph: Graph): Promise<void> => {
  await claim(graph);
  markAs(null);
  await dropAll(graph, 'CONSTRAINT', cypher`SHOW CONSTRAINTS YIELD name WHERE name <> ${MARK} RETURN name`);
  await dropAll(
    graph,
    'INDEX',
    cypher`SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND name <> ${MARK} RETURN name`,
  );
};

const dropAll = async (graph: Graph, kind: 'CONSTRAINT' | 'INDEX', names: Cypher) => {
  for (const { name } of await graph.read<{ name: string }>(names)) {
    await graph.define(`DROP ${kind} \`${name}\` IF EXISTS`);
  }
};
