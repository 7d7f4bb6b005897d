import { buildSchema, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cypher, cypher, nameOf, trusted } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { buildApiSchema } from '../../src/schema.js';
import { operation, operationNames } from '../testkit/operations.js';
import { openSeededGraph } from '../testkit/seeded.js';
import { rootsOnly, withAllLeaves, withoutLeaves } from '../testkit/selections.js';
import { changedBySelection, textsSent } from '../testkit/texts.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

describe('the Cypher of an operation', () => {
  const schema = buildApiSchema();

  it.each(operationNames)('%s stays the same text whatever fields are selected', async (name) => {
    const changed = await changedBySelection({ schema, graph }, operation(name.slice(0, 2)));
    expect(changed.map(nameOf), changed.join('\n\n')).toEqual([]);
  });

  it('is named in each text', async () => {
    for (const name of operationNames) {
      for (const text of await textsSent({ schema, graph }, operation(name.slice(0, 2)))) {
        expect(nameOf(text), text).not.toBe('unnamed');
      }
    }
  });
});

const PEOPLE = `
  type Query { people: [Person!]! }
  type Person { id: ID, name(in: String!): String, age: Int, friends: [Person!]! }
`;
const SOURCE = '{ people { years: age friends { age } } }';

describe('a selection', () => {
  it('is made smaller and larger', () => {
    const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
    expect(inOneLine(rootsOnly(SOURCE))).toBe('{ people { __typename } }');
    expect(inOneLine(withoutLeaves(SOURCE))).toBe('{ people { friends { __typename } } }');
    expect(inOneLine(withAllLeaves(SOURCE, buildSchema(PEOPLE)))).toBe(
      '{ people { years: age friends { age all_id: id all_age: age } all_id: id all_age: age } }',
    );
  });
});

describe('a text that is built from the selection', () => {
  const selected = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((one) =>
      one.kind === Kind.FIELD ? [one.name.value, ...selected(one.selectionSet)] : [],
    );

  /** The texts that change on a server of one list, where `text` makes one from the fields that a client selects. */
  async function changedWith(text: (fields: readonly string[]) => Cypher): Promise<string[]> {
    const schema = buildSchema(PEOPLE);
    const { people } = schema.getQueryType()!.getFields();
    people!.resolve = async (_root, _args, door: Graph, { fieldNodes }: GraphQLResolveInfo) => {
      await door.read(text([...new Set(selected(fieldNodes[0]!.selectionSet))]));
      return [];
    };
    return changedBySelection({ schema, graph, contextOf: (door) => door }, SOURCE);
  }

  const columns = (fields: readonly string[]) =>
    cypher`// people.page
      MATCH (p:Person) RETURN ${trusted(['p.id AS key', ...fields.map((name) => `p.${name} AS ${name}`)].join(', '))} LIMIT 1`;

  it.each([
    ['returns the columns that are asked for', columns],
    [
      'leaves an edge out that nobody asks for',
      (fields: readonly string[]) => columns(fields.filter((f) => f === 'friends')),
    ],
    ['adds a column that somebody asks for', (fields: readonly string[]) => columns(fields.filter((f) => f === 'id'))],
  ])('is found when it %s', async (_, text) => {
    expect((await changedWith(text)).map(nameOf)).toContain('people.page');
  });

  it('is told apart from one text for all', async () => {
    expect(await changedWith(() => columns([]))).toEqual([]);
  });
});
