import type { Asked } from '../entities/asked.js';
import { filtered } from '../entities/filtered.js';
import { namesMeet } from '../entities/name.input.js';
import { idsOf } from '../entities/named.filter.js';
import { reference } from '../entities/related.js';
import { all, type Cypher, cypher } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { dateIn, oneOf, textIn } from '../graph/operators.js';
import { wordsIn } from '../graph/words.js';
import { OrganisationWhere } from '../organisations/organisation.input.js';
import { ArticleWhere } from './article.input.js';

/** The articles that a view knows of: loaded by then, and published by then. */
export function knownOf(scope: Scope<Asked>): Cypher {
  const { asOf, knownAt } = scope.asked.view;
  const conditions: Cypher[] = [];
  if (knownAt !== null) conditions.push(cypher`${scope.property('recordedAt')} <= ${knownAt}`);
  if (asOf !== null) conditions.push(cypher`${scope.property('publishedEarliest')} <= ${asOf}`);
  return all(conditions);
}

export const ARTICLES = filtered<ArticleWhere>({
  name: 'Articles',
  label: 'Article',
  where: ArticleWhere,
  fields: {
    ids: idsOf('Article'),
    title: (title, scope) => namesMeet(scope, title),
    text: wordsIn('tokens'),
    url: textIn('url'),
    author: textIn('author'),
    publisher: reference({
      arrows: ['-[:PUBLISHED_BY]->'],
      column: 'publisherId',
      what: 'publisher',
      where: () => OrganisationWhere,
      types: ['Organisation'],
    }),
    kind: oneOf('kind'),
    language: textIn('language'),
    licence: textIn('licence'),
    notes: textIn('notes'),
    publishedAt: dateIn('publishedEarliest', 'publishedLatest'),
  },
  counts: knownOf,
});
