import { type GraphQLSchema, graphql } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Graph } from '../../src/graph/graph.js';
import { rememberingGraph } from '../testkit/profile.js';

/** What an operation takes. */
export interface Timed {
  /** The median of its rounds, in milliseconds. */
  readonly medianMs: number;
  /** How often it read from the graph. */
  readonly roundTrips: number;
  /** Whether it gave nothing: no list in its answer has an entry. */
  readonly isEmpty: boolean;
}

const WARM_UP = 3;

// A count, a flag or the name of what was asked about is no answer yet.
const holdsNothing = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : value === null || typeof value !== 'object' || Object.values(value).every(holdsNothing);

/** Runs an operation in rounds, after three to warm up, each as a request of its own. Throws its first error. */
export async function timed(
  graph: Graph,
  schema: GraphQLSchema,
  source: string,
  variableValues: Record<string, unknown>,
  rounds: number,
): Promise<Timed> {
  const remembering = rememberingGraph(graph);
  const times: number[] = [];
  let answer: unknown;
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    remembering.queries.length = 0;
    const start = performance.now();
    const contextValue = createContext(remembering);
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    if (errors?.[0]) throw errors[0];
    if (round >= WARM_UP) times.push(performance.now() - start);
    answer = data;
  }
  times.sort((a, b) => a - b);
  return {
    medianMs: times[Math.floor(times.length / 2)]!,
    roundTrips: remembering.queries.length,
    isEmpty: holdsNothing(answer),
  };
}
