import { createHash } from 'node:crypto';
import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';

/** What was done. */
export type AuditAction =
  | 'INGEST_ARTICLE'
  | 'CHANGE_ENTITY'
  | 'RETRACT_ARTICLE'
  | 'RESTORE_ARTICLE'
  | 'REJECT_CLAIM'
  | 'MERGE_ENTITIES'
  | 'UNDO_MERGE'
  | 'LINK_STATEMENTS'
  | 'SUBMIT_DRAFT'
  | 'APPROVE_DRAFT'
  | 'DISCARD_DRAFT';

/** One change, as the audit trail keeps it. */
export interface AuditForm {
  readonly action: AuditAction;
  /** The id of the thing that was changed. */
  readonly subjectId: string;
  readonly reason?: string | null;
  /** What it was; absent where it was not there. Plain values. */
  readonly before?: Readonly<Record<string, unknown>> | null;
  /** What it is now; absent where it is gone. Plain values. */
  readonly after?: Readonly<Record<string, unknown>> | null;
}

/** Who changes the graph, and when: ISO 8601 in UTC with milliseconds. */
export interface Change {
  readonly by: string;
  readonly at: string;
}

const HASH_LENGTH = 24;

/**
 * Writes what was changed, in the transaction that changes it. The same change has the same id, so that a transaction
 * that runs again leaves one entry.
 */
export function writeAudit(transaction: Transaction, { by, at }: Change, changes: readonly AuditForm[]): void {
  if (changes.length === 0) return;
  const rows = changes.map(({ action, subjectId, reason = null, before = null, after = null }) => {
    const texts = { before: before && JSON.stringify(before), after: after && JSON.stringify(after) };
    const content = JSON.stringify([by, at, action, subjectId, reason, texts]);
    const id = `audit:${createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH)}`;
    return { id, properties: { action, subjectId, reason, by, at, ...texts, sortKey: `${at}|${id}` } };
  });
  transaction.send(cypher`// ingest.audit
    UNWIND ${rows} AS row
    MERGE (a:AuditEntry {id: row.id})
    SET a += row.properties`);
}
