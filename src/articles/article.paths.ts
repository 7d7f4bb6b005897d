import { asking } from '../entities/asked.js';
import { type Criteria, meets, without } from '../entities/criteria.js';
import { mostFirst, saidInIt } from '../entities/ranked.js';
import { isDescribed } from '../entities/related.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { checkedId } from '../shared/node.js';
import { ArticleOrder } from './article.enums.js';
import { ARTICLES, knownOf } from './article.filter.js';
import type { ArticleWhere } from './article.input.js';

/** The index that a list of articles is read along; whatever else the filter says is checked on what the seek gives. */
export type AccessPath = 'text' | 'id' | 'title' | 'url' | 'publisher' | 'time';

/** A path, the keys to seek (an empty one for the walk through time), and what is left to check. */
export interface Plan {
  readonly path: AccessPath;
  readonly keys: readonly string[];
  readonly rest: Criteria<ArticleWhere>;
}

/** The most selective path that a filter allows; `few` are the articles that hold its text, null when they are many. */
export function planOf(criteria: Criteria<ArticleWhere>, few: readonly string[] | null): Plan {
  const { where, asked } = criteria;
  const { ids, title, url, publisher } = where;
  const plan = (path: AccessPath, keys: readonly string[], rest: Criteria<ArticleWhere>): Plan => ({
    path,
    keys: [...new Set(keys)],
    rest,
  });
  const keeping = (kept: ArticleWhere) => ({ ...criteria, where: { ...where, ...kept } });
  if (few) return plan('text', few, without(criteria, 'text'));
  if (ids) {
    const keys = ids.map((id) => checkedId(id, 'Article'));
    return plan('id', keys, without(criteria, 'ids'));
  }
  if (title?.eq != null) return plan('title', [fold(title.eq)], keeping({ title: { ...title, eq: null } }));
  if (title?.in != null) {
    const keys = title.in.map(fold);
    return plan('title', keys, keeping({ title: { ...title, in: null } }));
  }
  if (url?.eq != null) return plan('url', [url.eq], keeping({ url: { ...url, eq: null } }));
  if (publisher && !isDescribed(publisher)) {
    const key = asked.resolved.one(publisher, 'publisher', 'Organisation');
    return plan('publisher', [key], without(criteria, 'publisher'));
  }
  return plan('time', [''], criteria);
}

const MATCH: Record<AccessPath, string> = {
  text: 'MATCH (e:Article {id: key}) WHERE ',
  id: 'MATCH (e:Article {id: key}) WHERE ',
  title: 'MATCH (sought:Name {folded: key})-[:NAMES]->(e:Article) WHERE ',
  url: 'MATCH (e:Article) WHERE e.url = key AND ',
  publisher: 'MATCH (e:Article) WHERE e.publisherId = key AND ',
  time: 'MATCH (e:Article) WHERE ',
};

/** The articles `e` of the key in the variable `key` that stand where `position` says. */
export const seek = ({ path, rest }: Pick<Plan, 'path' | 'rest'>, position: Cypher): Cypher =>
  cypher`${trusted(MATCH[path])}${position} AND ${knownOf(asking('e', rest.asked))} AND ${meets('e', ARTICLES, rest)}`;

/** One page of the articles `e` of the key in the variable `key`, each with its `place`: a subquery's body. */
export function pageOf(plan: Pick<Plan, 'path' | 'rest'>, window: Window, order?: ArticleOrder | null): Cypher {
  if (order === ArticleOrder.MOST_STATEMENTS_FIRST) {
    return cypher`${seek(plan, trusted("e.sortKey > ''"))}
          WITH DISTINCT e
          ${mostFirst(saidInIt, plan.rest.asked.view, 'e.sortKey', 'descending', window)}
          RETURN e, place`;
  }
  // The publisher first, as in the index. Two spellings of a title can lead to one article.
  const columns = plan.path === 'publisher' ? ['e.publisherId', 'e.sortKey'] : ['e.sortKey'];
  return cypher`${seek(plan, beyond('e.sortKey', window))}
          RETURN ${trusted(plan.path === 'title' ? 'DISTINCT ' : '')}e, e.sortKey AS place ${inOrder(window, ...columns)} LIMIT ${window.size + 1}`;
}
