import { type GraphQLSchema, graphql } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Graph } from '../../src/graph/graph.js';
import { buildApiSchema } from '../../src/schema.js';
import { type Access, ANONYMOUS } from '../../src/shared/access.js';

let schema: GraphQLSchema | undefined;

/** GraphQL in, data out, as one request: fresh stores. Throws the first error. */
export async function runQuery<Data>(
  graph: Graph,
  source: string,
  variables: Record<string, unknown> = {},
  access: Access = ANONYMOUS,
): Promise<Data> {
  const { data, errors } = await runRequest(graph, source, variables, access);
  if (errors?.[0]) throw errors[0];
  return data as Data;
}

/** GraphQL in, the whole result out. */
export async function runRequest(
  graph: Graph,
  source: string,
  variables: Record<string, unknown> = {},
  access: Access = ANONYMOUS,
) {
  schema ??= buildApiSchema();
  const contextValue = createContext(graph, access);
  const result = await graphql({ schema, source, variableValues: variables, contextValue });
  // Plain objects, as a client gets them.
  return JSON.parse(JSON.stringify(result)) as typeof result;
}
