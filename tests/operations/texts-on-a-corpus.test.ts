import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { buildApiSchema } from '../../src/schema.js';
import { variablesOf } from '../performance/asked.js';
import { articles, world } from '../performance/generate.js';
import { timed } from '../performance/timed.js';
import { openTestGraph } from '../testkit/graphs.js';
import { operation, operationNames } from '../testkit/operations.js';
import { changedBySelection } from '../testkit/texts.js';

/** Those that have no answer on the seed as they stand; and below an empty list nothing is read. */
const EMPTY_ON_THE_SEED = ['07', '10', '12', '13', '14', '16'];
const SIZE = { statements: 1_000, people: 40, meetings: 6 };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  for (const load of [world(SIZE), ...articles(SIZE)]) await write(graph, load);
  await graph.settle();
});
afterAll(() => graph.close());

describe('an operation on the corpus of the benchmark', () => {
  const schema = buildApiSchema();

  const asked = async (number: string) => ({
    source: operation(number),
    variables: await variablesOf(graph, number, operation(number)),
  });

  it.each(EMPTY_ON_THE_SEED)('%s has an answer', async (number) => {
    const { source, variables } = await asked(number);
    expect((await timed(graph, schema, source, variables, 1)).isEmpty).toBe(false);
  });

  it.each(operationNames)('%s stays the same text whatever fields are selected', async (name) => {
    const { source, variables } = await asked(name.slice(0, 2));
    const changed = await changedBySelection({ schema, graph }, source, variables);
    expect(changed.map(nameOf), changed.join('\n\n')).toEqual([]);
  });
});
