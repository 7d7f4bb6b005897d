import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, type Fiction, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { clock } from './dates.js';

const WIRE = 'https://wire.example/1';
const positions: Fiction['positions'] = [{ holderId: 'org:norrland', targetId: 'topic:nets' }];

let graph: Graph;

async function publish(said: Fiction, recorded: string): Promise<string> {
  const load = fiction({ publishedAt: day('2031-05-01'), ...said });
  await write(graph, load, clock(recorded));
  return load.article!.id;
}

beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, declarations(entity('org:norrland', 'Norrland'), entity('topic:nets', 'Nets')));
  const record = fiction({ title: 'The record', url: WIRE }).article!;
  const brief = fiction({ title: 'A brief', derivedFrom: [record.id], positions });
  await write(graph, { ...brief, sources: [{ ...record, text: null, contentHash: null }] }, clock('2031-05-21'));
  await publish({ title: 'The page itself', url: WIRE, positions }, '2031-05-22');
});
afterAll(() => graph.close());

it('a page and the record that a brief has of it, at one address, are one origin', async () => {
  const asked =
    '{ positions(asOf: "2032") { nodes { support { kind isCertain sourceCount originCount origins { url } } } } }';
  const answer = await runQuery<{ positions: { nodes: { support: unknown }[] } }>(graph, asked);
  expect(answer.positions.nodes.map(({ support }) => support)).toEqual([
    { kind: 'ONE_ORIGIN', isCertain: true, sourceCount: 2, originCount: 1, origins: [{ url: WIRE }] },
  ]);
});
