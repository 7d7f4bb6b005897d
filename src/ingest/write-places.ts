import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { ClaimRow } from './claim-row.js';
import { byTimeAndPlace } from './sort-keys.js';
import { deriveIndex } from './write-derived.js';

/** A claim that stays what it is, with the id under which it is believed. */
export type KeptClaim = Pick<ClaimRow, 'label' | 'base' | 'properties'> & { readonly id: string };

/** A believed statement that is no longer where it was. */
interface Moved {
  readonly id: string;
  readonly base: string;
  readonly sequence: number;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/**
 * Gives the claims of an article that stay believed the place that they have in it now: what comes between them makes
 * them no other claims.
 */
export async function writePlaces(
  transaction: Transaction,
  articleId: string,
  claims: readonly KeptClaim[],
): Promise<void> {
  await moveStatements(
    transaction,
    articleId,
    claims.filter(({ label }) => label === 'Statement'),
  );
  const ranked = claims.filter(({ properties }) => 'rank' in properties);
  if (ranked.length === 0) return;
  // Of several articles that make one claim, the first gives it its place.
  transaction.send(cypher`// ingest.claimRanks
    UNWIND ${ranked.map(({ id, properties }) => ({ id, rank: properties.rank }))} AS row
    MATCH (c:Claim {id: row.id})<-[:SUPPORTS]-(e:Evidence)
    WHERE c.rank <> row.rank
    WITH c, row, e ORDER BY e.recordedAt, e.id
    WITH c, row, head(collect(e.articleId)) AS maker
    WHERE maker = ${articleId}
    SET c.rank = row.rank`);
}

async function moveStatements(
  transaction: Transaction,
  articleId: string,
  statements: readonly KeptClaim[],
): Promise<void> {
  if (statements.length === 0) return;
  const moved = await transaction.run<Moved>(cypher`// ingest.movedStatements
    UNWIND ${statements.map(({ id, properties }) => ({ id, sequence: properties.sequence }))} AS row
    MATCH (s:Statement {id: row.id})
    WHERE s.sequence <> row.sequence
    RETURN s.id AS id, s.base AS base, row.sequence AS sequence, s.saidEarliest AS earliest, s.saidLatest AS latest`);
  if (moved.length === 0) return;
  const places = moved.map(({ id, base, sequence, ...said }) => ({
    id,
    sequence,
    sortKey: `${byTimeAndPlace(said, articleId, sequence, base)}${id.slice(base.length)}`,
  }));
  transaction.send(cypher`// ingest.statementPlaces
    UNWIND ${places} AS place
    MATCH (s:Statement {id: place.id})
    SET s.sequence = place.sequence, s.sortKey = place.sortKey`);
  await deriveIndex(
    transaction,
    places.map(({ id }) => id),
  );
}
