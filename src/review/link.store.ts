import { cypher } from '../graph/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import { markAdded } from '../ingest/added-links.js';
import { ArticleText } from '../ingest/article-text.js';
import { type Change, writeAudit } from '../ingest/audit.js';
import { linkRow } from '../ingest/claim-row.js';
import { Fault } from '../ingest/errors.js';
import { Ambiguous, locate } from '../ingest/locate.js';
import type { SpanForm } from '../ingest/verified.js';
import { writeClaims } from '../ingest/write-claims.js';
import { now } from '../ingest/writer.js';
import { BadInput } from '../shared/errors.js';
import { checkedId } from '../shared/node.js';
import type { LinkStatementsInput } from './link.input.js';
import { checkedReason } from './review.input.js';
import { type UserError, UserErrorCode, userError } from './user-error.type.js';

/** What was done about a link. */
export interface Linking {
  /** The id of the link; null when there are user errors. */
  readonly id: string | null;
  readonly changed: boolean;
  readonly userErrors: readonly UserError[];
}

interface Quoted {
  readonly id: string;
  readonly text: string | null;
  readonly language: string | null;
  readonly retractedAt: string | null;
}

/** Links statements on the word of an editor, who must quote an article for it. */
export class LinkStore {
  constructor(private readonly graph: Graph) {}

  /** Writes the link as a claim with its evidence. Linking the same again changes nothing. */
  link(input: LinkStatementsInput, by: string): Promise<Linking> {
    checkedId(input.from, 'Statement');
    checkedId(input.to, 'Statement');
    checkedId(input.article, 'Article');
    const reason = checkedReason(input.reason);
    if (!(input.confidence > 0 && input.confidence <= 1)) throw new BadInput('confidence is above 0, and 1 at most.');
    if (input.from === input.to) {
      return Promise.resolve(refused(UserErrorCode.INVALID_INPUT, 'a statement cannot be linked to itself', 'to'));
    }
    const change = { by, at: now() };
    return this.graph.write((transaction) => linkIn(transaction, { ...input, reason }, change));
  }
}

const refused = (code: UserErrorCode, message: string, ...field: string[]): Linking => ({
  id: null,
  changed: false,
  userErrors: [userError(code, message, ...field)],
});

async function linkIn(
  transaction: Transaction,
  input: LinkStatementsInput & { readonly reason: string | null },
  change: Change,
): Promise<Linking> {
  const bases = await basesOf(transaction, [input.from, input.to]);
  for (const field of ['from', 'to'] as const) {
    if (!bases.has(input[field])) {
      return refused(UserErrorCode.NOT_FOUND, `no statement that is believed has the id ${input[field]}`, field);
    }
  }
  const article = await lockArticle(transaction, input.article);
  if (article?.text == null) {
    const what = article
      ? `of ${article.id} only the record is kept, without its text`
      : `no article has the id ${input.article}`;
    return refused(article ? UserErrorCode.CONFLICT : UserErrorCode.NOT_FOUND, what, 'article');
  }
  if (article.retractedAt !== null) {
    return refused(UserErrorCode.CONFLICT, `${article.id} was retracted: it shows nothing any more`, 'article');
  }
  const span = spanOf(article.text, input);
  if (typeof span === 'string') return refused(UserErrorCode.INVALID_INPUT, span, 'quote');
  const [from, to] = [bases.get(input.from)!, bases.get(input.to)!];
  const form = { spans: [span], confidence: input.confidence, method: 'HUMAN' as const, reason: input.reason };
  const row = linkRow(from, to, input.kind, form);
  const { created, evidence, asserted } = await writeClaims(transaction, article, [row], change.at);
  if (asserted.length === 0) {
    return refused(UserErrorCode.CONFLICT, 'an editor rejected this link on these very words', 'quote');
  }
  markAdded(transaction, article, [{ row, by: change.by }], change.at);
  const id = await idOfLink(transaction, asserted);
  const changed = created + evidence > 0;
  if (changed) {
    const after = { from: input.from, to: input.to, kind: input.kind, article: article.id, quote: span.exact };
    writeAudit(transaction, change, [{ action: 'LINK_STATEMENTS', subjectId: id, reason: input.reason, after }]);
  }
  return { id, changed, userErrors: [] };
}

/** The ids under which believed statements were first written. */
async function basesOf(transaction: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await transaction.run<{ id: string; base: string }>(cypher`// links.statements
    UNWIND ${ids} AS id
    MATCH (s:Statement {id: id})
    WHERE s.supersededAt IS NULL
    RETURN s.id AS id, s.base AS base`);
  return new Map(rows.map(({ id, base }) => [id, base]));
}

async function lockArticle(transaction: Transaction, id: string): Promise<Quoted | undefined> {
  const [article] = await transaction.run<Quoted>(cypher`// links.lockArticle
    MATCH (a:Article {id: ${id}})
    SET a.id = a.id
    RETURN a.id AS id, a.text AS text, a.language AS language, a.retractedAt AS retractedAt`);
  return article;
}

/** Where the words stand, or why they do not. */
function spanOf(text: string, { quote, start }: LinkStatementsInput): SpanForm | string {
  try {
    return locate(new ArticleText(text), { exact: quote, start: start ?? undefined }).span;
  } catch (error) {
    if (error instanceof Ambiguous) return `it stands in several places: give start, one of ${error.starts.join(', ')}`;
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

/** The id of the link that this evidence supports. */
async function idOfLink(transaction: Transaction, evidence: readonly string[]): Promise<string> {
  const [row] = await transaction.run<{ claimId: string }>(cypher`// links.ofEvidence
    MATCH (e:Evidence {id: ${evidence[0] ?? ''}})
    RETURN e.claimId AS claimId`);
  return row?.claimId ?? '';
}
