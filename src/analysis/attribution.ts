import type { Context } from '../context.js';
import type { Statement } from '../statements/statement.type.js';
import { AttributionRole } from './attribution.enums.js';
import type { AttributionStep } from './attribution.type.js';

/** The way of a statement's words: the speakers, each reporter from the nearest outwards, the publisher of the article. */
export async function attributionOf(
  statement: Statement,
  { statements, evidence }: Pick<Context, 'statements' | 'evidence'>,
): Promise<AttributionStep[]> {
  const [speakers, reporters, spans] = await Promise.all([
    statements.actorsOf(statement, 'speakers'),
    statements.actorsOf(statement, 'reportedBy'),
    evidence.ofClaim(statement),
  ]);
  const article = spans.find(({ articleId }) => articleId === statement.articleId)?.article ?? null;
  const { attributedAs } = statement;
  return [
    { role: AttributionRole.SPEAKER, actors: speakers, attributedAs, article: null },
    ...reporters.map((reporter) => ({
      role: AttributionRole.REPORTER,
      actors: [reporter],
      attributedAs: null,
      article: null,
    })),
    {
      role: AttributionRole.PUBLISHER,
      actors: article?.publisher ? [article.publisher] : [],
      attributedAs: null,
      article,
    },
  ];
}
