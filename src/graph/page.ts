import { createHash } from 'node:crypto';
import { BadInput } from '../shared/errors.js';
import { type Cypher, cypher, trusted } from './cypher.js';

/** One page of a list, in Relay's terms. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Read only when it is selected. */
  readonly totalCount: () => Promise<number>;
}

export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** What one page asks of a list that is ordered by a unique string key. */
export interface Window {
  /** `down`: keys below the bound, highest first; `up`: keys above it, lowest first. */
  readonly seek: 'down' | 'up';
  readonly bound: string;
  /** Whether the page continues from a cursor. */
  readonly continues: boolean;
  readonly size: number;
  /** Whether the rows come in the opposite of the list's order: paging backward reads from the far side. */
  readonly reversed: boolean;
}

// As long as a real key: Neo4j compiles a query anew for each size class of its parameters. Keys that are names can
// begin with any letter of any script, so the highest begins with the last code point there is.
const HIGHEST = '\u{10ffff}9999-99-99T99:99:99.999Z|statement:zzzzzzzzzzzzzzzzzzzzzzzz';
const LOWEST = ' 0000-00-00T00:00:00.000Z|statement:000000000000000000000000';

/** The most rows that one page may ask for. */
export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;
const CURSOR_VERSION = 'c1';

/**
 * Reads the page arguments once, for every list. `scope` names the list with its parent, filter, order and view: a
 * cursor works only where it was made. Throws `BadInput` when the arguments make no page.
 */
export function windowOf(request: PageRequest, scope: string, order: 'descending' | 'ascending'): Window {
  const { first, after, last, before } = request;
  if (first != null && last != null) throw new BadInput('Give first or last, not both.');
  if (last != null && after != null) throw new BadInput('Give before with last; after goes with first.');
  if (last == null && before != null) throw new BadInput('Give last with before; first goes with after.');
  const size = first ?? last ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) throw new BadInput(`A page has 1 to ${MAX_PAGE} entries.`);
  const backward = last != null;
  const seek = (order === 'descending') === backward ? 'up' : 'down';
  const cursor = backward ? before : after;
  const open = seek === 'down' ? HIGHEST : LOWEST;
  return {
    seek,
    bound: cursor == null ? open : keyOfCursor(cursor, scope),
    continues: cursor != null,
    size,
    reversed: backward,
  };
}

/** Cuts up to `size + 1` rows, in the order they were read, to a page in the list's order. */
export function toPage<Node extends { readonly sortKey: string }>(
  rows: readonly Node[],
  { size, reversed, continues }: Window,
  scope: string,
  totalCount: () => Promise<number>,
): Page<Node> {
  const more = rows.length > size;
  const nodes = rows.slice(0, size);
  if (reversed) nodes.reverse();
  const edges = nodes.map((node) => ({ cursor: cursorOf(node.sortKey, scope), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: reversed ? continues : more,
      hasPreviousPage: reversed ? more : continues,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** The page with each of its nodes turned into another. */
export function mapped<From, To>(page: Page<From>, to: (node: From) => To): Page<To> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: to(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/** `key < bound` or `key > bound`, as the window goes. */
export const beyond = (key: string, { seek, bound }: Window): Cypher =>
  seek === 'down' ? cypher`${trusted(key)} < ${bound}` : cypher`${trusted(key)} > ${bound}`;

/** `ORDER BY` over the keys, all in the window's direction. An index serves it when the keys are all of its columns. */
export const inOrder = ({ seek }: Window, ...keys: string[]): Cypher =>
  trusted(`ORDER BY ${keys.map((key) => (seek === 'down' ? `${key} DESC` : key)).join(', ')}`);

/** Sorts rows that came from several seeks, and drops the ones that came twice. */
export function merged<Row extends { readonly sortKey: string }>(rows: readonly Row[], { seek, size }: Window): Row[] {
  const unique = [...new Map(rows.map((row) => [row.sortKey, row])).values()];
  const sign = seek === 'down' ? -1 : 1;
  unique.sort((a, b) => (a.sortKey < b.sortKey ? -sign : a.sortKey > b.sortKey ? sign : 0));
  return unique.slice(0, size + 1);
}

// A cursor grants nothing that the filter does not, so it carries a checksum, not a secret: a hand edit, and use on
// another list, are refused, and all servers agree.
const checksum = (key: string, scope: string) =>
  createHash('sha256').update(`${scope}\n${key}`).digest().subarray(0, 8).toString('base64url');

const cursorOf = (key: string, scope: string) =>
  Buffer.from(`${CURSOR_VERSION}|${checksum(key, scope)}|${key}`).toString('base64url');

function keyOfCursor(cursor: string, scope: string): string {
  const [version, sum, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const key = rest.join('|');
  if (version !== CURSOR_VERSION || sum !== checksum(key, scope)) {
    throw new BadInput(
      'This cursor does not belong to this list. Take it from a page with the same filter, order and dates.',
      'INVALID_CURSOR',
    );
  }
  return key;
}
