import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import type { VerifiedLoad } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { dump } from '../testkit/dump.js';
import { day, declarations, entity, type Fiction, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';

const world = declarations(
  entity('org:arvenia', 'Arvenia'),
  entity('org:courier', 'Lira Courier'),
  entity('person:ana', 'Ana Reyl'),
  entity('person:ilo', 'Ilo Marn'),
  entity('topic:strait', 'Northern strait'),
  entity('place:lira', 'Port Lira'),
  entity('meeting:talks', 'Port Lira talks'),
);

const account: Fiction = {
  title: 'The talks',
  publisherId: 'org:courier',
  url: 'https://courier.example/talks',
  statements: [
    {
      text: 'the strait stays open',
      speakerIds: ['person:ana', 'person:ilo'],
      aboutIds: ['topic:strait'],
      meetingId: 'meeting:talks',
    },
    { text: 'nothing was signed', speakerIds: ['person:ilo'], reportedByIds: ['person:ana'] },
  ],
  attendances: [{ meetingId: 'meeting:talks', attendeeId: 'person:ana' }],
  reports: [{ meetingId: 'meeting:talks', start: day('2031-05-02'), placeId: 'place:lira', status: 'HELD' }],
  positions: [{ holderId: 'org:arvenia', targetId: 'topic:strait' }],
};

const at = (instant: string) => () => instant;
const MONDAY = '2031-05-05T09:00:00.000Z';
const TUESDAY = '2031-05-06T09:00:00.000Z';
const WEDNESDAY = '2031-05-07T09:00:00.000Z';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
  await write(graph, world, at(MONDAY));
});
afterEach(() => graph.close());

const versions = (label: 'Statement' | 'Position' | 'Attendance') =>
  graph.read<{ id: string; supersededAt: string | null }>(
    label === 'Statement'
      ? cypher`MATCH (c:Statement) RETURN c.id AS id, c.supersededAt AS supersededAt ORDER BY c.text, id`
      : label === 'Position'
        ? cypher`MATCH (c:Position) RETURN c.id AS id, c.supersededAt AS supersededAt ORDER BY id`
        : cypher`MATCH (c:Attendance) RETURN c.id AS id, c.supersededAt AS supersededAt ORDER BY id`,
  );

const count = async (label: 'Mention' | 'Voice') => {
  const [row] = await graph.read<{ n: number }>(
    label === 'Mention' ? cypher`MATCH (m:Mention) RETURN count(m) AS n` : cypher`MATCH (v:Voice) RETURN count(v) AS n`,
  );
  return row?.n;
};

const claimsOf = (load: VerifiedLoad) =>
  load.statements.length + load.attendances.length + load.reports.length + load.positions.length;

