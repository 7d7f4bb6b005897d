import path from 'node:path';
import type { FileOutcome } from '../ingest/load-options.js';
import { FACTS, MARKDOWN } from './documents.js';
import { type IngestArticlePayload, type Ingestion, IngestionStatus } from './ingestion.type.js';
import { type UserError, UserErrorCode } from './user-error.type.js';

const NOTHING = { articleId: null, entities: 0, names: 0, claims: 0, evidence: 0, superseded: 0 };

/** What the loader did, as a payload has it. */
export function ingested(outcomes: readonly FileOutcome[]): Pick<IngestArticlePayload, 'ingestions' | 'userErrors'> {
  const ingestions = outcomes.flatMap((outcome): Ingestion[] => {
    if (outcome.status !== 'LOADED' && outcome.status !== 'UNCHANGED' && outcome.status !== 'WAITING') return [];
    const { articleId, entities, names, claims, evidence, superseded } = 'report' in outcome ? outcome.report : NOTHING;
    const status = IngestionStatus[outcome.status];
    const { item = null, notes = [] } = outcome;
    return [{ status, item, notes, articleId, entities, names, claims, evidence, superseded }];
  });
  return { ingestions, userErrors: refusals(outcomes) };
}

/** What was refused, as errors of the input: by field and line instead of by file and line. */
export function refusals(outcomes: readonly FileOutcome[]): UserError[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.status !== 'REFUSED') return [];
    return outcome.issues.map(({ file, line, message }): UserError => {
      const name = path.basename(file);
      const field = name === MARKDOWN ? ['markdown'] : name === FACTS ? ['facts'] : ['document', 'text'];
      const item = outcome.item === undefined ? '' : `${outcome.item}: `;
      return { code: UserErrorCode.INVALID_DOCUMENT, message: `${item}${message}`, field: ['input', ...field], line };
    });
  });
}
