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
  const rows = await graph.read<{ id: string; name: string; folded: string[] }>(cypher`// ingest.renamings
    UNWIND ${entities.map(({ id }) => id)} AS id
    MATCH (e:Entity {id: id})<-[:NAMES]-(n:Name)
    RETURN e.id AS id, e.name AS name, collect(n.folded) AS folded`);
  const inGraph = new Map(rows.map((row) => [row.id, row]));
  return entities.flatMap((entity) => {
    const stored = inGraph.get(entity.id);
    const isNewName = stored !== undefined && !stored.folded.includes(fold(entity.name));
    const before = isNewName ? stored.name : nameInRun(entity, known);
    return before === undefined
      ? []
      : `${entity.id} is known as "${before}" and declared here as "${entity.name}": if these are two, the new one needs a key of its own`;
  });
}

function nameInRun({ id, name }: EntityForm, { names }: Known): string | undefined {
  return names.named(fold(name)).some((match) => match.id === id) ? undefined : names.usualName(id);
}
