import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { dump } from '../testkit/dump.js';
import { entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { mutate } from './editor.js';
import { account, at, MONDAY, TUESDAY, world } from './port-lira.js';

const MERGES = [
  ['person:a-reyl', 'person:ana'],
  ['person:ana', 'person:a-reyl'],
  ['org:arv', 'org:arvenia'],
  ['topic:narrows', 'topic:strait'],
  ['topic:sea', 'topic:strait'],
  ['place:harbour', 'place:quay'],
  ['place:harbour', 'place:lira'],
  ['meeting:round', 'meeting:talks'],
] as const;

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
  await write(graph, world, at(MONDAY));
  await write(graph, fiction(account), at(MONDAY));
});
afterEach(() => graph.close());

interface Merged {
  readonly changed: boolean;
  readonly merge: { readonly id: string; readonly into: { readonly id: string } | null; readonly moved: number } | null;
}

const merge = (from: string, into: string) =>
  mutate<Merged>(
    graph,
    'mergeEntities',
    'MergeEntitiesInput',
    { from, into, reason: 'one and the same' },
    'changed merge { id into { id } moved }',
  );

const undo = (id: string) =>
  mutate<Merged>(graph, 'undoMerge', 'UndoMergeInput', { merge: id }, 'changed merge { id moved into { id } }');

/** Lines of the graph that have the id, but for the redirect and for names and edges that tell whose they were. */
async function linesWith(id: string): Promise<string[]> {
  const lines = await dump(graph);
  const whole = new RegExp(`${id}(?![a-z0-9-])`);
  return lines.filter((line) => whole.test(line.replace(/ from \S+$/, '')) && !/^(Redirect|Name) /.test(line));
}

