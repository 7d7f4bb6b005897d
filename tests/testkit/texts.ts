import { execute, type GraphQLSchema, parse } from 'graphql';
import { createContext } from '../../src/context.js';
import { nameOf } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { rememberingGraph } from './profile.js';
import { rootsOnly, withAllLeaves, withoutLeaves } from './selections.js';

/** A server of one contract on one graph. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  /** What the resolvers get of a request; as in the server unless it is given. */
  readonly contextOf?: (graph: Graph) => unknown;
}

/** The distinct Cypher texts that an operation sends. Not validated before: a variable may have lost its use. */
export async function textsSent(
  { schema, graph, contextOf = createContext }: Asked,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ReadonlySet<string>> {
  const remembering = rememberingGraph(graph);
  const contextValue = contextOf(remembering);
  const { errors } = await execute({ schema, document: parse(source), variableValues, contextValue });
  if (errors?.[0]) throw errors[0];
  return new Set(remembering.queries.map((query) => query.compile(graph.engine).text));
}

/**
 * The texts that change with what a client selects: those that an operation sends with fewer fields and not as it stands,
 * and those that it sends with more fields beside another text of the same name.
 */
export async function changedBySelection(
  asked: Asked,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<string[]> {
  const sent = await textsSent(asked, source, variables);
  const changed = new Set<string>();
  for (const fewer of [rootsOnly(source), withoutLeaves(source)]) {
    for (const text of await textsSent(asked, fewer, variables)) if (!sent.has(text)) changed.add(text);
  }
  const names = new Set([...sent].map(nameOf));
  for (const text of await textsSent(asked, withAllLeaves(source, asked.schema), variables)) {
    // A field that the operation does not select may need a read of its own, which has a name of its own.
    if (!sent.has(text) && names.has(nameOf(text))) changed.add(text);
  }
  return [...changed];
}
