import { createHash } from 'node:crypto';
import { cypher } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { type Change, writeAudit } from '../ingest/audit.js';
import { createEntities } from '../ingest/write-entities.js';
import { writeMeetingFacts } from '../ingest/write-meetings.js';
import { lockMeetings, writeSaidDates } from '../ingest/write-said-dates.js';
import { now } from '../ingest/writer.js';
import { checkedId, typeOfId } from '../shared/node.js';
import { applyMoves, edgesOf, MOST_EDGES, type Move, movesTo, undoMoves } from './merge.edges.js';
import { deriveAnew, moveIds, replaceIds } from './merge.ids.js';
import type { MergeEntitiesInput, UndoMergeInput } from './merge.input.js';
import { dropDerivedPlaces, meetingsDerivedFrom, wouldCircle } from './merge.reach.js';
import {
  laterMerge,
  lockEntities,
  type MergeRecord,
  type Stored,
  standingMergeOf,
  storedMerge,
} from './merge.stored.js';
import type { MergeEntitiesPayload, UndoMergePayload } from './merge.type.js';
import { checkedReason, checkedReviewId } from './review.input.js';
import { type UserError, UserErrorCode, userError } from './user-error.type.js';

/** The types whose things can turn out to be one. */
const MERGEABLE = ['Person', 'Organisation', 'Post', 'Place', 'Topic', 'Meeting', 'Proposal', 'Point'] as const;
type Mergeable = (typeof MERGEABLE)[number];

const DEADLINE_MS = 120_000;
const HASH_LENGTH = 24;

/** Merges two entities into one, and takes that back. */
export class MergeStore {
  constructor(private readonly graph: Graph) {}

  /** Moves everything from one entity to another. Merging them again changes nothing. */
  merge({ from, into, reason }: MergeEntitiesInput, by: string): Promise<MergeEntitiesPayload> {
    const type = typeOfId(checkedId(from, ...MERGEABLE)) as Mergeable;
    checkedId(into, type);
    const why = checkedReason(reason);
    if (from === into)
      return Promise.resolve(refused(UserErrorCode.INVALID_INPUT, 'This is one thing already.', 'into'));
    const change = { by, at: now() };
    return this.graph.write((transaction) => mergeIn(transaction, { from, into, type, why }, change), {
      deadlineMs: DEADLINE_MS,
    });
  }

  /** Puts a merged entity back as it was. What was loaded in between stays with the survivor. */
  undo({ merge, reason }: UndoMergeInput, by: string): Promise<UndoMergePayload> {
    const id = checkedReviewId('merge', merge);
    const why = checkedReason(reason);
    const change = { by, at: now() };
    return this.graph.write((transaction) => undoIn(transaction, id, why, change), { deadlineMs: DEADLINE_MS });
  }
}

const refused = (code: UserErrorCode, message: string, ...field: string[]) => ({
  merge: null,
  changed: false,
  userErrors: [userError(code, message, ...field)],
});

interface Asked {
  readonly from: string;
  readonly into: string;
  readonly type: Mergeable;
  readonly why: string | null;
}

async function mergeIn(transaction: Transaction, asked: Asked, change: Change): Promise<MergeEntitiesPayload> {
  const { from, into, type, why } = asked;
  const there = await lockEntities(transaction, [from, into]);
  if (there.size < 2) return explained(transaction, asked, there, change);
  if (await wouldCircle(transaction, type, from, into)) {
    const message = `${from} and ${into} are one above the other with something in between: as one they would be part of themselves`;
    return refused(UserErrorCode.CONFLICT, message, 'into');
  }
  const edges = await edgesOf(transaction, from);
  if (edges.length > MOST_EDGES) {
    const message = `${from} has more than ${MOST_EDGES} edges: merge ${into} into it instead`;
    return refused(UserErrorCode.CONFLICT, message, 'from');
  }
  const meetings = await meetingsDerivedFrom(transaction, type, from, edges);
  const moves = await movesTo(transaction, edges, into, type);
  const properties = there.get(from)!;
  await applyMoves(transaction, moves, from, into);
  const ids = await moveIds(transaction, edges, from, into);
  await deriveAnew(transaction, edges);
  const redirects = await turnRedirects(transaction, from, into);
  await dropDerivedPlaces(transaction, type, from);
  await transaction.run(cypher`// merges.removeLoser
    MATCH (e:Entity {id: ${from}})
    DELETE e`);
  await transaction.run(cypher`// merges.redirect
    MERGE (r:Redirect {id: ${from}})
    SET r.to = ${into}`);
  await writeMeetingFacts(transaction, type === 'Meeting' ? [into] : meetings);
  if (type === 'Meeting') await writeSaidDates(transaction, await lockMeetings(transaction, [into]));

  const others = moves.filter(({ label }) => label === 'Entity').map(({ other }) => other);
  const merge: Stored = {
    id: `merge:${createHash('sha256')
      .update(JSON.stringify([change.at, from, into]))
      .digest('hex')
      .slice(0, HASH_LENGTH)}`,
    mergedId: from,
    mergedName: String(properties.name),
    survivorId: into,
    moved: moves.length,
    reason: why,
    ...change,
    undoneBy: null,
    undoneAt: null,
    touches: [...new Set([from, into, ...others])],
    record: JSON.stringify({ properties, moves, ids, redirects, meetings } satisfies MergeRecord),
  };
  const { id, mergedId: loserId, ...rest } = merge;
  await transaction.run(cypher`// merges.record
    MERGE (m:EntityMerge {id: ${id}})
    SET m += ${{ ...rest, loserId }}`);
  writeAudit(transaction, change, [
    { action: 'MERGE_ENTITIES', subjectId: from, reason: why, before: properties, after: { merge: id, into } },
    { action: 'MERGE_ENTITIES', subjectId: into, reason: why, after: { merge: id, from, moved: moves.length } },
  ]);
  return { merge, changed: true, userErrors: [] };
}