describe('merging two things', () => {
  it.each(MERGES)('leaves nothing that leads to %s once it is %s, and gives it all back', async (from, into) => {
    const before = await dump(graph);
    const done = await merge(from, into);
    expect(done).toMatchObject({ changed: true, userErrors: [], merge: { into: { id: into } } });
    expect(await linesWith(from)).toEqual([]);
    expect(await undo(done.merge!.id)).toMatchObject({ changed: true, userErrors: [] });
    expect(await dump(graph)).toEqual(before);
  });

  it('changes nothing when all is loaded again', async () => {
    for (const [from, into] of [
      ['person:a-reyl', 'person:ana'],
      ['org:arv', 'org:arvenia'],
      ['topic:narrows', 'topic:strait'],
    ] as const) {
      await merge(from, into);
    }
    const before = await dump(graph);
    expect(await write(graph, fiction(account), at(TUESDAY))).toMatchObject({ changed: false });
    expect(await write(graph, world, at(TUESDAY))).toMatchObject({ changed: false });
    expect(await dump(graph)).toEqual(before);
  });

  it('says of the survivor what was said of either, once', async () => {
    await merge('person:a-reyl', 'person:ana');
    const { person, node, statements } = await runQuery<{
      person: { names: { text: string }[]; statements: { totalCount: number }; attendances: { totalCount: number } };
      node: { id: string };
      statements: { nodes: { text: string; speakers: { id: string }[] }[] };
    }>(
      graph,
      `{ person(id: "person:ana") { names { text } statements { totalCount } attendances { totalCount } }
         node(id: "person:a-reyl") { id }
         statements(where: { speaker: { name: "Anna Reyl" } }) { nodes { text speakers { id } } } }`,
    );
    expect(node.id).toBe('person:ana');
    expect(person.names.map(({ text }) => text).sort()).toEqual(['A. Reyl', 'Ana Reyl', 'Anna Reyl']);
    expect(person.attendances.totalCount).toBe(2);
    expect(statements.nodes.map(({ text }) => text).sort()).toEqual([
      'it does',
      'she said no',
      'the strait stays open',
    ]);
    const open = statements.nodes.find(({ text }) => text === 'the strait stays open');
    expect(open?.speakers.map(({ id }) => id)).toEqual(['person:ana', 'person:ilo']);
  });

  it('answers a filter by the id that was merged away', async () => {
    await merge('person:a-reyl', 'person:ana');
    const answer = (id: string) =>
      runQuery(graph, `{ statements(where: { speaker: { id: "${id}" } }) { nodes { text } } }`);
    expect(await answer('person:a-reyl')).toEqual(await answer('person:ana'));
  });

  it('does it once, and says so the second time', async () => {
    const first = await merge('person:a-reyl', 'person:ana');
    const before = await dump(graph);
    const second = await merge('person:a-reyl', 'person:ana');
    expect(second).toMatchObject({ changed: false, userErrors: [], merge: { id: first.merge!.id } });
    expect(await dump(graph)).toEqual(before);
    await undo(first.merge!.id);
    expect(await undo(first.merge!.id)).toMatchObject({ changed: false, userErrors: [] });
  });

  it('follows a chain of merges, which are undone last first', async () => {
    const before = await dump(graph);
    const first = await merge('person:a-reyl', 'person:ana');
    const second = await merge('person:ana', 'person:ilo');
    const { node } = await runQuery<{ node: { id: string } }>(graph, '{ node(id: "person:a-reyl") { id } }');
    expect(node.id).toBe('person:ilo');
    const early = await undo(first.merge!.id);
    expect(early.userErrors).toEqual([
      {
        code: 'CONFLICT',
        field: ['input', 'merge'],
        line: null,
        message: `${second.merge!.id} came later and rests on it (person:ana into person:ilo): undo that one first`,
      },
    ]);
    await undo(second.merge!.id);
    await undo(first.merge!.id);
    expect(await dump(graph)).toEqual(before);
  });

  it('undoes two that have nothing to do with each other in any order', async () => {
    const before = await dump(graph);
    const person = await merge('person:a-reyl', 'person:ana');
    const topic = await merge('topic:sea', 'topic:strait');
    await undo(person.merge!.id);
    await undo(topic.merge!.id);
    expect(await dump(graph)).toEqual(before);
  });

  it.each([
    ['person:ana', 'person:nobody', 'NOT_FOUND', 'nothing has the id person:nobody'],
    ['person:ana', 'person:ana', 'INVALID_INPUT', 'This is one thing already.'],
    [
      'topic:ferry',
      'topic:sea',
      'CONFLICT',
      'topic:ferry and topic:sea are one above the other with something in between: as one they would be part of themselves',
    ],
  ])('refuses %s into %s', async (from, into, code, message) => {
    const before = await dump(graph);
    expect((await merge(from, into)).userErrors).toMatchObject([{ code, message }]);
    expect(await dump(graph)).toEqual(before);
  });

  it('refuses things of different types, and those that are claims', async () => {
    await expect(merge('person:ana', 'org:arv')).rejects.toThrow('expected person:…');
    await expect(merge('statement:abc', 'statement:abd')).rejects.toThrow('is not an id that can exist here');
  });

  it('writes what arrives later for the merged one to the survivor, and gives its names back with it', async () => {
    const done = await merge('person:a-reyl', 'person:ana');
    const late = fiction({
      title: 'Later',
      entities: [entity('person:a-reyl', 'A. Reyl', { aliases: ['Annie Reyl'] })],
      statements: [{ text: 'later words', speakerIds: ['person:a-reyl'] }],
    });
    await write(graph, late, at(TUESDAY));
    const speakers = () =>
      graph.read(cypher`MATCH (s:Statement {text: 'later words'})-[:SPOKEN_BY]->(p:Person) RETURN p.id AS id`);
    expect(await speakers()).toEqual([{ id: 'person:ana' }]);
    await undo(done.merge!.id);
    expect(
      await graph.read(cypher`MATCH (n:Name {folded: 'annie reyl'})-[:NAMES]->(p:Person) RETURN p.id AS id`),
    ).toEqual([{ id: 'person:a-reyl' }]);
  });
});
