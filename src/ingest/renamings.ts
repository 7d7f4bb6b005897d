import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import type { Known } from './known.js';
import type { EntityForm, VerifiedLoad } from './verified.js';

/**
 * Notes on things that are declared under a name that they have not had so far: two things may have been given one key.
 * Looks in the graph and in what earlier files of the run declare.
 */
export async function renamings({ entities }: VerifiedLoad, graph: Graph, known: Known): Promise<string[]> {
  if (entities.length === 0) return [];
  const inGraph = new Map(
    (
      await graph.read<{ id: string; name: string }>(cypher`// ingest.renamings
        UNWIND ${entities.map(({ id, name }) => ({ id, folded: fold(name) }))} AS declared
        MATCH (e:Entity {id: declared.id})
        OPTIONAL MATCH (n:Name)-[:NAMES]->(e)
        WITH declared, e, collect(n.folded) AS names
        WHERE NOT declared.folded IN names
        RETURN e.id AS id, e.name AS name`)
    ).map(({ id, name }) => [id, name]),
  );
  return entities.flatMap((entity) => {
    const before = inGraph.get(entity.id) ?? nameInRun(entity, known);
    return before === undefined
      ? []
      : `${entity.id} is known as "${before}" and declared here as "${entity.name}": if these are two, the new one needs a key of its own`;
  });
}

function nameInRun({ id, name }: EntityForm, { names }: Known): string | undefined {
  return names.named(fold(name)).some((match) => match.id === id) ? undefined : names.usualName(id);
}