async function undoIn(
  transaction: Transaction,
  id: string,
  why: string | null,
  change: Change,
): Promise<UndoMergePayload> {
  const merge = await storedMerge(transaction, id);
  if (!merge) return refused(UserErrorCode.NOT_FOUND, `no merge has the id ${id}`, 'merge');
  if (merge.undoneAt !== null) return { merge, changed: false, userErrors: [] };
  const { mergedId: from, survivorId: into } = merge;
  const type = typeOfId(from) as Mergeable;
  await lockEntities(transaction, [into]);
  const later = await laterMerge(transaction, merge);
  if (later) {
    const message = `${later.id} came later and rests on it (${later.mergedId} into ${later.survivorId}): undo that one first`;
    return refused(UserErrorCode.CONFLICT, message, 'merge');
  }
  const { properties, moves, ids, redirects, meetings } = JSON.parse(merge.record) as MergeRecord;
  await transaction.run(cypher`// merges.dropRedirect
    MATCH (r:Redirect {id: ${from}})
    DELETE r`);
  await transaction.run(createEntities(type, [{ id: from, properties }]));
  const all = [...moves, ...(await namesSince(transaction, from, into, moves))];
  await undoMoves(transaction, all, from, into);
  for (const changed of ids) await replaceIds(transaction, changed, into, from);
  await deriveAnew(transaction, moves);
  await transaction.run(cypher`// merges.turnRedirectsBack
    UNWIND ${redirects} AS id
    MATCH (r:Redirect {id: id})
    SET r.to = ${from}`);
  await writeMeetingFacts(transaction, type === 'Meeting' ? [from, into] : meetings);
  if (type === 'Meeting') await writeSaidDates(transaction, await lockMeetings(transaction, [from, into]));
  await transaction.run(cypher`// merges.undone
    MATCH (m:EntityMerge {id: ${id}})
    SET m.undoneAt = ${change.at}, m.undoneBy = ${change.by}`);
  writeAudit(transaction, change, [
    { action: 'UNDO_MERGE', subjectId: from, reason: why, before: { into }, after: { merge: id } },
    { action: 'UNDO_MERGE', subjectId: into, reason: why, before: { from }, after: { merge: id } },
  ]);
  return { merge: { ...merge, undoneAt: change.at, undoneBy: change.by }, changed: true, userErrors: [] };
}

/** Why two things cannot be merged of which one is missing; or, where they were merged before, that merge. */
async function explained(
  transaction: Transaction,
  { from, into }: Asked,
  there: ReadonlyMap<string, unknown>,
  { at }: Change,
): Promise<MergeEntitiesPayload> {
  const rows = await transaction.run<{ id: string; to: string }>(cypher`// merges.redirects
    UNWIND ${[from, into].filter((id) => !there.has(id))} AS id
    MATCH (r:Redirect {id: id})
    RETURN r.id AS id, r.to AS to`);
  const redirects = new Map(rows.map(({ id, to }) => [id, to]));
  const userErrors = (['from', 'into'] as const).flatMap((field): UserError[] => {
    const id = field === 'from' ? from : into;
    if (there.has(id) || (field === 'from' && redirects.get(id) === into)) return [];
    const to = redirects.get(id);
    if (to === undefined) return [userError(UserErrorCode.NOT_FOUND, `nothing has the id ${id}`, field)];
    return [userError(UserErrorCode.CONFLICT, `${id} was merged into ${to} already`, field)];
  });
  if (userErrors.length > 0) return { merge: null, changed: false, userErrors };
  const merge = await standingMergeOf(transaction, from);
  // A transaction whose commit lost its connection runs again, and finds its own work.
  return { merge, changed: merge?.at === at, userErrors: [] };
}

/** Lets what was merged into the loser before lead to the survivor, and gives the ids. */
async function turnRedirects(transaction: Transaction, from: string, into: string): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>(cypher`// merges.turnRedirects
    MATCH (r:Redirect {to: ${from}})
    SET r.to = ${into}
    RETURN r.id AS id`);
  return rows.map(({ id }) => id);
}

/** Names that files have given to the loser since: they go back with it. */
async function namesSince(
  transaction: Transaction,
  from: string,
  into: string,
  moves: readonly Move[],
): Promise<Move[]> {
  const known = new Set(moves.map(({ other }) => other));
  const rows = await transaction.run<{ other: string }>(cypher`// merges.namesSince
    MATCH (n:Name)-[:NAMES]->(e:Entity {id: ${into}})
    WHERE n.mergedFrom = ${from}
    RETURN n.id AS other`);
  return rows
    .filter(({ other }) => !known.has(other))
    .map(({ other }) => ({
      type: 'NAMES',
      out: false,
      label: 'Name',
      other,
      position: null,
      own: null,
      dropped: false,
    }));
}
