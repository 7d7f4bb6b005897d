import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import { along, conditionOf, type FilterFields, type Related, Scope, type Where } from '../../src/graph/filter.js';
import type { Graph } from '../../src/graph/graph.js';
import { numberIn, textIn } from '../../src/graph/operators.js';
import type { IntFilter, StringFilter } from '../../src/shared/filters.input.js';
import { openTestGraph, testEngine } from '../testkit/graphs.js';

interface ItemWhere extends Where<ItemWhere> {
  name?: StringFilter | null;
  size?: IntFilter | null;
  parts?: Related<ItemWhere> | null;
}

const fields: FilterFields<ItemWhere, null> = {
  name: textIn('name'),
  size: numberIn('size'),
  parts: along({ pattern: (from, to) => `(${from})-[:HAS_PART]->(${to})`, label: 'Topic', fields: () => fields }),
};

interface Item {
  readonly id: string;
  readonly name: string | null;
  readonly size: number | null;
  readonly parts: readonly string[];
}

const NAMES = [null, 'Port', 'port lira', 'Ліра', ''];
const ITEMS: readonly Item[] = Array.from({ length: 24 }, (_, i) => ({
  id: `topic:i${i}`,
  name: NAMES[i % NAMES.length]!,
  size: i % 7 === 0 ? null : i % 5,
  parts: [1, 2, 3].flatMap((k) => ((i * k) % 4 === 1 ? [`topic:i${(i * 3 + k) % 24}`] : [])),
}));

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await graph.write(async (transaction) => {
    await transaction.run(cypher`UNWIND ${ITEMS.map(({ id, name, size }) => ({ id, name, size }))} AS item
      CREATE (t:Topic) SET t += item`);
    await transaction.run(cypher`UNWIND ${ITEMS.flatMap(({ id, parts }) => parts.map((part) => ({ id, part })))} AS edge
      MATCH (a:Topic {id: edge.id}) MATCH (b:Topic {id: edge.part}) MERGE (a)-[:HAS_PART]->(b)`);
  });
});
afterAll(() => graph.close());

const found = async (where: ItemWhere) => {
  const rows = await graph.read<{ id: string }>(
    cypher`MATCH (t:Topic) WHERE ${conditionOf(where, fields, Scope.on('t', null))} RETURN t.id AS id ORDER BY id`,
  );
  return rows.map(({ id }) => id);
};

/** The same semantics over plain objects: a missing value meets no condition but `isNull: true`. */
function holds(where: ItemWhere, item: Item): boolean {
  const parts = item.parts.map((id) => ITEMS.find((part) => part.id === id)!);
  const { name, size } = item;
  const checks: boolean[] = [];
  const given = <Value>(value: Value | null | undefined, check: (value: Value) => boolean) => {
    if (value != null) checks.push(check(value));
  };
  given(where.name?.isNull, (isNull) => (name === null) === isNull);
  given(where.name?.eq, (text) => name === text);
  given(where.name?.in, (texts) => name !== null && texts.includes(name));
  given(where.name?.contains, (part) => name?.toLowerCase().includes(part.toLowerCase()) ?? false);
  given(where.name?.startsWith, (part) => name?.toLowerCase().startsWith(part.toLowerCase()) ?? false);
  given(where.name?.endsWith, (part) => name?.toLowerCase().endsWith(part.toLowerCase()) ?? false);
  given(where.size?.isNull, (isNull) => (size === null) === isNull);
  given(where.size?.eq, (number) => size === number);
  given(where.size?.in, (numbers) => size !== null && numbers.includes(size));
  given(where.size?.lt, (number) => size !== null && size < number);
  given(where.size?.lte, (number) => size !== null && size <= number);
  given(where.size?.gt, (number) => size !== null && size > number);
  given(where.size?.gte, (number) => size !== null && size >= number);
  given(where.parts?.some, (inner) => parts.some((part) => holds(inner, part)));
  given(where.parts?.none, (inner) => !parts.some((part) => holds(inner, part)));
  given(where.parts?.every, (inner) => parts.every((part) => holds(inner, part)));
  given(where.and, (all) => all.every((inner) => holds(inner, item)));
  given(where.or, (any) => any.some((inner) => holds(inner, item)));
  given(where.not, (inner) => !holds(inner, item));
  return checks.every(Boolean);
}

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 2, nil: undefined });
const text = fc.constantFrom('port', 'LIRA', 'Port', 'ліра', 'a', '');
const number = fc.integer({ min: -1, max: 5 });
const { tree } = fc.letrec<{ tree: ItemWhere }>((tie) => ({
  tree: fc.record(
    {
      name: optional(
        fc.record(
          {
            eq: text,
            in: fc.array(text, { maxLength: 2 }),
            contains: text,
            startsWith: text,
            endsWith: text,
            isNull: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      ),
      size: optional(
        fc.record(
          {
            eq: number,
            in: fc.array(number, { maxLength: 2 }),
            lt: number,
            lte: number,
            gt: number,
            gte: number,
            isNull: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      ),
      parts: optional(fc.record({ some: tie('tree'), none: tie('tree'), every: tie('tree') }, { requiredKeys: [] })),
      and: optional(fc.array(tie('tree'), { maxLength: 2 })),
      or: optional(fc.array(tie('tree'), { maxLength: 2 })),
      not: optional(tie('tree')),
    },
    { requiredKeys: [] },
  ),
}));

describe('a filter', () => {
  it('means on the database what it means on plain objects', async () => {
    const isAllowed = (where: ItemWhere) => {
      try {
        conditionOf(where, fields, Scope.on('t', null));
        return true;
      } catch {
        return false;
      }
    };
    await fc.assert(
      fc.asyncProperty(tree.filter(isAllowed), async (where) => {
        expect(await found(where)).toEqual(
          ITEMS.filter((item) => holds(where, item))
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: testEngine === 'neo4j' ? 60 : 400 },
    );
  }, 120_000);

  it('is refused when it nests too deep or has too many conditions', () => {
    const deep = (levels: number): ItemWhere => (levels === 0 ? {} : { not: deep(levels - 1) });
    const build = (where: ItemWhere) => () => conditionOf(where, fields, Scope.on('t', null));
    expect(build(deep(4))).not.toThrow();
    expect(build(deep(5))).toThrow('Filters nest at most 5 deep.');
    const wide = (count: number): ItemWhere => ({ or: Array.from({ length: count }, (_, i) => ({ size: { eq: i } })) });
    expect(build(wide(50))).not.toThrow();
    expect(build(wide(51))).toThrow('A filter has at most 50 conditions.');
  });
});
