import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { termsOf } from '../graph/text-query.js';
import { type NameCandidate, nameCandidates } from './name-candidates.js';
import { askedName, matchOf } from './name-match.js';

/** Ids of the things that have a name like a text, in no order. Throws `BadInput` for a text without a word. */
export async function thingsNamedLike(graph: Graph, text: string): Promise<readonly string[]> {
  termsOf(text);
  const rows = await graph.read<NameCandidate>(cypher`// names.like
    ${nameCandidates(graph.engine, text, trusted('true'))}`);
  const asked = askedName(text);
  const alike = rows.filter((row) => {
    const match = matchOf(asked, row);
    return match !== null && match.likeness !== 'CONTAINED';
  });
  return [...new Set(alike.map(({ id }) => id))].sort();
}
