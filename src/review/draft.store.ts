import { createHash } from 'node:crypto';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { beyond, inOrder, type Page, toPage, windowOf } from '../graph/page.js';
import { writeAudit } from '../ingest/audit.js';
import { now } from '../ingest/writer.js';
import { filesOf, loadSent, type SentFiles } from './documents.js';
import type { ApproveDraftInput, DiscardDraftInput, DraftArgs } from './draft.input.js';
import type { ApproveDraftPayload, DiscardDraftPayload } from './draft.payload.type.js';
import { type Draft, DraftStatus } from './draft.type.js';
import type { IngestArticleInput } from './ingestion.input.js';
import { ingested, refusals } from './ingestion.outcome.js';
import type { IngestArticlePayload } from './ingestion.type.js';
import { checkedReason, checkedReviewId } from './review.input.js';
import { UserErrorCode, userError } from './user-error.type.js';

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
  'submittedBy',
  'submittedAt',
  'decidedBy',
  'decidedAt',
  'reason',
  'sortKey',
] as const satisfies readonly (keyof Draft)[];

const ROW = trusted(COLUMNS.map((column) => `d.${column} AS ${column}`).join(', '));
const HASH_LENGTH = 24;

/** Articles that wait for review, kept as they were sent in: their claims are not in the graph. */
export class DraftStore {
  constructor(private readonly graph: Graph) {}

  /** Keeps what was sent in as a draft, if it could be written as it stands. The same text is the same draft. */
  async hold(
    { markdown = null, facts = null, document = null }: IngestArticleInput,
    sent: SentFiles,
    submittedBy: string,
  ): Promise<Pick<IngestArticlePayload, 'draft' | 'userErrors'>> {
    const outcomes = await loadSent(this.graph, sent, { dryRun: true });
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
      title: valid.find(({ title }) => title !== null)?.title ?? text.fileName ?? 'Declarations',
      status: DraftStatus.WAITING,
      claims: valid.reduce((sum, { claims }) => sum + claims, 0),
      submittedBy,
      submittedAt,
      sortKey: `${submittedAt}|${id}`,
    };
    await this.graph.write(async (transaction) => {
      const [draft] = await transaction.run<{ submittedAt: string | null }>(cypher`// drafts.lock
        MERGE (d:Draft {id: ${id}})
        SET d.id = d.id
        RETURN d.submittedAt AS submittedAt`);
      if (draft?.submittedAt != null) return;
      await transaction.run(cypher`// drafts.create
        MATCH (d:Draft {id: ${id}})
        SET d += ${properties}`);
      const after = { title: properties.title, claims: properties.claims };
      await writeAudit(transaction, { by: submittedBy, at: submittedAt }, [
        { action: 'SUBMIT_DRAFT', subjectId: id, after },
      ]);
    });
    return { draft: await this.byId(id), userErrors: [] };
  }

  /** Writes a draft into the graph. Approving it again changes nothing. */
  async approve({ draft: given }: ApproveDraftInput, by: string): Promise<ApproveDraftPayload> {
    const id = checkedReviewId('draft', given);
    const draft = await this.byId(id);
    if (!draft) return { draft, ingestions: [], userErrors: [notFound(id)] };
    if (draft.status === DraftStatus.APPROVED) return { draft, ingestions: [], userErrors: [] };
    if (draft.status === DraftStatus.DISCARDED) {
      const error = userError(
        UserErrorCode.CONFLICT,
        `${draft.decidedBy} put this draft aside: send it in anew`,
        'draft',
      );
      return { draft, ingestions: [], userErrors: [error] };
    }
    const sent = filesOf(sentAs(draft));
    if ('code' in sent) throw new Error(`the draft ${id} cannot be read again`);
    const { ingestions, userErrors } = ingested(await loadSent(this.graph, sent, { by }));
    if (userErrors.length > 0) return { draft, ingestions, userErrors };
    return { draft: await this.decide(id, DraftStatus.APPROVED, by, null), ingestions, userErrors };
  }

  /** Puts a draft aside. Doing it again changes nothing. */
  async discard({ draft: given, reason }: DiscardDraftInput, by: string): Promise<DiscardDraftPayload> {
    const id = checkedReviewId('draft', given);
    const why = checkedReason(reason);
    const draft = await this.byId(id);
    if (!draft) return { draft, userErrors: [notFound(id)] };
    if (draft.status === DraftStatus.DISCARDED) return { draft, userErrors: [] };
    if (draft.status === DraftStatus.APPROVED) {
      const message = `${draft.decidedBy} approved this draft: retract its article instead`;
      return { draft, userErrors: [userError(UserErrorCode.CONFLICT, message, 'draft')] };
    }
    return { draft: await this.decide(id, DraftStatus.DISCARDED, by, why), userErrors: [] };
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

  private async byId(id: string): Promise<Draft | null> {
    const [draft] = await this.graph.read<Draft>(cypher`// drafts.byId
      MATCH (d:Draft {id: ${id}})
      RETURN ${ROW}`);
    return draft ?? null;
  }

  private async decide(id: string, status: DraftStatus, by: string, reason: string | null): Promise<Draft | null> {
    const at = now();
    await this.graph.write(async (transaction) => {
      const decided = await transaction.run(cypher`// drafts.decide
        MATCH (d:Draft {id: ${id}})
        SET d.id = d.id
        WITH d WHERE d.status = ${DraftStatus.WAITING}
        SET d.status = ${status}, d.decidedBy = ${by}, d.decidedAt = ${at}, d.reason = ${reason}
        RETURN d.id AS id`);
      if (decided.length === 0) return;
      const action = status === DraftStatus.APPROVED ? 'APPROVE_DRAFT' : 'DISCARD_DRAFT';
      await writeAudit(transaction, { by, at }, [{ action, subjectId: id, reason }]);
    });
    return this.byId(id);
  }
}

const notFound = (id: string) => userError(UserErrorCode.NOT_FOUND, `no draft has the id ${id}`, 'draft');

const sentAs = ({ markdown, facts, document, fileName, format }: Draft) => ({
  markdown,
  facts,
  document: document === null || fileName === null ? null : { text: document, fileName, format },
});
