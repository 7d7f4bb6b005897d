import { afterEach, beforeEach, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { mutate } from './editor.js';
import { FACTS, MARKDOWN } from './ferries.js';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
});
afterEach(() => graph.close());

const ingest = (restore: boolean) =>
  mutate<{ ingestions: { status: string; claims: number; article: { id: string } }[] }>(
    graph,
    'ingestArticle',
    'IngestArticleInput',
    { markdown: MARKDOWN, facts: FACTS, restore },
    'ingestions { status claims article { id } }',
  );

const links = () =>
  graph.read<{ from: string; to: string; kind: string; by: string; reason: string }>(cypher`// test.links
    MATCH (f:Statement)<-[:FROM_STATEMENT]-(l:StatementLink)-[:TO_STATEMENT]->(t:Statement)
    WHERE l.supersededAt IS NULL AND f.supersededAt IS NULL AND t.supersededAt IS NULL
    MATCH (l)<-[:SUPPORTS]-(e:Evidence)
    WHERE e.supersededAt IS NULL
    RETURN f.text AS from, t.text AS to, l.kind AS kind, e.addedBy AS by, e.reason AS reason`);

it('an article that is restored has the links again that an editor had added to it', async () => {
  const article = (await ingest(false)).ingestions[0]!.article.id;
  const said = await graph.read<{ id: string; text: string }>(cypher`// test.statements
    MATCH (s:Statement) RETURN s.id AS id, s.text AS text`);
  const [from, to] = ['they do not', 'the ferries stay free'].map((text) => said.find((one) => one.text === text)!.id);
  const quote = 'Ilo Marn said that they do not';
  const input = { from, to, kind: 'CONTRADICTS', article, quote, reason: 'he says so', confidence: 0.9 };
  expect(await mutate(graph, 'linkStatements', 'LinkStatementsInput', input, 'changed')).toMatchObject({
    changed: true,
  });
  const before = await links();
  expect(before).toMatchObject([{ from: 'they do not', kind: 'CONTRADICTS', by: 'desk', reason: 'he says so' }]);
  for (const _ of ['once', 'twice']) {
    const retracted = { article, reason: 'it was made up' };
    await mutate(graph, 'retractArticle', 'RetractArticleInput', retracted, 'changed');
    expect(await links()).toEqual([]);
    expect((await ingest(true)).ingestions).toMatchObject([{ status: 'LOADED', claims: 3 }]);
    expect(await links()).toEqual(before);
  }
  expect((await ingest(false)).ingestions).toMatchObject([{ status: 'UNCHANGED' }]);
  expect(await links()).toEqual(before);
});
