import type { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import { type ViewArgs, viewOf } from '../shared/view.js';
import type { Statement } from '../statements/statement.type.js';
import { DifferenceKind } from './variant.enums.js';
import type { Difference, StatementVariant } from './variant.type.js';
import { wordDiff } from './word-diff.js';

/** The most variants that one statement gives. */
const MOST_VARIANTS = 100;

/** The other statements of its SAME_UTTERANCE group, newest first, up to {@link MOST_VARIANTS}. */
export async function variantsOf(
  original: Statement,
  dates: ViewArgs,
  { utterances, statements }: Context,
): Promise<StatementVariant[]> {
  const view = viewOf(dates, original.view);
  const [, ...others] = await utterances.groupOf(original.id, view.knownAt);
  const loaded = await Promise.all(others.map((id) => statements.byId(id, view)));
  return loaded
    .filter((statement): statement is Statement => statement !== null && saidBy(statement, view.asOf))
    .sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1))
    .slice(0, MOST_VARIANTS)
    .map((statement) => ({ original, statement }));
}

const saidBy = ({ saidEarliest, saidLatest }: Statement, asOf: string | null) =>
  asOf === null || (saidEarliest ?? saidLatest ?? '') <= asOf;

/** The languages of the articles that have the two texts. */
export async function languagesOf({ original, statement }: StatementVariant, { entities }: Context) {
  const articles = await Promise.all(
    [original, statement].map(({ articleId, view }) => entities.load<Article>(articleId, view)),
  );
  return articles.map((article) => article?.language ?? null);
}

/** The comparison of the two texts; null where their languages are known to differ. */
export async function differencesOf(variant: StatementVariant, context: Context): Promise<Difference[] | null> {
  const [first, second] = await languagesOf(variant, context);
  if (first && second && first !== second) return null;
  return differencesBetween(variant.original.text, variant.statement.text);
}

/** The comparison of any two texts. */
export const differencesBetween = (one: string, other: string): Difference[] =>
  wordDiff(one, other).map(({ kind, text }) => ({ kind: DifferenceKind[kind], text }));
