import { ACTOR_COLUMNS, type Actor } from '../entities/actor.type.js';
import type { Subject } from '../entities/subject.type.js';
import { columns, unflatten } from '../graph/columns.js';
import { cypher, trusted } from '../graph/cypher.js';
import { seen, type View } from '../shared/view.js';
import { POSITION_COLUMNS, type Position } from './position.type.js';

/** A position with its holder and target: a join after the cut is cheaper than a second read. */
export type PositionRow = Readonly<Record<string, unknown>> & { readonly p_id: string; readonly p_sortKey: string };

/** Stored scalars of a topic, proposal and point together: what a type lacks is null. */
const TARGET_COLUMNS = [
  'id',
  'name',
  'label',
  'description',
  'title',
  'version',
  'date',
  'number',
  'text',
  'sortKey',
] as const;

/** From a position `p` to its holder and target. */
export const POSITION_EDGES = trusted(`MATCH (p)-[:HELD_BY]->(holder:Actor)
      MATCH (p)-[:TARGETS]->(target:Subject)`);

/** The columns of {@link PositionRow}. */
export const positionColumns = cypher`${columns('p', 'p', POSITION_COLUMNS)},
        ${columns('holder', 'holder', ACTOR_COLUMNS)}, ${columns('target', 'target', TARGET_COLUMNS)}`;

/** The row as the object that GraphQL reads, each edge under the same view. */
export function toPosition(row: PositionRow, view: View): Position {
  const node = <Type extends { readonly id: string }>(prefix: string, names: readonly string[]) =>
    seen(unflatten<Type>(row, prefix, names)!, view);
  return {
    ...node<Position>('p', POSITION_COLUMNS),
    holder: node<Actor>('holder', ACTOR_COLUMNS),
    target: node<Subject>('target', TARGET_COLUMNS),
  };
}
