import { jaroWinkler } from '@skyra/jaro-winkler';
import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import { searchNames } from '../graph/search.js';
import { TEXT_INDEXES } from '../graph/text-indexes.js';

const CANDIDATES = 20;
const MOST = 3;
const NEAR_ENOUGH = 0.8;

/** Usual names of the things whose names are spelt most like this one, best first: for "did you mean". */
export async function similarNames(graph: Graph, name: string): Promise<readonly string[]> {
  const hits = await searchNames(graph, TEXT_INDEXES.names, name, CANDIDATES);
  if (hits.length === 0) return [];
  const rows = await graph.read<{ text: string; name: string }>(cypher`// names.similar
    UNWIND ${hits.map(({ id }) => id)} AS id
    MATCH (n:Name {id: id})-[:NAMES]->(e:Entity)
    RETURN n.text AS text, e.name AS name`);
  const wanted = fold(name);
  const scored = rows
    .map((row) => ({ name: row.name, score: jaroWinkler(wanted, fold(row.text)) }))
    .filter(({ score }) => score >= NEAR_ENOUGH)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  return [...new Set(scored.map((row) => row.name))].slice(0, MOST);
}
