import { jaroWinkler } from '@skyra/jaro-winkler';
import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import { searchNames } from '../graph/search.js';
import { TEXT_INDEXES } from '../graph/text-indexes.js';
import type { Expected } from './expected.js';
import type { NameTable } from './names.js';

/** A thing that may have been meant, with how alike its name is, 0 to 1. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  /** The name that is alike, folded; not always the usual one. */
  readonly folded: string;
  readonly score: number;
}

const FROM_GRAPH = 20;
const MOST = 3;
const NEAR_ENOUGH = 0.82;

/** The things of the expected types whose names or keys are spelt most like the reference, best first. */
export async function suggestions(
  graph: Graph,
  tables: readonly NameTable[],
  reference: string,
  { prefixes }: Expected,
): Promise<readonly Suggestion[]> {
  const wanted = fold(reference);
  const wantedKey = keyOf(reference);
  const best = new Map<string, Suggestion>();
  const consider = (id: string, name: string, folded: string) => {
    if (!prefixes.some((prefix) => id.startsWith(`${prefix}:`))) return;
    const score = Math.max(jaroWinkler(wanted, folded), jaroWinkler(wantedKey, keyOf(id)));
    if (score >= NEAR_ENOUGH && score > (best.get(id)?.score ?? 0)) best.set(id, { id, name, folded, score });
  };
  for (const table of tables) for (const { folded, id, name } of table.entries()) consider(id, name, folded);
  for (const row of await nearInGraph(graph, reference)) consider(row.id, row.name, fold(row.text));
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST);
}

/** An id without its prefix; anything else as it is. */
const keyOf = (reference: string) => reference.slice(reference.indexOf(':') + 1);

async function nearInGraph(graph: Graph, reference: string) {
  const words = keyOf(reference).replaceAll('-', ' ');
  const hits = await searchNames(graph, TEXT_INDEXES.names, words, FROM_GRAPH);
  if (hits.length === 0) return [];
  return graph.read<{ id: string; name: string; text: string }>(cypher`// ingest.similarNames
    UNWIND ${hits.map(({ id }) => id)} AS id
    MATCH (n:Name {id: id})-[:NAMES]->(e:Entity)
    RETURN e.id AS id, e.name AS name, n.text AS text`);
}
