import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { type Change, writeAudit } from '../ingest/audit.js';
import { type Draft, DraftStatus } from './draft.type.js';

const COLUMNS = [
  'id',
  'title',
  'status',
  'claims',
  'markdown',
  'facts',
  'document',
  'fileName',
  'format',
  'restore',
  'submittedBy',
  'submittedAt',
  'decidedBy',
  'decidedAt',
  'reason',
  'approvingBy',
  'approvingAt',
  'sortKey',
] as const satisfies readonly (keyof Draft)[];

/** What a read of a draft `d` gives. */
export const ROW = trusted(
  COLUMNS.map((column) =>
    column === 'restore' ? 'coalesce(d.restore, false) AS restore' : `d.${column} AS ${column}`,
  ).join(', '),
);
/** A draft for which nobody has decided. */
export const UNDECIDED = { decidedBy: null, decidedAt: null, reason: null, approvingBy: null, approvingAt: null };

/** The draft as it stands, which nobody else changes until the transaction ends. */
export async function locked(transaction: Transaction, id: string): Promise<Draft | null> {
  const [draft] = await transaction.run<Draft>(cypher`// drafts.lock
    MATCH (d:Draft {id: ${id}})
    SET d.id = d.id
    RETURN ${ROW}`);
  return draft ?? null;
}

/** The draft with some of its properties changed. */
export async function changed(transaction: Transaction, draft: Draft, properties: Partial<Draft>): Promise<Draft> {
  await transaction.run(cypher`// drafts.change
    MATCH (d:Draft {id: ${draft.id}})
    SET d += ${{ ...properties }}`);
  return { ...draft, ...properties };
}

/** Marks a draft that waits as being approved, whoever began that before; gives it as it stands. */
export async function beginApproval(transaction: Transaction, id: string, { by, at }: Change): Promise<Draft | null> {
  const draft = await locked(transaction, id);
  if (draft?.status !== DraftStatus.WAITING) return draft;
  return changed(transaction, draft, { approvingBy: by, approvingAt: at });
}

/** Approves a draft that still waits, or without a status lets go of it. */
export async function endApproval(
  transaction: Transaction,
  id: string,
  status: DraftStatus.APPROVED | null,
  change: Change,
): Promise<Draft | null> {
  const draft = await locked(transaction, id);
  if (draft?.status !== DraftStatus.WAITING) return draft;
  const { by, at } = change;
  if (status === null) {
    const isOurs = draft.approvingBy === by && draft.approvingAt === at;
    return isOurs ? changed(transaction, draft, { approvingBy: null, approvingAt: null }) : draft;
  }
  writeAudit(transaction, change, [{ action: 'APPROVE_DRAFT', subjectId: id }]);
  return changed(transaction, draft, { ...UNDECIDED, status, decidedBy: by, decidedAt: at });
}
