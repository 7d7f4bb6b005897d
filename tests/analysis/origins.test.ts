import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { clock } from './dates.js';

let graph: Graph;

/** Writes an invented article and gives its id. */
async function publish(title: string, ...derivedFrom: string[]): Promise<string> {
  const load = fiction({ title, derivedFrom });
  await write(graph, load, clock('2031-05-05'));
  return load.article!.id;
}

beforeAll(async () => {
  graph = await openTestGraph();
  const wire = await publish('Wire');
  const copy = await publish('Copy', wire);
  await publish('Copy of a copy', copy);
  await publish('Both at once', wire, await publish('Own report'));
  const one = await publish('Round');
  const other = await publish('And round');
  await graph.write((transaction) =>
    transaction.run(cypher`// test.circle
      MATCH (a:Article {id: ${one}})
      MATCH (b:Article {id: ${other}})
      MERGE (a)-[:DERIVED_FROM]->(b)
      MERGE (b)-[:DERIVED_FROM]->(a)`),
  );
});
afterAll(() => graph.close());

describe('the origins of an article', () => {
  interface Told {
    articles: { nodes: { title: string; origins: { title: string }[] }[] };
  }
  const originsOf = async (read: Graph, where = '{}') => {
    const query = `{ articles(where: ${where}) { nodes { title origins { title } } } }`;
    const { articles } = await runQuery<Told>(read, query);
    return Object.fromEntries(
      articles.nodes.map(({ title, origins }) => [title, origins.map((origin) => origin.title).sort()]),
    );
  };

  it('are those that it goes back to, itself when it is built on none or goes round', async () => {
    expect(await originsOf(graph)).toMatchObject({
      Wire: ['Wire'],
      Copy: ['Wire'],
      'Copy of a copy': ['Wire'],
      'Both at once': ['Own report', 'Wire'],
      Round: ['Round'],
      'And round': ['And round'],
    });
  });

  it('are read once for all articles of a level', async () => {
    const trips = async (where?: string) => {
      const counting = countingGraph(graph);
      await originsOf(counting, where);
      return counting.reads;
    };
    expect(await trips()).toEqual(['articles.by.time', 'support.origins', 'entities.byId']);
    expect(await trips('{ derivatives: { none: {} } }')).toEqual(await trips());
  });
});
