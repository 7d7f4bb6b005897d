import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { Move } from './merge.edges.js';
import type { ChangedIds } from './merge.ids.js';
import type { EntityMerge } from './merge.type.js';

/** All that undoing needs to put the loser back as it was. */
export interface MergeRecord {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly moves: readonly Move[];
  readonly ids: readonly ChangedIds[];
  /** Ids that had been merged into the loser before. */
  readonly redirects: readonly string[];
  readonly meetings: readonly string[];
}

/** A merge with all that is kept of it. */
export type Stored = EntityMerge & { readonly touches: readonly string[]; readonly record: string };

/**
 * Locks these entities, always in one order so that two merges wait and never block each other; gives the properties of
 * those that are still there: a statement that had to wait goes on with nodes that were deleted meanwhile.
 */
export async function lockEntities(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  await transaction.run(cypher`// merges.lock
    UNWIND ${[...ids].sort()} AS id
    MATCH (e:Entity {id: id})
    SET e.id = e.id`);
  const rows = await transaction.run<{ id: string; properties: Record<string, unknown> }>(cypher`// merges.locked
    UNWIND ${ids} AS id
    MATCH (e:Entity {id: id})
    RETURN e.id AS id, properties(e) AS properties`);
  return new Map(rows.map(({ id, properties }) => [id, properties]));
}

/** One merge, which nobody else undoes until the transaction ends. */
export async function storedMerge(transaction: Transaction, id: string): Promise<Stored | null> {
  const rows = await transaction.run<Row>(cypher`// merges.byId
    MATCH (m:EntityMerge {id: ${id}})
    SET m.id = m.id
    RETURN properties(m) AS properties`);
  return asStored(rows);
}

/** The merge that stands of something that was merged into another. */
export async function standingMergeOf(transaction: Transaction, loserId: string): Promise<Stored | null> {
  const rows = await transaction.run<Row>(cypher`// merges.ofLoser
    MATCH (m:EntityMerge {loserId: ${loserId}})
    WHERE m.undoneAt IS NULL
    RETURN properties(m) AS properties`);
  return asStored(rows);
}

/** What tells whether a later merge stands in the way. */
type Later = Pick<Stored, 'id' | 'at' | 'mergedId' | 'survivorId' | 'touches'>;

/**
 * A later merge that stands and has to do with the same things; undone out of order, neither could be undone exactly.
 * Its record, which may be long, is not read.
 */
export async function laterMerge(transaction: Transaction, merge: Stored): Promise<Later | undefined> {
  const later = await transaction.run<Later>(cypher`// merges.later
    MATCH (m:EntityMerge)
    WHERE m.at >= ${merge.at} AND m.undoneAt IS NULL
    RETURN m.id AS id, m.at AS at, m.loserId AS mergedId, m.survivorId AS survivorId, m.touches AS touches
    ORDER BY at DESC, id DESC`);
  const mine = new Set(merge.touches);
  const isLater = ({ at, id }: Later) => at > merge.at || id > merge.id;
  return later.find((other) => isLater(other) && other.touches.some((id) => mine.has(id)));
}

/** A merge as it is stored, under `loserId` what GraphQL calls the merged thing. */
interface Row {
  readonly properties: Stored & { readonly loserId: string };
}

function asStored([row]: readonly Row[]): Stored | null {
  if (!row) return null;
  const { properties } = row;
  return {
    ...properties,
    mergedId: properties.loserId,
    reason: properties.reason ?? null,
    undoneBy: properties.undoneBy ?? null,
    undoneAt: properties.undoneAt ?? null,
  };
}
