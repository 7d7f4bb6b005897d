import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';

/** How the graph came to be as it is. */
const LOG = ['AuditEntry', 'Draft', 'EntityMerge'];

/**
 * Everything that the graph holds to be so, as sorted lines: equal graphs give equal dumps, whatever the engine. How it
 * came to be so (audit trail, merges, drafts) is in it only when asked for.
 */
export async function dump(graph: Graph, { log = false }: { readonly log?: boolean } = {}): Promise<string[]> {
  const nodes = await graph.read<{ labels: string[]; properties: Record<string, unknown> }>(cypher`// testkit.nodes
    MATCH (n) WHERE NOT n:SchemaVersion
    RETURN labels(n) AS labels, properties(n) AS properties`);
  const edges = await graph.read<{
    source: string;
    type: string;
    target: string;
    position: number | null;
    mergedFrom: string | null;
  }>(cypher`// testkit.edges
    MATCH (a)-[r]->(b)
    RETURN coalesce(a.id, a.key) AS source, type(r) AS type, coalesce(b.id, b.key) AS target, r.position AS position,
      r.mergedFrom AS mergedFrom`);
  const sorted = (properties: Record<string, unknown>) =>
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...nodes
      .filter(({ labels }) => log || !LOG.some((label) => labels.includes(label)))
      .map(({ labels, properties }) => `${labels.sort().join(':')} ${JSON.stringify(sorted(properties))}`),
    ...edges.map(
      ({ source, type, target, position, mergedFrom }) =>
        `${source} -${type}${position ?? ''}-> ${target}${mergedFrom === null ? '' : ` from ${mergedFrom}`}`,
    ),
  ].sort();
}
