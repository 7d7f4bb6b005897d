import { without } from '../entities/criteria.js';
import { isDescribed } from '../entities/related.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { checkedId } from '../shared/node.js';
import { conditionsOf, type MembershipCriteria } from './membership.criteria.js';

/** The index that a list of memberships is read along; whatever else the filter says is checked on what the seek gives. */
export type AccessPath = 'ids' | 'person' | 'post' | 'organisation' | 'organisationAndBelow' | 'time';

/** A path, the id `of` which it seeks (an empty one for the walk through time), and what is left to check. */
export interface Plan {
  readonly path: AccessPath;
  readonly of: string;
  readonly rest: MembershipCriteria;
}

/** The most selective path that a filter allows. */
export function planOf(criteria: MembershipCriteria): Plan {
  const { ids, person, post, organisation } = criteria.where;
  const { resolved } = criteria.asked;
  if (ids) return { path: 'ids', of: '', rest: criteria };
  if (person && !isDescribed(person)) {
    const of = resolved.one(person, 'person', 'Person');
    return { path: 'person', of, rest: without(criteria, 'person') };
  }
  if (post && !isDescribed(post)) {
    return { path: 'post', of: resolved.one(post, 'post', 'Post'), rest: without(criteria, 'post') };
  }
  if (organisation && !isDescribed(organisation)) {
    const path = organisation.below ? 'organisationAndBelow' : 'organisation';
    const of = resolved.one(organisation, 'organisation', 'Organisation');
    return { path, of, rest: without(criteria, 'organisation') };
  }
  return { path: 'time', of: '', rest: criteria };
}

/**
 * Ids and sort keys of one page of the memberships of the id in the variable `of`: a subquery's body that binds `id`
 * and `position`.
 */
export const pageOf = (path: AccessPath, rest: MembershipCriteria, window: Window): Cypher =>
  along(
    path,
    rest,
    (column, key, checked) => {
      const order = column === '' ? ['m.sortKey'] : [`m.${column}`, 'm.sortKey'];
      return cypher`MATCH (m:Membership) WHERE ${equal(column, key)}${beyond('m.sortKey', window)} AND ${conditionsOf(checked)}
          RETURN m.id AS id, m.sortKey AS position ${inOrder(window, ...order)} LIMIT ${window.size + 1}`;
    },
    cypher`RETURN DISTINCT id, position ${inOrder(window, 'position')} LIMIT ${window.size + 1}`,
  );

/** The ids of all memberships of the id in the variable `of`. A subquery's body. */
export const idsOf = (path: AccessPath, rest: MembershipCriteria): Cypher =>
  along(
    path,
    rest,
    (column, key, checked) =>
      cypher`MATCH (m:Membership) WHERE ${equal(column, key)}m.sortKey > '' AND ${conditionsOf(checked)} RETURN m.id AS id`,
    trusted('RETURN DISTINCT id'),
  );

/** One seek of the id itself; for ids one of each, in one page; of an organisation one for each of its keys, as a member's and as an office, united by `result`. */
function along(
  path: AccessPath,
  rest: MembershipCriteria,
  seek: (column: string, key: string, checked: MembershipCriteria) => Cypher,
  result: Cypher,
): Cypher {
  if (path === 'ids') {
    const ids = [...new Set(rest.where.ids?.map((id) => checkedId(id, 'Membership')))];
    return cypher`UNWIND ${ids} AS one
        ${seek('id', 'one', without(rest, 'ids'))}`;
  }
  if (path !== 'organisation' && path !== 'organisationAndBelow') return seek(COLUMNS[path], 'of', rest);
  return cypher`${keysOf(path)}
        CALL (key) {
          ${seek('organisationId', 'key', rest)}
          UNION
          ${seek('postId', 'key', rest)}
        }
        ${result}`;
}

const COLUMNS = { person: 'personId', post: 'postId', time: '' } as const;

const equal = (column: string, key: string) => trusted(column === '' ? '' : `m.${column} = ${key} AND `);

/** Binds `key` to the organisation and its offices, with those below it where they count. */
const keysOf = (path: 'organisation' | 'organisationAndBelow') =>
  trusted(`CALL (of) {
          RETURN of AS key
          UNION
          MATCH (:Organisation {id: of})<-[:POST_OF]-(p:Post) RETURN p.id AS key${path === 'organisation' ? '' : BELOW}
        }`);

const BELOW = `
          UNION
          MATCH (:Organisation {id: of})<-[:PART_OF*1..8]-(o:Organisation) RETURN o.id AS key
          UNION
          MATCH (:Organisation {id: of})<-[:PART_OF*1..8]-(:Organisation)<-[:POST_OF]-(p:Post) RETURN p.id AS key`;
