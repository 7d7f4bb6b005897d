import { groupBy } from '../graph/batch.js';
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
  let told = 0;
  for (const circle of circlesIn(above, declared.keys())) {
    const within = new Set(circle);
    const declaration = declarations.find(({ form }) => within.has(form.id));
    check.fault(declaration?.path ?? [], `${shown(circle).join(' → ')} goes round in a circle`);
    told += 1;
    if (told === MOST_CIRCLES) return;
  }
}

/** A file with more of them has another problem. */
const MOST_CIRCLES = 20;

/** A thing on the way up, and which of those above it comes next. */
interface Step {
  readonly id: string;
  next: number;
}

/** The circles that walks upwards from these things meet, each from a thing to itself. */
export function* circlesIn(above: Above, from: Iterable<string>): Generator<string[]> {
  const finished = new Set<string>();
  for (const start of from) {
    const trail: Step[] = finished.has(start) ? [] : [{ id: start, next: 0 }];
    const places = new Map([[start, 0]]);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const id = above.get(step.id)?.[step.next++];
      if (id === undefined) {
        finished.add(step.id);
        places.delete(step.id);
        trail.pop();
      } else if (places.has(id)) {
        yield [...trail.slice(places.get(id)).map((one) => one.id), id];
      } else if (!finished.has(id)) {
        places.set(id, trail.length);
        trail.push({ id, next: 0 });
      }
    }
  }
}

const MOST_SHOWN = 12;

/** A circle as it is told, a long one without its middle. */
const shown = (circle: readonly string[]): string[] =>
  circle.length <= MOST_SHOWN ? [...circle] : [...circle.slice(0, MOST_SHOWN - 2), '…', ...circle.slice(-2)];

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
    const stored = groupBy(rows, ({ id }) => id);
    for (const id of level) found.set(id, known.above.get(id) ?? (stored.get(id) ?? []).map(({ to }) => to));
    level = unseen(level.flatMap((id) => found.get(id) ?? []));
  }
  return found;
}
