import { childrenByKey } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';

interface Pair {
  readonly of: string;
  readonly other: string;
}

/** Links are followed so many steps: each is one read for all statements of a level, and most groups take one. */
const MOST_STEPS = 10;
/** The most statements that one group is followed to. */
const MOST_MEMBERS = 500;

/** Finds the statements that report or translate the same words: those joined by links SAME_UTTERANCE, over any number of steps. */
export class UtteranceStore {
  constructor(private readonly graph: Graph) {}

  /** Ids of the group of a statement, itself first, the others in order, as known at an instant (null for today). */
  async groupOf(statementId: string, known: string | null): Promise<readonly string[]> {
    return this.groups.load({ of: statementId, args: known });
  }

  private readonly groups = childrenByKey<string | null, readonly string[]>(
    async (ids, known) => {
      const neighbours = new Map<string, readonly string[]>();
      let next: readonly string[] = ids;
      for (let step = 0; step < MOST_STEPS && next.length > 0; step += 1) {
        const pairs = await this.read(next, known);
        for (const id of next) neighbours.set(id, []);
        for (const { of, other } of pairs) neighbours.set(of, [...(neighbours.get(of) ?? []), other]);
        next = [...new Set(pairs.map(({ other }) => other))].filter((id) => !neighbours.has(id));
      }
      return new Map(ids.map((id) => [id, reached(id, neighbours)]));
    },
    () => [],
  );

  private read(ids: readonly string[], known: string | null): Promise<Pair[]> {
    return this.graph.read<Pair>(cypher`// utterances.linked
      UNWIND ${ids} AS of
      MATCH (s:Statement {id: of})<-[:FROM_STATEMENT]-(l:StatementLink)-[:TO_STATEMENT]->(o:Statement)
      WHERE l.kind = 'SAME_UTTERANCE' AND ${knownAt('l', known)} AND ${knownAt('o', known)}
      RETURN of, o.id AS other
      UNION
      UNWIND ${ids} AS of
      MATCH (s:Statement {id: of})<-[:TO_STATEMENT]-(l:StatementLink)-[:FROM_STATEMENT]->(o:Statement)
      WHERE l.kind = 'SAME_UTTERANCE' AND ${knownAt('l', known)} AND ${knownAt('o', known)}
      RETURN of, o.id AS other`);
  }
}

function reached(id: string, neighbours: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set([id]);
  for (const member of found) {
    for (const other of neighbours.get(member) ?? []) if (found.size < MOST_MEMBERS) found.add(other);
  }
  found.delete(id);
  return [id, ...[...found].sort()];
}
