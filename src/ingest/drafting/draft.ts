import { stringify } from 'yaml';
import { singleDateForm } from '../dates.js';
import type { ArticleDraft } from '../draft.js';
import type { FactsInput, PositionInput, StatementInput } from '../facts.schema.js';
import type { Directory } from '../resolution/directory.js';
import { type Model, ModelError, proposalsByModel } from './model.js';
import { proposalsByRules } from './rules.js';

const HEAD = ` A draft: read it beside the article, correct it, and load the article.
 Every statement says in "reason" why it is read so, and in "confidence" how sure that is.`;
const PEOPLE = ` New people, whom the article names in full. Check that nobody who is known already is meant.`;
const STANCES = ` Stances that words have outright. What is only implied is not here; how firm they are, the words seldom tell.`;
const OPEN = ` Without speakers: who is meant was not decided, or nobody is named.`;

/** What a draft holds, and what a person should know of how it was made. */
export interface FactsDraft {
  readonly yaml: string;
  readonly statements: number;
  readonly positions: number;
  /** Proposals of a model that were dropped, and why. */
  readonly dropped: readonly string[];
  /** Why a model that was asked proposed nothing; the draft is the rules' then. */
  readonly modelFault: string | null;
}

/** Drafts the facts of an article: what rules find, and what a model adds where one is given. */
export async function draftFacts(
  article: ArticleDraft,
  directory: Directory,
  model: Model | null,
): Promise<FactsDraft> {
  const { frontMatter, text } = article;
  const at = singleDateForm(frontMatter.publishedAt, 'STATED');
  const found = await proposalsByRules(text, frontMatter.language, at, directory);
  const added = model === null ? NOTHING : await askedFor(proposalsByModel(article, found, directory, model));
  const { people } = found;
  const all = [...found.statements, ...added.statements];
  const facts: FactsInput = {
    facts: 1,
    ...(Object.keys(people).length === 0 ? {} : { people }),
    statements: all.map(briefly),
    ...(found.positions.length === 0 ? {} : { positions: found.positions.map(briefly) }),
  };
  const counts = { statements: all.length, positions: found.positions.length };
  return { yaml: commented(facts), ...counts, dropped: added.dropped, modelFault: added.fault };
}

interface Added {
  readonly statements: readonly StatementInput[];
  readonly dropped: readonly string[];
  readonly fault: string | null;
}

const NOTHING: Added = { statements: [], dropped: [], fault: null };

/** A model that cannot be had costs its own proposals, not those of the rules. */
async function askedFor(proposed: ReturnType<typeof proposalsByModel>): Promise<Added> {
  try {
    return { ...(await proposed), fault: null };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { ...NOTHING, fault: error.message };
  }
}

/** A quote of one piece needs no list. */
function briefly<Claim extends StatementInput | PositionInput>(claim: Claim): Claim {
  const { quote } = claim;
  return Array.isArray(quote) && quote.length === 1 ? { ...claim, quote: quote[0]! } : claim;
}

function commented(facts: FactsInput): string {
  const body = stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false })
    .replace(/^people:/m, `#${PEOPLE}\npeople:`)
    .replace(/^positions:/m, `#${STANCES}\npositions:`)
    .replace(/^( *)- speakers: \[\]/gm, `$1#${OPEN}\n$1- speakers: []`);
  return `#${HEAD.replace(/\n/g, '\n#')}\n${body}`;
}
