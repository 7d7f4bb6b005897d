import { cypher, exists } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { dropDerived } from './write-derived.js';

/** Thrown when something would be given up before it was recorded: then nobody would ever have believed it. */
export class RecordedLater extends Error {
  override readonly name = 'RecordedLater';

  constructor(at: string, recordedAt: string) {
    super(
      `recorded at ${at}, it would take the place of what was recorded at ${recordedAt}, and what was known then would change; give a later instant`,
    );
  }
}

/** Evidence that is believed. */
interface Live {
  readonly id: string;
  readonly claimId: string;
  readonly articleId: string;
  readonly recordedAt: string;
  /** Who added it in review, to an article that does not claim it of itself. */
  readonly addedBy: string | null;
}

/** What an article rests on from now on. */
export interface Kept {
  /** Ids of evidence. */
  readonly evidence: readonly string[];
  /** The article that keeps what was added to it in review; null for none. */
  readonly addedTo: string | null;
}

export const NOTHING_KEPT: Kept = { evidence: [], addedTo: null };

/**
 * Gives up the live evidence of these articles that is not `kept`, and every claim whose last live evidence goes with
 * it. Nothing is deleted but the derived index of what is believed today. Gives the number of claims given up. Rejects
 * with {@link RecordedLater} when some of it was recorded after `supersededAt`.
 */
export async function supersede(
  transaction: Transaction,
  articleIds: readonly string[],
  kept: Kept,
  supersededAt: string,
): Promise<number> {
  if (articleIds.length === 0) return 0;
  const live = await transaction.run<Live>(cypher`// ingest.liveEvidence
    UNWIND ${articleIds} AS articleId
    MATCH (a:Article {id: articleId})<-[:QUOTED_FROM]-(e:Evidence)
    WHERE e.supersededAt IS NULL
    RETURN e.id AS id, e.claimId AS claimId, articleId, e.recordedAt AS recordedAt, e.addedBy AS addedBy`);
  const keep = new Set(kept.evidence);
  const isAdded = ({ addedBy, articleId }: Live) => addedBy !== null && articleId === kept.addedTo;
  return giveUp(
    transaction,
    live.filter((evidence) => !keep.has(evidence.id) && !isAdded(evidence)),
    supersededAt,
  );
}

/** Gives up this evidence, and every claim whose last live evidence goes with it: see {@link supersede}. */
export async function giveUp(
  transaction: Transaction,
  gone: readonly Pick<Live, 'id' | 'claimId' | 'recordedAt'>[],
  supersededAt: string,
): Promise<number> {
  if (gone.length === 0) return 0;
  const later = gone.find(({ recordedAt }) => recordedAt > supersededAt);
  if (later) throw new RecordedLater(supersededAt, later.recordedAt);
  transaction.send(cypher`// ingest.supersedeEvidence
    UNWIND ${gone.map(({ id }) => id)} AS id
    MATCH (e:Evidence {id: id})
    SET e.supersededAt = ${supersededAt}`);
  const claims = await transaction.run<{ id: string }>(cypher`// ingest.claimsWithoutEvidence
    UNWIND ${[...new Set(gone.map(({ claimId }) => claimId))].sort()} AS id
    MATCH (c:Claim {id: id})
    SET c.recordedAt = c.recordedAt
    WITH c
    WHERE NOT ${exists(cypher`(c)<-[:SUPPORTS]-(e:Evidence) WHERE e.supersededAt IS NULL`)}
    RETURN c.id AS id`);
  const ids = claims.map(({ id }) => id);
  if (ids.length === 0) return 0;
  transaction.send(cypher`// ingest.supersedeClaims
    UNWIND ${ids} AS id
    MATCH (c:Claim {id: id})
    SET c.supersededAt = ${supersededAt}`);
  dropDerived(transaction, ids);
  return ids.length;
}
