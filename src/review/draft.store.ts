import { createHash } from 'node:crypto';
import { cypher } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { beyond, inOrder, type Page, toPage, windowOf } from '../graph/page.js';
import { type Change, writeAudit } from '../ingest/audit.js';
import { now } from '../ingest/writer.js';
import { filesOf, loadSent, type SentFiles } from './documents.js';
import type { ApproveDraftInput, DiscardDraftInput, DraftArgs } from './draft.input.js';
import type { ApproveDraftPayload, DiscardDraftPayload } from './draft.payload.type.js';
import { beginApproval, changed, endApproval, locked, ROW, UNDECIDED } from './draft.stored.js';
import { type Draft, DraftStatus } from './draft.type.js';
import type { IngestArticleInput } from './ingestion.input.js';
import { ingested, refusals } from './ingestion.outcome.js';
import type { IngestArticlePayload } from './ingestion.type.js';
import { checkedReason, checkedReviewId } from './review.input.js';
import { UserErrorCode, userError } from './user-error.type.js';

const HASH_LENGTH = 24;

/** Articles that wait for review, kept as they were sent in: their claims are not in the graph. */
export class DraftStore {
  constructor(private readonly graph: Graph) {}

  /**
   * Keeps what was sent in as a draft, if it could be written as it stands. The same text is the same draft; put aside, it
   * waits again, and so does one that was approved when it is to restore what was retracted since.
   */
  async hold(
    { markdown = null, facts = null, document = null, restore }: IngestArticleInput,
    sent: SentFiles,
    submittedBy: string,
  ): Promise<Pick<IngestArticlePayload, 'draft' | 'userErrors'>> {
    const outcomes = await loadSent(this.graph, sent, { dryRun: true, restore });
    const userErrors = refusals(outcomes);
    if (userErrors.length > 0) return { draft: null, userErrors };
    const valid = outcomes.flatMap((outcome) => (outcome.status === 'VALID' ? [outcome] : []));
    const submittedAt = now();
    const text = { markdown, facts, document: document?.text ?? null, fileName: document?.fileName ?? null };
    const content = JSON.stringify([text, sent.format]);
    const id = `draft:${createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH)}`;
    const properties = {
      ...text,
      format: sent.format,
      restore,
      title: valid.find(({ title }) => title !== null)?.title ?? text.fileName ?? 'Declarations',
      status: DraftStatus.WAITING,
      claims: valid.reduce((sum, { claims }) => sum + claims, 0),
      submittedBy,
      submittedAt,
      sortKey: `${submittedAt}|${id}`,
    };
    await this.graph.write(async (transaction) => {
      await transaction.run(cypher`// drafts.merge
        MERGE (d:Draft {id: ${id}})`);
      const held = await locked(transaction, id);
      if (held?.submittedAt != null && !waitsAnew(held, restore)) return;
      await transaction.run(cypher`// drafts.submit
        MATCH (d:Draft {id: ${id}})
        SET d += ${{ ...properties, ...UNDECIDED }}`);
      const before = held?.submittedAt == null ? null : { status: held.status };
      const after = {
        title: properties.title,
        claims: properties.claims,
        ...(restore && { restore }),
        ...(before && { status: properties.status }),
      };
      writeAudit(transaction, { by: submittedBy, at: submittedAt }, [
        { action: 'SUBMIT_DRAFT', subjectId: id, before, after },
      ]);
    });
    return { draft: await this.byId(id), userErrors: [] };
  }

  /**
   * Writes a draft into the graph. Approving it again changes nothing. Its articles have transactions of their own: until
   * they are written nobody else can put the draft aside, and an approval that broke off is made again.
   */
  async approve({ draft: given }: ApproveDraftInput, by: string): Promise<ApproveDraftPayload> {
    const id = checkedReviewId('draft', given);
    const change = { by, at: now() };
    const draft = await this.graph.write((transaction) => beginApproval(transaction, id, change));
    if (!draft) return { draft, ingestions: [], userErrors: [notFound(id)] };
    if (draft.status === DraftStatus.APPROVED) return { draft, ingestions: [], userErrors: [] };
    if (draft.status === DraftStatus.DISCARDED) {
      const error = conflict(`${draft.decidedBy} put this draft aside: send it in anew`);
      return { draft, ingestions: [], userErrors: [error] };
    }
    const sent = filesOf(sentAs(draft));
    if ('code' in sent) throw new Error(`the draft ${id} cannot be read again`);
    const { ingestions, userErrors } = ingested(await loadSent(this.graph, sent, { by, restore: draft.restore }));
    const retracted = await this.retractedAmong(ingestions.flatMap(({ articleId }) => articleId ?? []));
    const errors = [...userErrors, ...retracted.map(leftRetracted)];
    const status = errors.length > 0 ? null : DraftStatus.APPROVED;
    const settled = await this.graph.write((transaction) => endApproval(transaction, id, status, change));
    return { draft: settled, ingestions, userErrors: errors };
  }

