import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importGraph } from '../../src/exchange/import.js';
import { ndjson } from '../../src/exchange/ndjson.js';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import type { VerifiedLoad } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { MergeStore } from '../../src/review/merge.store.js';
import { RetractionStore } from '../../src/review/retraction.store.js';
import { dump } from '../testkit/dump.js';
import { openTestGraph } from '../testkit/graphs.js';
import { article, type BriefText, load } from './brief-files.js';

const ENTITIES = {
  facts: `facts: 1
people: { ana-reyl: { name: Ana Reyl }, ilo-marn: { name: Ilo Marn } }
organisations: { lira-courier: { name: Lira Courier, classification: NEWS_OUTLET } }
topics: { strait: { label: Strait } }
meetings:
  talks: { name: Port Lira talks, classification: SUMMIT }
  round: { name: Lira round, classification: SUMMIT }
`,
};

/** Quotes what was said at the talks, and does not say when those were. */
const QUOTES: BriefText = {
  md: article('Reyl said at the talks that the strait is open, Marn told us.'),
  facts: `facts: 1
statements:
  - { speakers: [ana-reyl, ilo-marn], reportedBy: [ilo-marn], meeting: talks, about: [strait, talks], mode: INDIRECT, kinds: [ASSERTION], quote: the strait is open }
`,
};

const report = (title: string, meeting: string, start: string): BriefText => ({
  md: article('The talks were held in spring.').replace('A dry year', title),
  facts: `facts: 1\nmeetings: { ${meeting}: { reports: [{ start: ${start}, status: HELD, quote: The talks were held in spring }] } }\n`,
});
const REPORT = report('An account', 'talks', '2031-04-02');
const LATER = report('Another account', 'talks', '2031-04-09');

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
  await loaded(ENTITIES);
});
afterEach(() => graph.close());

/** Recorded in the past, so that an editor may act on it now. */
const AT = '2021-05-03T09:00:00.000Z';

async function loaded(brief: BriefText, at = AT): Promise<{ changed: boolean; form: VerifiedLoad }> {
  const form = await load(brief, graph);
  const { changed } = await write(graph, form, () => at);
  return { changed, form };
}

interface Dated {
  readonly id: string;
  readonly saidAt: string;
  readonly basis: string;
  readonly week: string | null;
  readonly keys: readonly string[];
}

/** The believed statement, with where its date leads: sort keys of it and of what is indexed. */
async function said(): Promise<Dated> {
  const [row, ...more] = await graph.read<Omit<Dated, 'keys'> & { sortKey: string }>(cypher`// test.said
    MATCH (s:Statement) WHERE s.supersededAt IS NULL
    RETURN s.id AS id, s.saidAt AS saidAt, s.saidBasis AS basis, s.saidWeek AS week, s.sortKey AS sortKey`);
  expect(more).toEqual([]);
  const keys = await graph.read<{ key: string }>(cypher`// test.indexed
    MATCH (s:Statement)<-[:MENTIONED_IN]-(m:Mention) RETURN m.sortKey AS key
    UNION ALL MATCH (s:Statement)<-[:VOICED_IN]-(v:Voice) RETURN v.sortKey AS key`);
  expect(new Set(keys.map(({ key }) => key))).toEqual(new Set([row!.sortKey]));
  const { sortKey, ...rest } = row!;
  return { ...rest, keys: [...new Set(keys.map(({ key }) => key.slice(0, 10)))] };
}

const UNTIL = { saidAt: '../2031-05-04', basis: 'ARTICLE', week: null, keys: ['2031-05-04'] };
const on = (day: string, week: string) => ({ saidAt: day, basis: 'MEETING', week, keys: [day] });
const SECOND = on('2031-04-02', '2031-W14');
const NINTH = on('2031-04-09', '2031-W15');

describe('a statement without a date of its own', () => {
  it('takes that of its meeting, whichever article is loaded first, and is the same claim throughout', async () => {
    await loaded(QUOTES);
    expect(await said()).toMatchObject(UNTIL);
    const { id } = await said();
    await loaded(REPORT);
    expect(await said()).toEqual({ id, ...SECOND });
    const grown = await dump(graph);
    expect((await loaded(QUOTES)).changed).toBe(false);
    expect((await loaded(REPORT)).changed).toBe(false);
    expect(await dump(graph)).toEqual(grown);
    await graph.close();
    graph = await openTestGraph();
    for (const brief of [ENTITIES, REPORT, QUOTES]) await loaded(brief);
    expect(await dump(graph)).toEqual(grown);
  });

  it('follows its meeting when the reports on that change', async () => {
    await loaded(REPORT);
    await loaded(QUOTES);
    const { form } = await loaded(LATER, '2021-05-04T09:00:00.000Z');
    expect(await said()).toMatchObject(NINTH);
    const retractions = new RetractionStore(graph);
    await retractions.retract({ article: form.article!.id, reason: 'not so' }, 'an editor');
    expect(await said()).toMatchObject(SECOND);
    const [first] = await graph.read<{ id: string }>(
      cypher`MATCH (r:MeetingReport) WHERE r.supersededAt IS NULL RETURN r.id AS id`,
    );
    await retractions.reject({ claim: first!.id, reason: 'nor that' }, 'an editor');
    expect(await said()).toMatchObject(UNTIL);
  });

  it('follows its meeting into another, and back', async () => {
    await loaded(QUOTES);
    await loaded(REPORT);
    await loaded(report('Another account', 'round', '2031-04-09'), '2021-05-04T09:00:00.000Z');
    expect(await said()).toMatchObject(SECOND);
    const before = await dump(graph);
    const merges = new MergeStore(graph);
    const { merge } = await merges.merge({ from: 'meeting:talks', into: 'meeting:round', reason: null }, 'an editor');
    expect(await said()).toMatchObject(NINTH);
    expect((await loaded(QUOTES)).changed).toBe(false);
    await merges.undo({ merge: merge!.id, reason: null }, 'an editor');
    expect(await dump(graph)).toEqual(before);
  });

  it('is not dated by a meeting that took place after its article', async () => {
    await loaded(QUOTES);
    await loaded({ ...report('An account', 'talks', '2031-06-01'), md: later });
    expect(await said()).toMatchObject(UNTIL);
    expect((await loaded(QUOTES)).changed).toBe(false);
  });

  it('is dated by its meeting after an export and an import as before, and follows it on', async () => {
    await loaded(QUOTES);
    await loaded(REPORT);
    const before = await dump(graph);
    const folder = await mkdtemp(path.join(tmpdir(), 'communique-said-'));
    try {
      let lines = '';
      for await (const line of ndjson(graph)) lines += line;
      await writeFile(path.join(folder, 'graph.ndjson'), lines);
      await graph.close();
      graph = await openTestGraph();
      await importGraph(graph, path.join(folder, 'graph.ndjson'));
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(await dump(graph)).toEqual(before);
    expect((await loaded(QUOTES)).changed).toBe(false);
    await loaded(LATER, '2021-05-04T09:00:00.000Z');
    expect(await said()).toMatchObject(NINTH);
  });
});

const later = article('The talks were held in spring.').replace('2031-05-04', '2031-06-02');

it('a statement with a date of its own keeps it, also where that is said to come from the meeting', async () => {
  const facts = QUOTES.facts!.replace(
    'meeting: talks',
    'meeting: talks, saidAt: { value: 2031-04-03, basis: MEETING }',
  );
  await loaded({ ...QUOTES, facts });
  await loaded(REPORT);
  expect(await said()).toMatchObject(on('2031-04-03', '2031-W14'));
});
