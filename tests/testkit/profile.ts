import neo4j from 'neo4j-driver';
import { type Cypher, nameOf } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { encodeFields } from '../../src/graph/values.js';
import { testNeo4jSettings } from './neo4j.js';
import { wrapped } from './wrapped.js';

/** One operator of a plan that ran, with what is below it. */
export interface Operator {
  readonly type: string;
  readonly rows: number;
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

/** A plan that ran: the query's name, every operator, and all database hits together. */
export interface Profile {
  readonly name: string;
  readonly text: string;
  readonly operators: readonly Operator[];
  readonly dbHits: number;
}

/** A graph that remembers each query it reads, to profile it afterwards. */
export function rememberingGraph(graph: Graph): Graph & { readonly queries: Cypher[] } {
  const queries: Cypher[] = [];
  const read: Graph['read'] = (query, options) => {
    queries.push(query);
    return graph.read(query, options);
  };
  return wrapped(graph, { queries, read });
}

interface DriverPlan {
  readonly operatorType: string;
  readonly rows: number;
  readonly dbHits: number;
  readonly children: readonly DriverPlan[];
}

/** Runs each query with PROFILE on the test Neo4j. */
export async function profiles(queries: readonly Cypher[]): Promise<Profile[]> {
  const { uri, username, password, database } = testNeo4jSettings();
  const driver = neo4j.driver(uri, username && password ? neo4j.auth.basic(username, password) : undefined);
  const session = driver.session({ database });
  try {
    const found: Profile[] = [];
    for (const query of queries) {
      const { text, params } = query.compile('neo4j');
      const { summary } = await session.run(
        `PROFILE ${text}`,
        encodeFields(params, (value) => neo4j.int(value)),
      );
      const operators: Operator[] = [];
      const visit = ({ operatorType, rows, dbHits, children }: DriverPlan): Operator => {
        const operator = { type: operatorType.replace(/@.*$/, ''), rows, dbHits, children: children.map(visit) };
        operators.push(operator);
        return operator;
      };
      visit(summary.profile as unknown as DriverPlan);
      found.push({
        name: nameOf(text),
        text,
        operators,
        dbHits: operators.reduce((sum, { dbHits }) => sum + dbHits, 0),
      });
    }
    return found;
  } finally {
    await session.close();
    await driver.close();
  }
}
