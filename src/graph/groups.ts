import { type Cypher, cypher, trusted } from './cypher.js';
import type { Graph } from './graph.js';

/** What rows are grouped by: how to reach it from the row's node, and its value as text, null where there is none. */
export interface Dimension {
  /** Clauses that bind what `value` needs; they keep the node where it has nothing of the kind. */
  readonly reach?: string;
  readonly value: string;
}

/** How groups are ordered: by their size, or by the place among the dimensions of the one that is a time. */
export interface GroupOrdering {
  readonly by: 'size' | { readonly time: number };
  readonly direction: 'ascending' | 'descending';
}

/** One group of a parent `of`; `total` is how many groups the parent has, `place` its own, `k0`, `k1` … are the values. */
export type GroupRow = Readonly<Record<string, unknown>> & {
  readonly of: string;
  readonly total: number;
  readonly place: number;
  readonly number: number;
  readonly newest?: readonly string[];
};

/** How many members of a group are named, newest first, when they are asked for. */
export const MOST_NEWEST = 20;

/**
 * The end of a query that has bound the parent `of` and a node: groups the nodes of each parent, and gives the `first`
 * groups of each with the number of all. With `newest`, each also has the ids of its newest nodes. The rows are for
 * {@link readGroups}, which orders them: a sort in Neo4j would count all groups of the parent once for each row that it
 * holds (measured: 20,000 groups, and 100 rows of them took more than 700 MB; 19 MB without the sort). For the same
 * reason only the nodes of the groups that are given are sorted, and after the groups are out of the rows.
 */
export function grouped(
  node: string,
  dimensions: readonly Dimension[],
  { order, first, newest }: { order: GroupOrdering; first: number; newest: boolean },
): Cypher {
  const keys = dimensions.map((_, i) => `k${i}`);
  const reach = dimensions.flatMap((dimension) => dimension.reach ?? []).join('\n      ');
  const values = dimensions.map(({ value }, i) => `${value} AS k${i}`).join(', ');
  const members = newest ? `, collect(${node}) AS members` : '';
  const given = [...keys, 'number'];
  const map = [...given, ...(newest ? ['members'] : [])].map((key) => `${key}: ${key}`).join(', ');
  const columns = given.map((key) => `one.${key} AS ${key}`).join(', ');
  return cypher`${trusted(reach)}
      WITH DISTINCT of, ${trusted(node)}, ${trusted(values)}
      WITH of, ${trusted(keys.join(', '))}, count(*) AS number${trusted(members)}
      ORDER BY of, ${orderOf(order, keys)}
      WITH of, collect({${trusted(map)}}) AS groups
      WITH of, size(groups) AS total, groups[0..${first}] AS page
      UNWIND range(0, size(page) - 1) AS place
      WITH of, total, place, page[place] AS one
      ${newest ? newestOf(columns, given) : trusted(`RETURN of, total, place, ${columns}`)}`;
}

/** Ends the query with the ids of the newest `members` of each group `one`, whose `columns` become what is `given`. */
const newestOf = (columns: string, given: readonly string[]): Cypher => {
  const row = `of, total, place, ${given.join(', ')}`;
  return trusted(`UNWIND one.members AS member
      WITH of, total, place, ${columns}, member ORDER BY member.sortKey DESC
      WITH ${row}, collect(member.id) AS members
      RETURN ${row}, members[0..${MOST_NEWEST}] AS newest`);
};

/** Reads what {@link grouped} ends: the groups of each parent in their order. */
export async function readGroups(graph: Graph, query: Cypher): Promise<GroupRow[]> {
  const rows = await graph.read<GroupRow>(query);
  return rows.sort((a, b) => a.place - b.place);
}

function orderOf({ by, direction }: GroupOrdering, keys: readonly string[]): Cypher {
  const down = direction === 'descending';
  const size = by === 'size' && !down ? 'number' : 'number DESC';
  // What has no time of its own comes last, in either direction.
  const time = by === 'size' ? [] : [down ? `coalesce(k${by.time}, '') DESC` : `coalesce(k${by.time}, '~')`];
  return trusted([...time, size, ...keys].join(', '));
}

/** How many characters of an instant name its year, month and day. */
const BUCKETS = { YEAR: 4, MONTH: 7, DAY: 10 } as const;

/** The year, month or day in which an imprecise date lies, null when it is wider than that or open. */
export function bucketOf(earliest: string, latest: string, unit: keyof typeof BUCKETS): string {
  const cut = (property: string) => `substring(${property}, 0, ${BUCKETS[unit]})`;
  return `CASE WHEN ${cut(earliest)} = ${cut(latest)} THEN ${cut(earliest)} END`;
}
