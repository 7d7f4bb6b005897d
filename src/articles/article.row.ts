import { ACTOR_COLUMNS } from '../entities/actor.type.js';
import { columns, unflatten } from '../graph/columns.js';
import { cypher } from '../graph/cypher.js';
import type { Organisation } from '../organisations/organisation.type.js';
import { seen, type View } from '../shared/view.js';
import { ARTICLE_COLUMNS, type Article } from './article.type.js';

/** The columns of an article in a variable, and of its `publisher`. */
export const articleColumns = (variable: string, prefix: string) =>
  cypher`${columns(variable, prefix, ARTICLE_COLUMNS)}, ${columns('publisher', 'publisher', ACTOR_COLUMNS)}`;

/** Those columns as the object that GraphQL reads. */
export function toArticle(row: Readonly<Record<string, unknown>>, prefix: string, view: View): Article {
  const publisher = unflatten<Organisation>(row, 'publisher', ACTOR_COLUMNS);
  return {
    ...seen(unflatten<Article>(row, prefix, ARTICLE_COLUMNS)!, view),
    publisher: publisher && seen(publisher, view),
  };
}
