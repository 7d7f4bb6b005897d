import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('topic:strait', 'Northern strait'),
      entity('topic:grain', 'Grain'),
      entity('org:arvenia', 'Arvenia', { properties: { classification: 'COUNTRY' } }),
      entity('person:ana', 'Ana Reyl', { aliases: ['Ана Рейл'] }),
      entity('person:ilo', 'Ilo Marn'),
      entity('person:tomas', 'Tomas Vek'),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'Account',
      statements: [
        {
          text: 'A',
          speakerIds: ['person:ana'],
          aboutIds: ['topic:strait'],
          mode: 'DIRECT',
          words: ['A'],
          saidAt: day('2031-01-01'),
        },
        {
          text: 'B',
          speakerIds: ['person:ilo'],
          aboutIds: ['topic:strait', 'topic:grain'],
          condition: 'if it rains',
          saidAt: day('2031-01-02'),
        },
        {
          text: 'C',
          speakerIds: ['person:ilo', 'person:ana'],
          reportedByIds: ['person:tomas'],
          saidAt: day('2031-01-03'),
        },
        {
          text: 'D',
          speakerIds: [],
          attributedAs: 'an official',
          speakerKind: 'UNNAMED',
          aboutIds: ['topic:grain'],
          saidAt: day('2031-01-04'),
        },
        {
          text: 'E',
          speakerIds: ['org:arvenia'],
          audienceIds: ['person:ana'],
          verb: 'warned',
          language: 'uk',
          saidAt: day('2031-01-05'),
        },
      ],
    }),
  );
});
afterAll(() => graph.close());

const texts = async (where: string) => {
  const { statements } = await runQuery<{ statements: { totalCount: number; nodes: { text: string }[] } }>(
    graph,
    `{ statements(orderBy: OLDEST_FIRST, where: ${where}) { totalCount nodes { text } } }`,
  );
  const found = statements.nodes.map(({ text }) => text).join('');
  expect(statements.totalCount).toBe(found.length);
  return found;
};

describe('statements where', () => {
  it.each([
    ['{ or: [{ about: { name: "Grain" } }, { speaker: { name: "Ana Reyl" } }] }', 'ABCD'],
    ['{ or: [{ about: { name: "Grain" } }, { mode: { eq: DIRECT } }] }', 'ABD'],
    [
      '{ or: [{ about: { name: "Grain" } }, { speaker: { id: "person:ilo" } }], not: { about: { name: "Northern strait" } } }',
      'CD',
    ],
    ['{ and: [{ speaker: { name: "Ilo Marn" } }, { speaker: { name: "Ana Reyl" } }] }', 'C'],
    ['{ not: { about: { name: "Northern strait" } } }', 'CDE'],
    ['{ speakers: { some: { name: { eq: "Ана Рейл" } } } }', 'AC'],
    ['{ speakers: { none: {} } }', 'D'],
    ['{ speakers: { some: {}, every: { ids: ["person:ilo", "person:ana"] } } }', 'ABC'],
    ['{ reportedBy: { some: {} } }', 'C'],
    ['{ firstHand: false }', 'C'],
    ['{ audience: { some: { ids: ["person:ana"] } } }', 'E'],
    ['{ subjects: { some: {}, every: { name: { contains: "strait" } } } }', 'A'],
    ['{ subjects: { some: { statementsAbout: { some: { mode: { eq: DIRECT } } } } } }', 'AB'],
    ['{ speakers: { some: { statements: { none: { subjects: { none: {} } } } } } }', ''],
    ['{ speakers: { every: { statements: { some: { subjects: { some: { ids: ["topic:strait"] } } } } } } }', 'ABCD'],
    ['{ condition: { isNull: false } }', 'B'],
    ['{ condition: { contains: "RAINS" } }', 'B'],
    ['{ verb: { in: ["warned"] }, language: { eq: "uk" } }', 'E'],
    ['{ speakerKind: { eq: UNNAMED }, attributedAs: { endsWith: "official" } }', 'D'],
    ['{ saidAt: { after: "2031-01-01", before: "2031-01-04" } }', 'BC'],
    ['{ saidAt: { after: "9999" } }', ''],
    ['{ saidAt: { before: "0000" } }', ''],
    ['{ saidAt: { from: "0000", through: "9999" } }', 'ABCDE'],
    ['{ saidAt: { isNull: true } }', ''],
    ['{ turn: { isNull: true }, not: { turn: { gt: 0 } } }', 'ABCDE'],
    ['{ or: [] }', ''],
    ['{}', 'ABCDE'],
  ])('%s', async (where, expected) => expect(await texts(where)).toBe(expected));

  it('finds people by what they said, however deep', async () => {
    const { people } = await runQuery<{ people: { nodes: { name: string }[] } }>(
      graph,
      '{ people(where: { statements: { some: { subjects: { some: { name: { eq: "grain" } } } } } }) { nodes { name } } }',
    );
    expect(people.nodes).toEqual([{ name: 'Ilo Marn' }]);
  });

  it.each([
    '{ from: "2031-05", through: "2031-01" }',
    '{ after: "2031-05-04", through: "2031-05-04" }',
    '{ from: "2031", before: "2030-12-31" }',
  ])('refuses a range that ends before it begins: %s', async (saidAt) => {
    const { errors } = await runRequest(graph, `{ statements(where: { saidAt: ${saidAt} }) { totalCount } }`);
    expect(errors?.[0]?.message).toMatch(/^The range ends \(.*\) before it begins \(.*\)\.$/);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('says where in the query a wrong date stands', async () => {
    const { errors } = await runRequest(graph, '{ statements(asOf: "yesterday") { totalCount } }');
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^"yesterday" is not a date/), locations: [{ line: 1 }] },
    ]);
  });

  it('refuses an instant that is past the year 9999 in UTC', async () => {
    const { errors } = await runRequest(
      graph,
      '{ statements(where: { saidAt: { from: "9999-12-31T23:30:00-05:00" } }) { totalCount } }',
    );
    expect(errors?.[0]?.message).toMatch(/"9999-12-31T23:30:00-05:00" is not a date/);
  });

  it('refuses what nests too deep', async () => {
    const nested = (levels: number): string => (levels === 0 ? '{}' : `{ not: ${nested(levels - 1)} }`);
    const { errors } = await runRequest(graph, `{ statements(where: ${nested(5)}) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: 'Filters nest at most 5 deep.',
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    });
  });
});
