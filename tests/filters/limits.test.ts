import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { buildApiSchema } from '../../src/schema.js';
import { type CountingGraph, countingGraph, openTestGraph, patientGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { writeWorld } from './world.js';

let graph: CountingGraph;
let plain: Graph;
beforeAll(async () => {
  plain = patientGraph(await openTestGraph());
  await writeWorld(plain);
  graph = countingGraph(plain);
});
afterAll(() => plain.close());

/** Every field of the contract that takes a filter, as the type that it is on, its name, its filter and its arguments. */
const LISTS = Object.values(buildApiSchema().getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => {
        const where = field.args.find(({ name }) => name === 'where');
        const by = field.args.some(({ name }) => name === 'by') ? ', by: [YEAR]' : '';
        return where ? [{ type: type.name, field: field.name, filter: String(where.type), by }] : [];
      })
    : [],
);

/** One thing of each type that has lists. */
async function anyOf(type: string): Promise<string> {
  const ids: Record<string, string> = {
    Meeting: 'meeting:summit',
    Organisation: 'org:arvenia',
    Person: 'person:ana',
    Place: 'place:lira',
    Point: 'point:new',
    Post: 'post:envoy',
    Proposal: 'proposal:treaty',
    Topic: 'topic:strait',
  };
  if (ids[type]) return ids[type];
  const list = type === 'Article' ? 'articles' : 'statements';
  const found = await runQuery<Record<string, { nodes: { id: string }[] }>>(plain, `{ ${list} { nodes { id } } }`);
  return found[list]!.nodes[0]!.id;
}

async function refusal(source: string, variables: Record<string, unknown>) {
  graph.reads.length = 0;
  const { errors } = await runRequest(graph, source, variables);
  return { message: errors?.[0]?.message, code: errors?.[0]?.extensions.code, reads: graph.reads };
}

const statements = (where: object) =>
  refusal('query ($where: StatementWhere) { statements(where: $where) { totalCount } }', { where });

const times = <Value>(count: number, make: (i: number) => Value): Value[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('a filter that says too much', () => {
  it('is known of every list that takes one', () => expect(LISTS.length).toBeGreaterThan(60));

  it.each(LISTS)('is refused by $type.$field', async ({ type, field, filter, by }) => {
    const asked = `${field}(where: $where${by}) { __typename }`;
    const source =
      type === 'Query'
        ? `{ ${asked} }`
        : `{ node(id: ${JSON.stringify(await anyOf(type))}) { ... on ${type} { ${asked} } } }`;
    const { message, code, reads } = await refusal(`query ($where: ${filter}) ${source}`, {
      where: { and: times(51, () => ({})) },
    });
    expect([message, code]).toEqual(['The list "and" has at most 50 entries.', 'BAD_USER_INPUT']);
    expect(reads.length).toBeLessThanOrEqual(type === 'Query' ? 0 : 1);
  });

  const TOO_MANY = 'A filter has at most 250 parts: fields, and entries of its lists of conditions and references.';
  it.each<[string, object, string]>([
    [
      'alternatives',
      { or: times(800, (i) => ({ speaker: { id: `person:p${i}` } })) },
      'The list "or" has at most 50 entries.',
    ],
    [
      'conditions that a seek would settle',
      { and: times(6, () => ({ or: times(50, () => ({ speaker: { id: 'person:ana' } })) })) },
      TOO_MANY,
    ],
    ['empty conditions', { and: times(6, () => ({ and: times(50, () => ({})) })) }, TOO_MANY],
    ['names', { and: times(50, () => ({ or: times(3, (i) => ({ speaker: { name: `Nobody ${i}` } })) })) }, TOO_MANY],
    ['references in a list', { meeting: { where: { attendees: times(300, () => ({ id: 'person:ana' })) } } }, TOO_MANY],
    [
      'related things',
      { speakers: { some: { statements: { some: { and: times(50, () => ({ and: times(6, () => ({})) })) } } } } },
      TOO_MANY,
    ],
    ['values in a list', { language: { in: times(501, String) } }, 'The list "in" has at most 500 entries.'],
    ['numbers in a list', { turn: { in: times(501, (i) => i) } }, 'The list "in" has at most 500 entries.'],
    [
      'kinds in a list',
      { kinds: { hasAny: times(501, () => 'THREAT') } },
      'The list "hasAny" has at most 500 entries.',
    ],
    [
      'values in all lists',
      { or: times(3, () => ({ verb: { in: times(400, String) } })) },
      'A filter has at most 1000 values in its lists.',
    ],
    [
      'texts',
      { or: times(21, (i) => ({ text: { matches: `word${i}` } })) },
      'A filter has at most 20 texts to search for (matches).',
    ],
  ])('by %s is refused before anything is read', async (_name, where, expected) => {
    expect(await statements(where)).toEqual({ message: expected, code: 'BAD_USER_INPUT', reads: [] });
  });
});

describe('a filter that says much', () => {
  it('is taken with fifty alternatives', async () => {
    const { message } = await statements({ or: times(50, (i) => ({ speaker: { id: `person:p${i}` } })) });
    expect(message).toBeUndefined();
  });

  it('has a path for each of its alternatives while that stays small', async () => {
    const asked = async (alternatives: number, others: number) => {
      const or = times(alternatives, () => ({ speaker: { name: 'Ana Reyl' } }));
      await statements({ or, and: times(others, (i) => ({ turn: { lt: i } })) });
      return graph.reads.at(-1)!.split('|').length;
    };
    expect(await asked(3, 4)).toBe(3);
    expect(await asked(10, 4)).toBe(10);
    expect(await asked(10, 30)).toBe(1);
    expect(await asked(11, 0)).toBe(1);
  });

  it('has its names read at once, with suggestions for few of those that nothing has', async () => {
    const { message, reads } = await statements({ and: times(40, (i) => ({ speaker: { name: `Anna Reyl ${i}` } })) });
    expect(message).toBe('No speaker has the name "Anna Reyl 0". Did you mean Ana Reyl?');
    expect(reads.filter((read) => read === 'names.resolve')).toHaveLength(1);
    expect(reads.length).toBeLessThanOrEqual(7);
  });
});
