import { cypher } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { type Change, writeAudit } from '../ingest/audit.js';
import { giveUp, NOTHING_KEPT, RecordedLater, supersede } from '../ingest/supersede.js';
import { writeArticleDates } from '../ingest/write-article-dates.js';
import { writeMeetingFacts } from '../ingest/write-meetings.js';
import { meetingsOf, now } from '../ingest/writer.js';
import { checkedId } from '../shared/node.js';
import type { RejectClaimInput, RetractArticleInput } from './retraction.input.js';
import { requiredReason } from './review.input.js';
import { type UserError, UserErrorCode, userError } from './user-error.type.js';

/** What was done about an article or a claim. */
export interface Retraction {
  /** The id of what was asked about; null when there are user errors. */
  readonly id: string | null;
  readonly changed: boolean;
  readonly superseded: number;
  readonly userErrors: readonly UserError[];
}

const CLAIMS = [
  'Statement',
  'StatementLink',
  'Position',
  'Membership',
  'Attendance',
  'MeetingReport',
  'AgendaItem',
] as const;

const DEADLINE_MS = 60_000;

/** Gives up what should not be believed: a whole article, or one claim. Nothing is deleted. */
export class RetractionStore {
  constructor(private readonly graph: Graph) {}

  /** Supersedes all evidence of an article, and the claims that nothing else shows. */
  retract({ article, reason }: RetractArticleInput, by: string): Promise<Retraction> {
    const id = checkedId(article, 'Article');
    const why = requiredReason(reason);
    return this.write({ by, at: now() }, 'article', (transaction, change) => retractIn(transaction, id, why, change));
  }

  /** Supersedes a claim with all its evidence; the same words of the same articles never bring it back. */
  reject({ claim, reason }: RejectClaimInput, by: string): Promise<Retraction> {
    const id = checkedId(claim, ...CLAIMS);
    const why = requiredReason(reason);
    return this.write({ by, at: now() }, 'claim', (transaction, change) => rejectIn(transaction, id, why, change));
  }

  private async write(
    change: Change,
    field: string,
    work: (transaction: Transaction, change: Change) => Promise<Retraction>,
  ): Promise<Retraction> {
    try {
      return await this.graph.write((transaction) => work(transaction, change), { deadlineMs: DEADLINE_MS });
    } catch (error) {
      if (!(error instanceof RecordedLater)) throw error;
      return refused(userError(UserErrorCode.CONFLICT, error.message, field));
    }
  }
}

const refused = (error: UserError): Retraction => ({ id: null, changed: false, superseded: 0, userErrors: [error] });

async function retractIn(transaction: Transaction, id: string, reason: string, change: Change): Promise<Retraction> {
  const { at } = change;
  const [article] = await transaction.run<{ retractedAt: string | null }>(cypher`// retractions.lockArticle
    MATCH (a:Article {id: ${id}})
    SET a.id = a.id
    RETURN a.retractedAt AS retractedAt`);
  if (!article) return refused(userError(UserErrorCode.NOT_FOUND, `no article has the id ${id}`, 'article'));
  // At this instant by this very request, when the answer to its commit was lost and it runs again.
  if (article.retractedAt !== null) {
    return { id, changed: article.retractedAt === at, superseded: 0, userErrors: [] };
  }
  const superseded = await supersede(transaction, [id], NOTHING_KEPT, at);
  await transaction.run(cypher`// retractions.retract
    MATCH (a:Article {id: ${id}})
    SET a.retractedAt = ${at}, a.retractionReason = ${reason}`);
  await writeArticleDates(transaction, [id]);
  await writeMeetingFacts(transaction, await meetingsOf(transaction, [id]));
  writeAudit(transaction, change, [{ action: 'RETRACT_ARTICLE', subjectId: id, reason, after: { superseded } }]);
  return { id, changed: true, superseded, userErrors: [] };
}

async function rejectIn(transaction: Transaction, id: string, reason: string, change: Change): Promise<Retraction> {
  const { at } = change;
  const [claim] = await transaction.run<{ supersededAt: string | null }>(cypher`// retractions.lockClaim
    MATCH (c:Claim {id: ${id}})
    SET c.id = c.id
    RETURN c.supersededAt AS supersededAt`);
  if (!claim) return refused(userError(UserErrorCode.NOT_FOUND, `no claim has the id ${id}`, 'claim'));
  if (claim.supersededAt !== null) {
    return { id, changed: claim.supersededAt === at, superseded: 0, userErrors: [] };
  }
  const evidence = await transaction.run<{
    id: string;
    claimId: string;
    recordedAt: string;
  }>(cypher`// retractions.evidence
    MATCH (c:Claim {id: ${id}})<-[:SUPPORTS]-(e:Evidence)
    WHERE e.supersededAt IS NULL
    RETURN e.id AS id, e.claimId AS claimId, e.recordedAt AS recordedAt
    UNION
    MATCH (s:Claim {id: ${id}})<-[:FROM_STATEMENT]-(l:StatementLink)<-[:SUPPORTS]-(e:Evidence)
    WHERE e.supersededAt IS NULL
    RETURN e.id AS id, e.claimId AS claimId, e.recordedAt AS recordedAt
    UNION
    MATCH (s:Claim {id: ${id}})<-[:TO_STATEMENT]-(l:StatementLink)<-[:SUPPORTS]-(e:Evidence)
    WHERE e.supersededAt IS NULL
    RETURN e.id AS id, e.claimId AS claimId, e.recordedAt AS recordedAt`);
  const superseded = await giveUp(transaction, evidence, at);
  await transaction.run(cypher`// retractions.reject
    UNWIND ${evidence.filter(({ claimId }) => claimId === id).map((one) => one.id)} AS id
    MATCH (e:Evidence {id: id})
    SET e.rejectedAt = ${at}`);
  const meetings = await transaction.run<{ id: string }>(cypher`// retractions.meetings
    MATCH (c:MeetingReport {id: ${id}})-[:OF_MEETING]->(m:Meeting)
    RETURN m.id AS id`);
  await writeMeetingFacts(
    transaction,
    meetings.map((meeting) => meeting.id),
  );
  writeAudit(transaction, change, [{ action: 'REJECT_CLAIM', subjectId: id, reason, after: { superseded } }]);
  return { id, changed: true, superseded, userErrors: [] };
}
