import { type GraphQLSchema, graphql } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Graph } from '../../src/graph/graph.js';
import { buildApiSchema } from '../../src/schema.js';

let schema: GraphQLSchema | undefined;

/** GraphQL in, data out, as one request: fresh stores. Throws the first error. */
export async function runQuery<Data>(
  graph: Graph,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await runRequest(graph, source, variables);
  if (errors?.[0]) throw errors[0];
  return data as Data;
}

/** GraphQL in, the whole result out. */
export async function runRequest(graph: Graph, source: string, variables: Record<string, unknown> = {}) {
  schema ??= buildApiSchema();
  const result = await graphql({ schema, source, variableValues: variables, contextValue: createContext(graph) });
  // Plain objects, as a client gets them.
  return JSON.parse(JSON.stringify(result)) as typeof result;
}
