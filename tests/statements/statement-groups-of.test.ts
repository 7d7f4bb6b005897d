import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { loadGullport } from './gullport.js';
import { ARGUMENTS, FIELDS, type Groups, lines, VARIABLES } from './statement-groups.query.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await loadGullport(graph);
});
afterAll(() => graph.close());

describe('groups of a thing', () => {
  const NESTED: Record<string, string> = {
    'a person': `person(name: "Oskar Tamm") { statementGroups(${ARGUMENTS}) { ${FIELDS} } }`,
    'a topic': `topic(name: "The sea") { statementGroups: statementGroupsAbout(${ARGUMENTS}) { ${FIELDS} } }`,
    'a topic alone': `topic(name: "The sea") { statementGroups: statementGroupsAbout(${ARGUMENTS}, narrower: false) { ${FIELDS} } }`,
    'a meeting': `meeting(name: "Gullport talks") { statementGroups(${ARGUMENTS}) { ${FIELDS} } }`,
    'a meeting as a subject': `meeting(name: "Gullport talks") { statementGroups: statementGroupsAbout(${ARGUMENTS}) { ${FIELDS} } }`,
    'an article': `articles(where: { title: { startsWith: "Talks" } }) { nodes { statementGroups(${ARGUMENTS}) { ${FIELDS} } } }`,
  };

  it.each([
    ['a person', ['Oskar Tamm 2', 'Mira Vost 1']],
    ['a topic', ['Mira Vost 2', 'Oskar Tamm 2']],
    ['a topic alone', ['Oskar Tamm 1']],
    ['a meeting', ['Mira Vost 2', 'Oskar Tamm 1']],
    ['a meeting as a subject', ['Oskar Tamm 1']],
    ['an article', ['Mira Vost 3', 'Oskar Tamm 2', '1']],
  ])('%s has those of its own statements', async (parent, expected) => {
    const data = await runQuery<Record<string, unknown>>(graph, `query (${VARIABLES}) { ${NESTED[parent]} }`, {
      by: ['SPEAKER'],
    });
    const [found] = Object.values(data) as [{ statementGroups: Groups; nodes?: { statementGroups: Groups }[] }];
    expect(lines((found.nodes?.[0] ?? found).statementGroups)).toEqual(expected);
  });

  it('inherits the view of its parent', async () => {
    const text = `{ person(name: "Oskar Tamm", knownAt: "2031-02-03", asOf: "2031-01-31") {
      statementGroups(by: [TOPIC]) { statementCount groups { topic { name } count } }
    } }`;
    const { person } = await runQuery<{ person: { statementGroups: Groups } }>(graph, text);
    expect(person.statementGroups.statementCount).toBe(3);
    expect(person.statementGroups.groups).toContainEqual({ topic: { name: 'Tolls' }, count: 1 });
  });
});

describe('round trips', () => {
  it('keeps them constant as parents and groups grow', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `topic:reef-${i}`);
    await write(
      graph,
      fiction({
        title: 'Reefs',
        entities: [
          entity('topic:reefs', 'Reefs'),
          ...many.map((id, i) => entity(id, `Reef ${i}`, { edges: [['BROADER', 'topic:reefs']] })),
        ],
        statements: many.flatMap((id) => [
          { speakerIds: ['person:mira'], aboutIds: [id] },
          { speakerIds: ['person:oskar', 'person:lia'], aboutIds: [id] },
        ]),
      }),
    );
    const text = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Topic {
      statementGroupsAbout(by: [SPEAKER, MONTH]) { ${FIELDS} }
    } } }`;
    const trips = async (ids: readonly string[]) => {
      const counting = countingGraph(graph);
      const { nodes } = await runQuery<{ nodes: { statementGroupsAbout: Groups }[] }>(counting, text, { ids });
      expect(nodes.every(({ statementGroupsAbout }) => statementGroupsAbout.groups.length === 3)).toBe(true);
      return [...counting.reads].sort();
    };
    const one = await trips(many.slice(0, 1));
    expect(await trips(many)).toEqual(one);
    expect(one).toEqual([
      'entities.byId',
      'entities.byId',
      'statementGroups.count.of.subject',
      'statementGroups.newest.of.subject',
      'statementGroups.of.subject',
      'statements.byId',
    ]);
  });

  it('keeps them constant for a filter by name, too', async () => {
    const text = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Topic {
      statementGroupsAbout(by: [MODE], where: { speaker: { name: "Mira Vost" } }) { totalCount }
    } } }`;
    const counting = countingGraph(graph);
    await runQuery(counting, text, { ids: ['topic:sea', 'topic:strait', 'topic:tolls'] });
    expect(counting.reads).toEqual(['entities.byId', 'names.resolve', 'statementGroups.of.subject']);
  });

  it('reads no statements and counts nothing that nobody selects', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, '{ statementGroups(by: [MODE]) { totalCount groups { count mode } } }');
    expect(counting.reads).toEqual(['statementGroups.by.time']);
  });
});
