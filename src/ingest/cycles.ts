import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { type Above, aboveIn, HIERARCHIES } from './above.js';
import type { Check } from './check.js';
import type { Declaration } from './declarations.js';
import type { Known } from './known.js';
import type { EntityForm } from './verified.js';

/**
 * Faults things that the file would put above themselves, by itself or with what the graph and earlier files of the run
 * have: every walk upwards would be endless.
 */
export async function refuseCycles(
  entities: readonly EntityForm[],
  declarations: readonly Declaration[],
  { graph, known }: { readonly graph: Graph; readonly known: Known },
  check: Check,
): Promise<void> {
  const declared = aboveIn(entities);
  const above = new Map([...(await aboveElsewhere(declared, graph, known)), ...declared]);
  const finished = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (finished.has(id)) return;
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id];
      const declaration = declarations.find(({ form }) => circle.includes(form.id));
      check.fault(declaration?.path ?? [], `${circle.join(' → ')} goes round in a circle`);
      return;
    }
    for (const next of above.get(id) ?? []) visit(next, [...trail, id]);
    finished.add(id);
  };
  for (const id of declared.keys()) visit(id, []);
}

/** What stands above the things that a file only refers to, level by level. */
async function aboveElsewhere(declared: Above, graph: Graph, known: Known): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const unseen = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !declared.has(id) && !found.has(id));
  let level = unseen([...declared.values()].flat());
  while (level.length > 0) {
    const rows = await graph.read<{ id: string; to: string }>(cypher`// ingest.above
      UNWIND ${level} AS id
      MATCH (e:Entity {id: id})-[:${trusted(HIERARCHIES.join('|'))}]->(to:Entity)
      RETURN id, to.id AS to`);
    for (const id of level) {
      found.set(id, known.above.get(id) ?? rows.flatMap((row) => (row.id === id ? [row.to] : [])));
    }
    level = unseen(level.flatMap((id) => found.get(id) ?? []));
  }
  return found;
}
