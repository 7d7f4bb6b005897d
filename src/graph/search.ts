import { type Cypher, cypher, trusted } from './cypher.js';
import type { Graph, TextIndex } from './graph.js';
import { contains, type Term } from './text-query.js';
import { nameQuery, tokensOfWords } from './tokens.js';

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
/** What more nodes than these hold is found sooner by a look at each, along whatever else selects them. */
const FEW = 1_000;

/** How many texts the embedded engine looks for a phrase in: those that share most words with the search. */
const PHRASE_AMONG = 2_000;

/** Binds `found` and `score` for the best `fetch` nodes; a reading clause to begin a query with. */
export const matching = (engine: Graph['engine'], index: TextIndex, tokens: string, fetch: number): Cypher =>
  engine === 'neo4j'
    ? cypher`CALL db.index.fulltext.queryNodes(${index.name}, ${tokens}, {limit: ${fetch}}) YIELD node AS found, score`
    : cypher`CALL grafeo.search.text(${trusted(`'${index.label}', '${index.property}'`)}, ${tokens}, ${fetch}) YIELD node_id, score
MATCH (found:${trusted(index.label)}) WHERE id(found) = node_id`;

const atMost = (tokens: string) => tokens.split(' ').slice(0, MOST_TOKENS).join(' ');

/** The nodes whose name is like `query`, best first: in any script, misspelt, or only begun. */
export function searchNames(graph: Graph, index: TextIndex, query: string, limit: number): Promise<Hit[]> {
  const tokens = atMost(nameQuery(query.slice(0, LONGEST_QUERY)));
  if (tokens === '') return Promise.resolve([]);
  return graph.read<Hit>(cypher`// search.${trusted(index.name)}
${matching(graph.engine, index, tokens, Math.max(FETCH_AT_LEAST, 2 * limit))}
RETURN found.id AS id, score AS score
ORDER BY score DESC, id LIMIT ${limit}`);
}

/** Binds `found`, a name, and `score` for the names that share letters in a row with `query`, the best `fetch` of them. */
export const namesNear = (engine: Graph['engine'], index: TextIndex, query: string, fetch: number): Cypher =>
  matching(engine, index, atMost(nameQuery(query)), fetch);

/**
 * Binds `found` and `score` for texts that share words with the terms and hold every phrase in quotation marks: the best
 * `fetch` of them. The embedded index knows no phrases: there these are looked for in what the words find.
 */
export const textsOn = (engine: Graph['engine'], index: TextIndex, terms: readonly Term[], fetch: number): Cypher => {
  if (engine === 'neo4j') {
    const clauses = terms.map((term) => (term.quoted ? required(term) : tokensOfWords(term.words)));
    return matching(engine, index, clauses.join(' '), fetch);
  }
  const tokens = atMost(terms.map(({ words }) => tokensOfWords(words)).join(' '));
  const quoted = terms.filter((term) => term.quoted);
  if (quoted.length === 0) return matching(engine, index, tokens, fetch);
  const words = matching(engine, index, tokens, PHRASE_AMONG);
  return cypher`${words} AND ${contains(trusted(`found.${index.property}`), quoted)}`;
};

// Lucene's own syntax, around tokens that have none of its characters.
const required = ({ words }: Term) => `+"${tokensOfWords(words)}"`;

/**
 * The ids of the nodes whose text holds all of the terms, in no order; null when these are more than a few, or when the
 * embedded index, which is asked for the longest word alone, finds more than a few with that.
 */
export async function fewWith(
  graph: Graph,
  index: TextIndex,
  terms: readonly Term[],
): Promise<readonly string[] | null> {
  const whole = graph.engine === 'neo4j';
  const tokens = whole ? terms.map(required).join(' ') : `w${longest(terms)}`;
  const holds = whole ? trusted('true') : contains(trusted(`found.${index.property}`), terms);
  const rows = await graph.read<{ id: string; holds: boolean }>(cypher`// search.few.${trusted(index.name)}
    ${matching(graph.engine, index, tokens, FEW + 1)}
    RETURN found.id AS id, ${holds} AS holds`);
  return rows.length > FEW ? null : rows.flatMap(({ id, holds }) => (holds ? [id] : []));
}

const longest = (terms: readonly Term[]): string =>
  terms.flatMap(({ words }) => words).reduce((best, word) => (word.length > best.length ? word : best), '');
