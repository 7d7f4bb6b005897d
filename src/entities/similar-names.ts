import { jaroWinkler } from '@skyra/jaro-winkler';
import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { searchNames } from '../graph/search.js';
import { TEXT_INDEXES } from '../graph/text-indexes.js';
import { wordsOf } from '../graph/tokens.js';

/** A thing that has a name like the one that was asked for. */
export interface Similar {
  readonly id: string;
  /** Its usual name. */
  readonly name: string;
}

const CANDIDATES = 200;
const NEAR_ENOUGH = 0.8;
/** A word so short stands for itself only, not for the beginning of another. */
const WHOLE_WORD = 3;

/** Things whose names are spelt like this one, or hold all of its words, the likest first: for "did you mean". */
export async function similarNames(graph: Graph, name: string): Promise<readonly Similar[]> {
  const hits = await searchNames(graph, TEXT_INDEXES.names, name, CANDIDATES);
  if (hits.length === 0) return [];
  const rows = await graph.read<Similar & { text: string }>(cypher`// names.similar
    UNWIND ${hits.map(({ id }) => id)} AS id
    MATCH (n:Name {id: id})-[:NAMES]->(e:Entity)
    RETURN n.text AS text, e.id AS id, e.name AS name`);
  const wanted = wordsOf(name);
  return rows
    .map((row) => ({ ...row, score: likeness(wanted, wordsOf(row.text)) }))
    .filter(({ score }) => score >= NEAR_ENOUGH)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const likeness = (wanted: readonly string[], words: readonly string[]): number =>
  Math.max(jaroWinkler(wanted.join(' '), words.join(' ')), partOf(wanted, words));

/** From {@link NEAR_ENOUGH} to 1 when every word asked for is, or begins, one of the name's; the higher, the more of it. */
function partOf(wanted: readonly string[], words: readonly string[]): number {
  const isPart = wanted.every((word) =>
    words.some((other) => (word.length < WHOLE_WORD ? other === word : other.startsWith(word))),
  );
  return isPart && wanted.length > 0 ? NEAR_ENOUGH + (1 - NEAR_ENOUGH) * (wanted.length / words.length) : 0;
}
