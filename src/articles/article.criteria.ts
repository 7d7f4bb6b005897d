import { nameConditions } from '../entities/name.input.js';
import type { NameStore, Resolved } from '../entities/name.store.js';
import { all, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { contains, termsOf } from '../graph/text-query.js';
import { instantsOf } from '../shared/filters.input.js';
import { checkedId } from '../shared/node.js';
import type { View } from '../shared/view.js';
import type { ArticleWhere } from './article.input.js';

/** A filter with its publisher resolved to an id: plain values, so that it can be part of a loader's key. */
export interface ArticleCriteria extends Omit<ArticleWhere, 'publisher' | 'publishedAt'> {
  readonly publisherId: string | null;
  readonly from: string | null;
  readonly through: string | null;
  readonly view: View;
  readonly resolved: Resolved;
}

/** Resolves the publisher's name. Throws `BadInput` when it means nothing or too much. */
export async function criteriaOf(
  where: ArticleWhere | null | undefined,
  view: View,
  names: NameStore,
): Promise<ArticleCriteria> {
  const { publisher, publishedAt, ...rest } = where ?? {};
  const resolved = await names.resolve([publisher], rest.title?.matches == null ? [] : [rest.title.matches]);
  for (const id of rest.ids ?? []) checkedId(id, 'Article');
  const publisherId = publisher ? resolved.one(publisher, 'publisher', 'Organisation') : null;
  return { ...rest, publisherId, ...instantsOf(publishedAt, view.asOf), view, resolved };
}

/** Conditions on an article `e`. The publisher is left to the seek; a dated range is one on its bounds. */
export function conditionsOf(criteria: ArticleCriteria): Cypher {
  const { ids, title, text, url, kind, language, from, through, view, resolved } = criteria;
  const conditions = nameConditions(title, resolved);
  if (text != null) conditions.push(contains(trusted('e.tokens'), termsOf(text.matches)));
  if (ids != null) conditions.push(cypher`e.id IN ${ids}`);
  if (url != null) conditions.push(cypher`e.url = ${url}`);
  if (kind?.eq != null) conditions.push(cypher`e.kind = ${kind.eq}`);
  if (kind?.in != null) conditions.push(cypher`e.kind IN ${kind.in}`);
  if (language != null) conditions.push(cypher`e.language = ${language}`);
  if (from !== null) conditions.push(cypher`e.publishedLatest >= ${from}`);
  if (through !== null) conditions.push(cypher`e.publishedEarliest <= ${through}`);
  if (view.knownAt !== null) conditions.push(cypher`e.recordedAt <= ${view.knownAt}`);
  return all(conditions);
}
