import { type Cypher, cypher, trusted } from './cypher.js';
import type { CallOptions, Graph, TextIndex } from './graph.js';
import { nameQuery, textQuery } from './tokens.js';

/** One match; a higher score is a better one. Scores compare within one answer only. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** A query longer than this is cut, in characters. */
const LONGEST_QUERY = 256;
/** So many tokens at most reach the index: one character may stand for a whole phrase in Latin letters. */
const MOST_TOKENS = 512;
/** Nodes with equal scores come in any order, so more are fetched than returned before the order by id decides. */
const FETCH_AT_LEAST = 100;

/** Binds `found` and `score` for the best `fetch` nodes; a reading clause to begin a query with. */
const matching = (engine: Graph['engine'], index: TextIndex, tokens: string, fetch: number): Cypher =>
  engine === 'neo4j'
    ? cypher`CALL db.index.fulltext.queryNodes(${index.name}, ${tokens}, {limit: ${fetch}}) YIELD node AS found, score`
    : cypher`CALL grafeo.search.text(${trusted(`'${index.label}', '${index.property}'`)}, ${tokens}, ${fetch}) YIELD node_id, score
MATCH (found:${trusted(index.label)}) WHERE id(found) = node_id`;

const search = (
  graph: Graph,
  index: TextIndex,
  tokens: string,
  limit: number,
  options?: CallOptions,
): Promise<Hit[]> => {
  const some = tokens.split(' ').slice(0, MOST_TOKENS).join(' ');
  if (some === '') return Promise.resolve([]);
  return graph.read<Hit>(
    cypher`// search.${trusted(index.name)}
${matching(graph.engine, index, some, Math.max(FETCH_AT_LEAST, 2 * limit))}
RETURN found.id AS id, score AS score
ORDER BY score DESC, id LIMIT ${limit}`,
    options,
  );
};

/** The nodes whose text shares words with `query`, best first. The query is text: none of its characters is syntax. */
export const searchText = (graph: Graph, index: TextIndex, query: string, limit: number, options?: CallOptions) =>
  search(graph, index, textQuery(query.slice(0, LONGEST_QUERY)), limit, options);

/** The nodes whose name is like `query`, best first: in any script, misspelt, or only begun. */
export const searchNames = (graph: Graph, index: TextIndex, query: string, limit: number, options?: CallOptions) =>
  search(graph, index, nameQuery(query.slice(0, LONGEST_QUERY)), limit, options);
