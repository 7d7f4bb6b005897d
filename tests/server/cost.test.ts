import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/schema.js';
import { costOf } from '../../src/server/cost.js';
import { toySchema } from './toy.js';

const toy = toySchema();

function cost(text: string, variables: Record<string, unknown> = {}, schema = toy): number {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  return costOf({ schema, operation: definitions[0] as OperationDefinitionNode, fragments, variables });
}

const FILTERED = `{
  statements(first: 10, where: { and: [{ text: "a" }, { mode: DIRECT }], text: "b" }) {
    nodes { replies(first: 5, where: { text: "c", mode: DIRECT, and: null }) { totalCount } }
  }
}`;

describe('costOf', () => {
  it.each([
    ['plain fields and one thing', '{hello person{id name aliases}}', 0],
    ['introspection', '{__typename __schema{types{fields{name}}}}', 0],
    ['a page of 20 when no size is given', '{statements{nodes{id}}}', 20],
    [
      'the size given, forward or backward',
      '{a: statements(first:7){totalCount} b: statements(last:3){totalCount}}',
      10,
    ],
    ['the default of the argument', '{statements(first:2){nodes{replies{nodes{id}}}}}', 22],
    ['the wrappers of a connection once', '{statements(first:7){edges{node{speaker{name}}} nodes{id} totalCount}}', 7],
    ['five for a list without pages', '{person{posts{title}}}', 5],
    [
      'lists times the rows of their parents',
      '{statements(first:10){nodes{evidence{statement{evidence{exact}}}}}}',
      310,
    ],
    ['one for each id', '{nodes(ids:["a","b","c"]){... on Statement{evidence{exact}}}}', 18],
    ['the largest page for a size beyond it', '{statements(first:2147483647){totalCount}}', 100],
    ['nothing for a size below zero', '{statements(first:-5){totalCount}}', 0],
    ['fragments', '{statements(first:10){nodes{...F}}} fragment F on Statement{evidence{exact}}', 60],
    [
      'the dearest of several types',
      '{node(id:"x"){... on Statement{evidence{exact}} ... on Person{statements(first:50){totalCount}}}}',
      50,
    ],
    ['the parts of a filter, for each parent', FILTERED, 6 + 10 + 10 * (2 + 5)],
    ['fragments on an interface', '{person{...F}} fragment F on Node{... on Person{posts{title}}}', 5],
  ])('counts %s', (_name, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('reads sizes and ids from variables and their absence', () => {
    const pages = 'query($n: Int) {statements(first: $n) {totalCount}}';
    expect([cost(pages, { n: 4 }), cost(pages, {}), cost(pages, { n: null }), cost(pages, { n: 'x' })]).toEqual([
      4, 20, 20, 20,
    ]);
    expect(cost('query($ids: [ID!]!) {nodes(ids: $ids) {id}}', { ids: ['a', 'b'] })).toBe(2);
  });

  it('takes a variable with a default at its default', () => {
    expect(cost('query($n: Int = 50) {statements(first: $n) {totalCount}}')).toBe(50);
  });

  it.each([
    [
      'the groups asked for, beyond a page too',
      '(by: [SPEAKER], first: 1000) { groups { statements(first: 20) { evidence { exact } } } }',
      121_000,
    ],
    [
      'a hundred groups when no number is given',
      '(by: [SPEAKER]) { groups { statements(first: 20) { text } } }',
      2_100,
    ],
    ['groups with nothing below', '(by: [SPEAKER], first: 7) { totalCount groups { count } }', 7],
  ])('counts %s', (_name, text, expected) => {
    const schema = buildApiSchema();
    expect(cost(`{ statementGroups${text} }`, {}, schema)).toBe(expected);
    const nested = `{ people(first: 3) { nodes { statementGroups${text} } } }`;
    expect(cost(nested, {}, schema)).toBe(3 + 3 * expected);
  });

  it('measures fragments that double at each step in no time', () => {
    const steps = Array.from({ length: 80 }, (_, n) => `fragment F${n} on Person{...F${n + 1} ...F${n + 1}}`).join(' ');
    const started = performance.now();
    expect(cost(`{person{...F0}} ${steps} fragment F80 on Person{posts{title}}`)).toBeGreaterThan(1e20);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
