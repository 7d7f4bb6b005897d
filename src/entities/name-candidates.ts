import { type Cypher, cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { namesNear } from '../graph/search.js';
import { TEXT_INDEXES } from '../graph/text-indexes.js';
import type { StoredName } from './name-match.js';

/** A name that shares letters with what was asked for, and the thing that has it. */
export interface NameCandidate extends StoredName {
  /** The thing. */
  readonly id: string;
  readonly language: string | null;
}

/** How many names are compared letter by letter: those that share most with what was asked for. */
const MOST_CANDIDATES = 300;

/** Reads the {@link NameCandidate}s of a text; `where` is a condition on the thing, `e`. */
export const nameCandidates = (engine: Graph['engine'], text: string, where: Cypher): Cypher =>
  cypher`${namesNear(engine, TEXT_INDEXES.names, text, MOST_CANDIDATES)}
    MATCH (found)-[:NAMES]->(e:Entity) WHERE ${where}
    RETURN e.id AS id, found.text AS text, found.folded AS folded, found.kind AS kind, found.language AS language`;
