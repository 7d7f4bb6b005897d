import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { dump } from '../testkit/dump.js';
import { declarations, entity, type Fiction, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const MONDAY = '2031-05-05T09:00:00.000Z';
const TUESDAY = '2031-05-06T09:00:00.000Z';
const WEDNESDAY = '2031-05-07T09:00:00.000Z';

const account: Fiction = {
  title: 'The talks',
  publisherId: 'org:courier',
  url: 'https://courier.example/talks',
  statements: [
    { text: 'the strait stays open', speakerIds: ['person:ana'], aboutIds: ['topic:strait'] },
    { text: 'it never was', speakerIds: ['person:ilo'], aboutIds: ['topic:strait'] },
  ],
  links: [{ from: 1, to: 0, kind: 'REPLIES_TO' }],
  positions: [{ holderId: 'org:arvenia', targetId: 'topic:strait', basedOn: [0] }],
};

/** The same account with other facts about its first statement; the words are the same. */
const corrected: Fiction = {
  ...account,
  statements: [
    { ...account.statements![0], speakerIds: ['person:ilo'], gist: 'It stays open.' },
    account.statements![1]!,
  ],
};

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:arvenia', 'Arvenia'),
      entity('org:courier', 'Lira Courier'),
      entity('person:ana', 'Ana Reyl'),
      entity('person:ilo', 'Ilo Marn'),
      entity('topic:strait', 'Northern strait'),
    ),
  );
});
afterEach(() => graph.close());

const load = (story: Fiction, at: string) => write(graph, fiction(story), () => at);

interface Told {
  statements: { nodes: unknown[] };
  positions: { nodes: unknown[] };
}

const told = (knownAt = '') =>
  runQuery<Told>(
    graph,
    `{
      statements(where: { about: { id: "topic:strait" } }${knownAt}) {
        nodes { text gist speaker { name } evidence { exact } links { to { speaker { name } } } linkedFrom { kind } }
      }
      positions(includeEnded: true${knownAt}) { nodes { basedOn { speaker { name } } } }
    }`,
  );

const tale = (speaker: string, gist: string | null) => ({
  statements: {
    nodes: [
      {
        text: 'it never was',
        gist: null,
        speaker: { name: 'Ilo Marn' },
        evidence: [{ exact: 'it never was' }],
        links: [{ to: { speaker: { name: speaker } } }],
        linkedFrom: [],
      },
      {
        text: 'the strait stays open',
        gist,
        speaker: { name: speaker },
        evidence: [{ exact: 'the strait stays open' }],
        links: [],
        linkedFrom: [{ kind: 'REPLIES_TO' }],
      },
    ],
  },
  positions: { nodes: [{ basedOn: [{ speaker: { name: speaker } }] }] },
});

describe('other facts about the same words', () => {
  it('take the place of the earlier ones, which stay answerable', async () => {
    await load(account, MONDAY);
    expect(await told()).toEqual(tale('Ana Reyl', null));
    expect(await load(corrected, TUESDAY)).toMatchObject({ changed: true, claims: 2, evidence: 2, superseded: 2 });
    expect(await told()).toEqual(tale('Ilo Marn', 'It stays open.'));
    expect(await told(', knownAt: "2031-05-05"')).toEqual(tale('Ana Reyl', null));
  });

  it('can be taken back', async () => {
    await load(account, MONDAY);
    await load(corrected, TUESDAY);
    await load(account, WEDNESDAY);
    expect(await told()).toEqual(tale('Ana Reyl', null));
    expect(await told(', knownAt: "2031-05-06"')).toEqual(tale('Ilo Marn', 'It stays open.'));
    const before = await dump(graph);
    expect(await load(account, WEDNESDAY)).toMatchObject({ changed: false });
    expect(await dump(graph)).toEqual(before);
  });
});

it('cannot be recorded before what they correct, which nobody would then ever have known', async () => {
  await load(account, TUESDAY);
  const before = await dump(graph);
  await expect(load(corrected, MONDAY)).rejects.toMatchObject({
    name: 'LoadError',
    issues: [{ file: 'The talks.md', message: expect.stringContaining(`recorded at ${MONDAY}`) }],
  });
  expect(await dump(graph)).toEqual(before);
});

it('links of other articles follow the statement that they lead to', async () => {
  const statementId = async (text: string) =>
    (
      await graph.read<{ id: string }>(cypher`MATCH (s:Statement) WHERE s.text = ${text} RETURN s.id AS id ORDER BY id`)
    )[0]!.id;
  await load(account, MONDAY);
  const reply: Fiction = {
    title: 'A reply',
    statements: [{ text: 'it must stay open', speakerIds: ['person:ilo'] }],
    links: [{ from: 0, to: await statementId('the strait stays open'), kind: 'REPLIES_TO' }],
  };
  await load(reply, MONDAY);
  await load(corrected, TUESDAY);
  const links = async (knownAt: string) =>
    (
      await runQuery<{ article: { statements: { nodes: unknown[] } } }>(
        graph,
        `{ article(title: "A reply", knownAt: "${knownAt}") { statements { nodes {
             links { evidence { exact article { title } } to { speaker { name } linkedFrom { from { text } } } } } } } }`,
      )
    ).article.statements.nodes;
  const link = (speaker: string) => ({
    links: [
      {
        evidence: [{ exact: 'Link 0 of A reply', article: { title: 'A reply' } }],
        to: {
          speaker: { name: speaker },
          linkedFrom: [{ from: { text: 'it must stay open' } }, { from: { text: 'it never was' } }],
        },
      },
    ],
  });
  expect(await links('2031-05-06')).toEqual([link('Ilo Marn')]);
  expect(await links('2031-05-05')).toEqual([link('Ana Reyl')]);
  // And it says the same when its own article is loaded again with other facts.
  await load({ ...reply, statements: [{ ...reply.statements![0], gist: 'Open.' }] }, WEDNESDAY);
  expect(await links('2031-05-07')).toEqual([link('Ilo Marn')]);
});

it('an article that was replaced says nothing any more, even when its own facts change', async () => {
  await load(account, MONDAY);
  await load({ ...account, statements: [], links: [], positions: [] }, TUESDAY);
  expect(await told()).toMatchObject({ statements: { nodes: [] } });
  const claims = () => graph.read(cypher`MATCH (c:Claim) RETURN c.id AS id, c.supersededAt AS gone ORDER BY id`);
  const before = await claims();
  expect(await load(corrected, WEDNESDAY)).toMatchObject({ claims: 0, evidence: 0, superseded: 0 });
  expect(await claims()).toEqual(before);
  expect(await told()).toMatchObject({ statements: { nodes: [] } });
});
