import { afterEach, beforeEach, expect, it } from 'vitest';
import { ndjson } from '../../src/exchange/ndjson.js';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { dump } from '../testkit/dump.js';
import { openTestGraph } from '../testkit/graphs.js';
import { article, load } from './brief-files.js';

const MD = article(
  'Reyl said one. Marn said two. Reyl said three. Both were there, and spoke of the strait and the sea.',
);

const brief = (statements: readonly string[], attendances: readonly string[], items: readonly string[]) => ({
  md: MD,
  facts: `facts: 1
people: { ana-reyl: { name: Ana Reyl }, ilo-marn: { name: Ilo Marn } }
topics: { strait: { label: Strait }, sea: { label: Sea } }
meetings:
  talks:
    name: Port Lira talks
    classification: SUMMIT
    reports: [{ start: 2031-05-02, quote: Both were there }]
    attendances:
${attendances.map((who) => `      - { attendee: ${who}, presence: REPORTED, quote: Both were there }\n`).join('')}    agenda:
${items.map((item) => `      - { item: ${item}, as: DISCUSSED, quote: ${item} }\n`).join('')}statements:
${statements
  .map(
    (words) =>
      `  - { speakers: [ana-reyl, ilo-marn], meeting: talks, about: [strait], mode: INDIRECT, kinds: [ASSERTION], quote: ${words} }\n`,
  )
  .join('')}`,
});

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
});
afterEach(() => graph.close());

const FIRST = '2021-05-03T09:00:00.000Z';
const loaded = async (given: ReturnType<typeof brief>, at: string) => write(graph, await load(given, graph), () => at);

/** Without when it was recorded. */
const timeless = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(/"recordedAt"[,:]"[^"]*"/g, '')).sort();

const exported = async () => {
  const lines: string[] = [];
  for await (const line of ndjson(graph)) if (!line.includes('"type":"AuditEntry"')) lines.push(line);
  return timeless(lines.slice(1));
};

it('what comes between leaves what stood there the same claim, in a place further down', async () => {
  await loaded(brief(['said one', 'said three'], ['ilo-marn'], ['sea']), FIRST);
  const all = brief(['said one', 'said two', 'said three'], ['ana-reyl', 'ilo-marn'], ['strait', 'sea']);
  const report = await loaded(all, '2021-05-04T09:00:00.000Z');
  expect(report).toMatchObject({ claims: 3, superseded: 0 });
  const recorded = await graph.read<{ text: string; at: string }>(cypher`// test.recorded
    MATCH (s:Statement) RETURN s.text AS text, s.recordedAt AS at ORDER BY s.sortKey`);
  expect(recorded.map(({ text, at }) => [text, at === FIRST])).toEqual([
    ['said one', true],
    ['said two', false],
    ['said three', true],
  ]);
  const grown = [timeless(await dump(graph)), await exported()];
  await graph.close();
  graph = await openTestGraph();
  await loaded(all, FIRST);
  expect([timeless(await dump(graph)), await exported()]).toEqual(grown);
});
