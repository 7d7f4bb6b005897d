import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { ClaimRow } from './claim-row.js';
import type { VerifiedLoad } from './verified.js';

const AS_WRITTEN = new Set(['base', 'writtenAs']);

/** From the id of a merged entity to the one that it was merged into. */
export type Redirects = ReadonlyMap<string, string>;

/** The merged entities among those that a load declares or names. */
export async function redirectsOf(
  transaction: Transaction,
  load: VerifiedLoad,
  rows: readonly ClaimRow[],
): Promise<Redirects> {
  const ids = new Set([
    ...load.entities.flatMap(({ id, edges }) => [id, ...edges.map(({ to }) => to)]),
    ...rows.flatMap(({ edges }) => edges.map(({ to }) => to)),
    ...[...load.sources, ...(load.article ? [load.article] : [])].flatMap(({ publisherId }) => publisherId ?? []),
  ]);
  const found = await transaction.run<{ id: string; to: string }>(cypher`// ingest.redirects
    UNWIND ${[...ids]} AS id
    MATCH (r:Redirect {id: id})
    RETURN r.id AS id, r.to AS to`);
  return new Map(found.map(({ id, to }) => [id, to]));
}

/** The things that were merged while a load was being written; it is written anew. */
export class MergedMeanwhile extends Error {
  override readonly name = 'MergedMeanwhile';
}

/** Rejects with {@link MergedMeanwhile} when anything that a load names was merged since its redirects were read. */
export async function refuseNewRedirects(
  transaction: Transaction,
  load: VerifiedLoad,
  rows: readonly ClaimRow[],
  known: Redirects,
): Promise<void> {
  const found = await redirectsOf(transaction, load, rows);
  const isNew = [...found].some(([id, to]) => known.get(id) !== to);
  if (isNew) throw new MergedMeanwhile('something that the load names was merged meanwhile');
}

/**
 * The same value with every merged id in it replaced, also in keys that join ids. A claim keeps its base, and an entity
 * the id that it was written under: ids are made of things as first written.
 */
export function redirected<Value>(value: Value, redirects: Redirects): Value {
  if (redirects.size === 0) return value;
  const follow = (part: unknown): unknown => {
    if (typeof part === 'string') return redirects.get(part) ?? part;
    if (Array.isArray(part)) return part.map(follow);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => {
        if (AS_WRITTEN.has(key)) return [key, inner];
        return [key, key === 'pairKey' ? String(inner).split('|').map(follow).join('|') : follow(inner)];
      }),
    );
  };
  return follow(value) as Value;
}