describe('loading an article', () => {
  it('writes it once, and finds nothing to change the second time', async () => {
    const load = fiction(account);
    expect(await write(graph, load, at(MONDAY))).toMatchObject({
      changed: true,
      claims: claimsOf(load),
      evidence: claimsOf(load),
      superseded: 0,
    });
    const before = await dump(graph);
    expect(await write(graph, load, at(TUESDAY))).toMatchObject({ changed: false, claims: 0, evidence: 0 });
    expect(await write(graph, world, at(TUESDAY))).toMatchObject({ changed: false });
    expect(await dump(graph)).toEqual(before);
  });

  it('writes it once when eight load it at the same time', async () => {
    const reports = await Promise.all(Array.from({ length: 8 }, () => write(graph, fiction(account), at(MONDAY))));
    expect(reports.filter(({ changed }) => changed)).toHaveLength(1);
    const parallel = await dump(graph);
    await graph.close();
    graph = await openTestGraph();
    await write(graph, world, at(MONDAY));
    await write(graph, fiction(account), at(MONDAY));
    expect(parallel).toEqual(await dump(graph));
  });

  it('leaves it to whoever was faster, where the graph was seen to lack it', async () => {
    await write(graph, fiction(account), at(TUESDAY));
    const before = await dump(graph);
    const load = fiction(account);
    const poorer = { ...load, statements: load.statements.slice(0, 1) };
    for (const day of [MONDAY, WEDNESDAY])
      expect(await write(graph, poorer, at(day), { isNew: true })).toMatchObject({ changed: false, superseded: 0 });
    expect(await dump(graph)).toEqual(before);
    expect(await write(graph, poorer, at(WEDNESDAY))).toMatchObject({ changed: true });
  });

  it('writes nothing of an article that the database refuses in the middle', async () => {
    const before = await dump(graph);
    const load = fiction(account);
    const broken = { ...load, statements: [{ ...load.statements[0]!, gist: Number.NaN as unknown as string }] };
    await expect(write(graph, broken, at(MONDAY))).rejects.toMatchObject({ code: 'parameter' });
    expect(await dump(graph)).toEqual(before);
  });

  it('adds evidence, not a second claim, when another article says the same', async () => {
    await write(graph, fiction(account), at(MONDAY));
    await write(
      graph,
      fiction({ ...account, title: 'A second account', url: 'https://other.example/', statements: [], reports: [] }),
      at(TUESDAY),
    );
    expect(await versions('Position')).toHaveLength(1);
    expect(await versions('Attendance')).toHaveLength(1);
    const rows = await graph.read(cypher`MATCH (p:Position)<-[:SUPPORTS]-(e:Evidence) RETURN e.id AS id`);
    expect(rows).toHaveLength(2);
  });

  it('keeps who spoke further and who reported it where a seek finds them', async () => {
    await write(graph, fiction(account), at(MONDAY));
    const voices = await graph.read(cypher`MATCH (v:Voice) RETURN v.actorId AS actor, v.role AS role ORDER BY actor`);
    expect(voices).toEqual([
      { actor: 'person:ana', role: 'REPORTER' },
      { actor: 'person:ilo', role: 'SPEAKER' },
    ]);
  });
});

describe('believing something else', () => {
  it('supersedes what an article says no longer when its facts change', async () => {
    await write(graph, fiction(account), at(MONDAY));
    const load = fiction(account);
    const report = await write(graph, { ...load, statements: load.statements.slice(0, 1) }, at(TUESDAY));
    expect(report).toMatchObject({ changed: true, claims: 0, evidence: 0, superseded: 1 });
    expect(await versions('Statement')).toEqual([
      { id: expect.any(String), supersededAt: TUESDAY },
      { id: expect.any(String), supersededAt: null },
    ]);
    expect([await count('Mention'), await count('Voice')]).toEqual([1, 1]);
  });

  it('brings a claim back as a new version when it is asserted again', async () => {
    const load = fiction(account);
    await write(graph, load, at(MONDAY));
    await write(graph, { ...load, statements: load.statements.slice(0, 1) }, at(TUESDAY));
    await write(graph, load, at(WEDNESDAY));
    const [given, again] = (await versions('Statement')).filter(({ id }, _, all) =>
      all.some((other) => other.id === `${id.split('~')[0]}~2`),
    );
    expect(again).toEqual({ id: `${given!.id}~2`, supersededAt: null });
    expect(given!.supersededAt).toBe(TUESDAY);
    expect([await count('Mention'), await count('Voice')]).toEqual([1, 2]);
  });

  it('gives up what only a replaced article says, and keeps what the new one says too', async () => {
    await write(graph, fiction(account), at(MONDAY));
    const corrected = fiction({
      ...account,
      statements: [{ text: 'the strait is closed', speakerIds: ['person:ana'] }],
    });
    const report = await write(graph, corrected, at(TUESDAY));
    expect(report).toMatchObject({ changed: true });
    expect((await versions('Statement')).map(({ supersededAt }) => supersededAt).sort()).toEqual([
      TUESDAY,
      TUESDAY,
      null,
    ]);
    expect(await versions('Position')).toEqual([{ id: expect.any(String), supersededAt: null }]);
    const edges = await graph.read(cypher`MATCH (a:Article)-[:REPLACES]->(b:Article) RETURN a.title AS title`);
    expect(edges).toHaveLength(1);
  });

  it('is not fooled into going back by loading the replaced article again', async () => {
    await write(graph, fiction(account), at(MONDAY));
    await write(graph, fiction({ ...account, statements: [] }), at(TUESDAY));
    const before = await dump(graph);
    expect(await write(graph, fiction(account), at(WEDNESDAY))).toMatchObject({ changed: false });
    expect(await dump(graph)).toEqual(before);
  });
});

