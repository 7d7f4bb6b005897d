import type { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import type { Organisation } from '../organisations/organisation.type.js';
import type { Statement } from '../statements/statement.type.js';
import { AttributionRole } from './attribution.enums.js';
import type { AttributionStep } from './attribution.type.js';

/**
 * The way of a statement's words: the speakers, each reporter from the nearest outwards, the articles that its article is
 * built on, the publisher.
 */
export async function attributionOf(
  statement: Statement,
  { statements, evidence, entities }: Pick<Context, 'statements' | 'evidence' | 'entities'>,
): Promise<AttributionStep[]> {
  const { articleId, attributedAs, view } = statement;
  const [speakers, reporters, spans, sources] = await Promise.all([
    statements.actorsOf(statement, 'speakers'),
    statements.actorsOf(statement, 'reportedBy'),
    evidence.ofClaim(statement),
    entities.along<Article>(articleId, 'sourcesOfArticle', view),
  ]);
  const publishers = await Promise.all(
    sources.map(({ id }) => entities.along<Organisation>(id, 'publisherOfArticle', view)),
  );
  const article = spans.find((span) => span.articleId === articleId)?.article ?? null;
  return [
    { role: AttributionRole.SPEAKER, actors: speakers, attributedAs, article: null },
    ...reporters.map((reporter) => ({
      role: AttributionRole.REPORTER,
      actors: [reporter],
      attributedAs: null,
      article: null,
    })),
    ...sources.map((source, i) => published(AttributionRole.SOURCE, source, publishers[i]?.[0])),
    published(AttributionRole.PUBLISHER, article, article?.publisher),
  ];
}

const published = (
  role: AttributionRole,
  article: Article | null,
  publisher: Organisation | null | undefined,
): AttributionStep => ({ role, actors: publisher ? [publisher] : [], attributedAs: null, article });
