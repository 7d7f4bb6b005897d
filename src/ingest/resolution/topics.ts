import { cypher } from '../../graph/cypher.js';
import { fold } from '../../graph/fold.js';
import type { Graph } from '../../graph/graph.js';

/** What words at the beginning of a text name, and how long they are in UTF-16 units. */
interface Named {
  readonly ids: readonly string[];
  readonly length: number;
}

/** No label has more words. */
const MOST_WORDS = 20;

/** Topics, or other things, by their labels: finds which of them a text names. */
export class Topics {
  private readonly ids = new Map<string, Set<string>>();
  private pattern: RegExp | undefined;

  /** Adds a label of a topic. One of a letter or two is too common a word. */
  add(id: string, label: string): void {
    const folded = fold(label);
    if ([...folded].length < 3) return;
    const known = this.ids.get(folded);
    if (known) known.add(id);
    else this.ids.set(folded, new Set([id]));
    this.pattern = undefined;
  }

  /** Ids of the topics that a text names, by whole words; in order of id. */
  in(text: string): string[] {
    if (this.ids.size === 0) return [];
    this.pattern ??= patternOf([...this.ids.keys()]);
    const found = [...fold(text).matchAll(this.pattern)].flatMap(([, label]) => [...(this.ids.get(label!) ?? [])]);
    return [...new Set(found)].sort();
  }

  /** What the first words of a text name, by the longest label that they are; null where they name nothing. */
  at(text: string): Named | null {
    let found: Named | null = null;
    for (const [index, word] of [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].slice(0, MOST_WORDS).entries()) {
      if (index === 0 && word.index > 0) return null;
      const length = word.index + word[0].length;
      const ids = this.ids.get(fold(text.slice(0, length)));
      if (ids) found = { ids: [...ids].sort(), length };
    }
    return found;
  }
}

const patternOf = (labels: readonly string[]) => {
  const longestFirst = [...labels].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longestFirst.map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
};

/** The topics of the graph with all their labels. */
export const readTopics = (graph: Graph) =>
  graph.read<{ id: string; label: string }>(cypher`// ingest.topicLabels
    MATCH (t:Topic)<-[:NAMES]-(n:Name)
    RETURN t.id AS id, n.text AS label`);

/** The proposals of the graph with all their names. */
export const readProposals = (graph: Graph) =>
  graph.read<{ id: string; label: string }>(cypher`// ingest.proposalLabels
    MATCH (p:Proposal)<-[:NAMES]-(n:Name)
    RETURN p.id AS id, n.text AS label`);
