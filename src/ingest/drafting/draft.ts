import { stringify } from 'yaml';
import { singleDateForm } from '../dates.js';
import type { ArticleDraft } from '../draft.js';
import type { FactsInput, StatementInput } from '../facts.schema.js';
import type { Directory } from '../resolution/directory.js';
import { type Model, proposalsByModel } from './model.js';
import { proposalsByRules } from './rules.js';

const HEAD = ` A draft: read it beside the article, correct it, and load the article.
 Every statement says in "reason" why it is read so, and in "confidence" how sure that is.`;
const PEOPLE = ` New people, whom the article names in full. Check that nobody who is known already is meant.`;
const OPEN = ` Without speakers: who is meant was not decided, or nobody is named.`;

/** What a draft holds, and what a person should know of how it was made. */
export interface FactsDraft {
  readonly yaml: string;
  readonly statements: number;
  /** Proposals of a model that were dropped, and why. */
  readonly dropped: readonly string[];
}

/** Drafts the facts of an article: what rules find, and what a model adds where one is given. */
export async function draftFacts(
  article: ArticleDraft,
  directory: Directory,
  model: Model | null,
): Promise<FactsDraft> {
  const { frontMatter, text } = article;
  const at = singleDateForm(frontMatter.publishedAt, 'STATED');
  const { people, statements } = await proposalsByRules(text, frontMatter.language, at, directory);
  const added =
    model === null ? { statements: [], dropped: [] } : await proposalsByModel(article, statements, directory, model);
  const all = [...statements, ...added.statements];
  const facts: FactsInput = {
    facts: 1,
    ...(Object.keys(people).length === 0 ? {} : { people }),
    statements: all.map(briefly),
  };
  return { yaml: commented(facts), statements: all.length, dropped: added.dropped };
}

/** A quote of one piece needs no list. */
function briefly(statement: StatementInput): StatementInput {
  const { quote } = statement;
  return Array.isArray(quote) && quote.length === 1 ? { ...statement, quote: quote[0]! } : statement;
}

function commented(facts: FactsInput): string {
  const body = stringify(facts, { lineWidth: 0 })
    .replace(/^people:/m, `#${PEOPLE}\npeople:`)
    .replace(/^( *)- speakers: \[\]/gm, `$1#${OPEN}\n$1- speakers: []`);
  return `#${HEAD.replace(/\n/g, '\n#')}\n${body}`;
}