describe('declaring entities', () => {
  it('lets an editor change an entity, and an article only add names to it', async () => {
    const name = async () => (await graph.read(cypher`MATCH (p:Person {id: 'person:ana'}) RETURN p.name AS name`))[0];
    await write(graph, declarations(entity('person:ana', 'Ana Maria Reyl')), at(TUESDAY));
    expect(await name()).toEqual({ name: 'Ana Maria Reyl' });
    await write(
      graph,
      fiction({ title: 'x', entities: [entity('person:ana', 'A. Reyl', { aliases: ['Ана Рейл'] })] }),
      at(TUESDAY),
    );
    expect(await name()).toEqual({ name: 'Ana Maria Reyl' });
    const names = await graph.read<{ text: string }>(
      cypher`MATCH (n:Name)-[:NAMES]->(p:Person {id: 'person:ana'}) RETURN n.text AS text ORDER BY text`,
    );
    expect(names.map(({ text }) => text)).toEqual(['A. Reyl', 'Ana Maria Reyl', 'Ana Reyl', 'Ана Рейл']);
  });

  it('moves an edge when an editor says so', async () => {
    await write(
      graph,
      declarations(entity('org:presidency', 'Presidency', { edges: [['PART_OF', 'org:courier']] })),
      at(MONDAY),
    );
    await write(
      graph,
      declarations(entity('org:presidency', 'Presidency', { edges: [['PART_OF', 'org:arvenia']] })),
      at(TUESDAY),
    );
    const parents = await graph.read(
      cypher`MATCH (o:Organisation {id: 'org:presidency'})-[:PART_OF]->(p:Organisation) RETURN p.id AS id`,
    );
    expect(parents).toEqual([{ id: 'org:arvenia' }]);
  });
});

describe('loading what names a merged entity', () => {
  it('writes to the survivor and changes nothing the second time', async () => {
    await graph.write((transaction) =>
      transaction.run(cypher`MERGE (r:Redirect {id: 'person:ana-old'}) SET r.to = 'person:ana'`),
    );
    const load = fiction({
      title: 'x',
      entities: [entity('person:ana-old', 'Ana the Old')],
      statements: [{ speakerIds: ['person:ana-old'] }],
    });
    await write(graph, load, at(MONDAY));
    const before = await dump(graph);
    expect(await write(graph, load, at(TUESDAY))).toMatchObject({ changed: false });
    expect(await dump(graph)).toEqual(before);
    const speakers = await graph.read(
      cypher`MATCH (s:Statement)-[:SPOKEN_BY]->(p:Person) RETURN p.id AS id, s.speakerId AS speakerId`,
    );
    expect(speakers).toEqual([{ id: 'person:ana', speakerId: 'person:ana' }]);
    const names = await graph.read(
      cypher`MATCH (n:Name {folded: 'ana the old'})-[:NAMES]->(e:Entity) RETURN e.id AS id`,
    );
    expect(names).toEqual([{ id: 'person:ana' }]);
  });
});

describe('what the reports say of a meeting', () => {
  it('is kept on the meeting, and derived again when a report is given up', async () => {
    await write(graph, fiction(account), at(MONDAY));
    const facts = async () =>
      (
        await graph.read(
          cypher`MATCH (m:Meeting {id: 'meeting:talks'}) RETURN m.startDate AS start, m.status AS status, COUNT { (m)-[:HELD_IN]->(p:Place) } AS places`,
        )
      )[0];
    expect(await facts()).toEqual({ start: '2031-05-02', status: 'HELD', places: 1 });
    await write(
      graph,
      fiction({ ...account, reports: [{ meetingId: 'meeting:talks', start: day('2031-05-03') }] }),
      at(TUESDAY),
    );
    expect(await facts()).toEqual({ start: '2031-05-03', status: null, places: 0 });
  });
});
