import { cypher, exists } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Check } from './check.js';
import type { Declaration } from './declarations.js';
import { identifierKey } from './ids.js';
import type { Known } from './known.js';

/** Whose an identifier is. */
interface Owner {
  readonly key: string;
  readonly of: string;
  readonly id: string;
  readonly name: string | null;
  /** Whether it is that of the declared thing, or of what that was merged into. */
  readonly isOwn: boolean;
}

/**
 * Faults identifiers that the file gives to one thing and that the graph, or an earlier file of the run, has for
 * another: it would stay that one's, and nobody would be told.
 */
export async function refuseTakenIdentifiers(
  declarations: readonly Declaration[],
  { graph, known }: { readonly graph: Graph; readonly known: Known },
  check: Check,
): Promise<void> {
  const given = declarations.flatMap(({ form, path }) =>
    form.identifiers.map((identifier) => ({
      key: identifierKey(identifier),
      of: form.id,
      path: [...path, 'identifiers', identifier.scheme],
    })),
  );
  if (given.length === 0) return;
  const owners = await graph.read<Owner>(cypher`// ingest.ownersOfIdentifiers
    UNWIND ${given.map(({ key, of }) => ({ key, of }))} AS row
    MATCH (i:Identifier {key: row.key})-[:NAMES]->(e:Entity)
    RETURN row.key AS key, row.of AS of, e.id AS id, e.name AS name,
      e.id = row.of OR ${exists(cypher`(r:Redirect) WHERE r.id = row.of AND r.to = e.id`)} AS isOwn`);
  for (const { key, of, path } of given) {
    const inGraph = owners.find((owner) => owner.key === key && owner.of === of);
    const inRun = known.identifiers.get(key);
    const owner = inGraph
      ? { ...inGraph, name: inGraph.name ?? inGraph.id }
      : { id: inRun ?? of, name: known.names.usualName(inRun ?? of), isOwn: inRun === undefined || inRun === of };
    if (owner.isOwn) continue;
    const message = `${key} identifies ${owner.name} (${owner.id}) already: if both are one, declare it under that key; if not, one of the two identifiers is wrong`;
    check.fault(path, message);
  }
}