  /** Puts a draft aside. Doing it again changes nothing. */
  discard({ draft: given, reason }: DiscardDraftInput, by: string): Promise<DiscardDraftPayload> {
    const id = checkedReviewId('draft', given);
    const why = checkedReason(reason);
    const change = { by, at: now() };
    return this.graph.write((transaction) => discardIn(transaction, id, why, change));
  }

  /** A page of the drafts of one status, newest first. */
  async page({ status, ...request }: DraftArgs): Promise<Page<Draft>> {
    const scope = JSON.stringify(['drafts', status]);
    const window = windowOf(request, scope, 'descending');
    const rows = await this.graph.read<Draft>(cypher`// drafts.page
      MATCH (d:Draft {status: ${status}})
      WHERE ${beyond('d.sortKey', window)}
      RETURN ${ROW} ${inOrder(window, 'sortKey')} LIMIT ${window.size + 1}`);
    return toPage(rows, window, scope, async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// drafts.count
        MATCH (d:Draft {status: ${status}})
        RETURN count(d) AS total`);
      return row?.total ?? 0;
    });
  }

  private retractedAmong(articles: readonly string[]): Promise<Retracted[]> {
    return this.graph.read<Retracted>(cypher`// drafts.retracted
      UNWIND ${articles} AS id
      MATCH (a:Article {id: id})
      WHERE a.retractedAt IS NOT NULL
      RETURN a.title AS title, a.retractedAt AS retractedAt`);
  }

  private async byId(id: string): Promise<Draft | null> {
    const [draft] = await this.graph.read<Draft>(cypher`// drafts.byId
      MATCH (d:Draft {id: ${id}})
      RETURN ${ROW}`);
    return draft ?? null;
  }
}

/** Whether a draft that was sent in before waits from now on: for another decision, or for more. */
const waitsAnew = ({ status, restore }: Draft, restores: boolean): boolean =>
  status === DraftStatus.DISCARDED || (restores && (status === DraftStatus.APPROVED || !restore));

interface Retracted {
  readonly title: string;
  readonly retractedAt: string;
}

const leftRetracted = ({ title, retractedAt }: Retracted) =>
  conflict(`"${title}" was retracted at ${retractedAt}: send it in anew with restore, or put this draft aside`);

async function discardIn(
  transaction: Transaction,
  id: string,
  reason: string | null,
  change: Change,
): Promise<DiscardDraftPayload> {
  const draft = await locked(transaction, id);
  if (!draft) return { draft, userErrors: [notFound(id)] };
  if (draft.status === DraftStatus.DISCARDED) return { draft, userErrors: [] };
  if (draft.status === DraftStatus.APPROVED) {
    return { draft, userErrors: [conflict(`${draft.decidedBy} approved this draft: retract its article instead`)] };
  }
  if (draft.approvingBy !== null) {
    const message = `${draft.approvingBy} began to approve this draft at ${draft.approvingAt}: approve it to the end, then retract its article`;
    return { draft, userErrors: [conflict(message)] };
  }
  writeAudit(transaction, change, [{ action: 'DISCARD_DRAFT', subjectId: id, reason }]);
  const decision = { status: DraftStatus.DISCARDED, decidedBy: change.by, decidedAt: change.at, reason };
  return { draft: await changed(transaction, draft, decision), userErrors: [] };
}

const conflict = (message: string) => userError(UserErrorCode.CONFLICT, message, 'draft');

const notFound = (id: string) => userError(UserErrorCode.NOT_FOUND, `no draft has the id ${id}`, 'draft');

const sentAs = ({ markdown, facts, document, fileName, format }: Draft) => ({
  markdown,
  facts,
  document: document === null || fileName === null ? null : { text: document, fileName, format },
});
