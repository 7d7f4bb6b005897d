import { without } from '../entities/criteria.js';
import { ACTORS } from '../entities/name.store.js';
import { isDescribed } from '../entities/related.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { checkedId } from '../shared/node.js';
import { conditionsOf, type PositionCriteria } from './position.criteria.js';

/** The index that a list of positions is read along; whatever else the filter says is checked on what the seek gives. */
export type AccessPath = 'ids' | 'holder' | 'target' | 'holderAndTarget' | 'time';

/** Whose positions a nested list has. */
export type ParentPath = 'holder' | 'target' | 'targetAndNarrower';

/** A path, the rows that bind what it seeks (`holderId` and `targetId`, of a nested list also `of`), and what is left. */
export interface Plan {
  readonly path: AccessPath;
  readonly rows: Cypher;
  readonly rest: PositionCriteria;
}

/** The one holder that a filter means, and the ids of all targets. */
function soughtBy({ where, asked }: PositionCriteria) {
  const { holder, target } = where;
  return {
    holderId: holder && !isDescribed(holder) ? asked.resolved.one(holder, 'holder', ...ACTORS) : null,
    targetIds: target && !isDescribed(target) ? asked.resolved.subjects(target) : null,
  };
}

/** The most selective path that a filter allows. */
export function planOf(criteria: PositionCriteria): Plan {
  const { ids } = criteria.where;
  if (ids) {
    const rows = cypher`UNWIND ${[...new Set(ids.map((id) => checkedId(id, 'Position')))]} AS one`;
    // The newest of each holder is the newest among these.
    return { path: 'ids', rows, rest: criteria.newestPerHolder ? criteria : without(criteria, 'ids') };
  }
  const { holderId, targetIds } = soughtBy(criteria);
  if (holderId !== null && targetIds) {
    const rows = cypher`UNWIND ${[holderId]} AS holderId UNWIND ${targetIds} AS targetId`;
    return { path: 'holderAndTarget', rows, rest: without(criteria, 'holder', 'target') };
  }
  if (holderId !== null) {
    return { path: 'holder', rows: cypher`UNWIND ${[holderId]} AS holderId`, rest: without(criteria, 'holder') };
  }
  if (targetIds) {
    return { path: 'target', rows: cypher`UNWIND ${targetIds} AS targetId`, rest: without(criteria, 'target') };
  }
  return { path: 'time', rows: trusted('UNWIND [0] AS whole'), rest: criteria };
}

/**
 * The path from parents `of`: what the filter says of the other side is sought too, and what it says of the parents'
 * own side keeps those that are both.
 */
export function planFrom(parents: readonly string[], from: ParentPath, criteria: PositionCriteria): Plan {
  const { holderId, targetIds } = soughtBy(criteria);
  const each = cypher`UNWIND ${parents} AS of`;
  const known: ('holder' | 'target')[] = [];
  if (holderId !== null) known.push('holder');
  if (targetIds) known.push('target');
  const settled = (path: AccessPath, rows: Cypher): Plan => ({ path, rows, rest: without(criteria, ...known) });
  if (from === 'holder') {
    const holders = cypher`${each} WITH of, of AS holderId`;
    const rows = holderId === null ? holders : cypher`${holders} WHERE holderId = ${holderId}`;
    if (!targetIds) return settled('holder', rows);
    return settled('holderAndTarget', cypher`${rows} UNWIND ${targetIds} AS targetId`);
  }
  const targets = from === 'target' ? cypher`${each} WITH of, of AS targetId` : cypher`${each} ${BELOW}`;
  const rows = targetIds ? cypher`${targets} WITH of, targetId WHERE targetId IN ${targetIds}` : targets;
  if (holderId === null) return settled('target', rows);
  return settled('holderAndTarget', cypher`${rows} UNWIND ${[holderId]} AS holderId`);
}

const BELOW = trusted(`CALL (of) {
          RETURN of AS targetId
          UNION
          MATCH (:Topic {id: of})<-[:BROADER*1..8]-(t:Topic) RETURN t.id AS targetId
        }`);

/** One page of the positions `p` of each row, as a subquery. */
export function pageOf(path: AccessPath, criteria: PositionCriteria, window: Window, today: string): Cypher {
  const { variables, equal, order } = SEEKS[path];
  return cypher`CALL (${trusted(variables)}) {
          MATCH (p:Position)
          WHERE ${trusted(equal)}${beyond('p.sortKey', window)} AND ${conditionsOf(criteria, today)}
          RETURN p ${inOrder(window, ...order)} LIMIT ${window.size + 1}
        }`;
}

/** How many positions each row has, `found`, as a subquery. A position has one holder and one target: counts add up. */
export function countOf(path: AccessPath, criteria: PositionCriteria, today: string): Cypher {
  const { variables, equal } = SEEKS[path];
  return cypher`CALL (${trusted(variables)}) {
          MATCH (p:Position)
          WHERE ${trusted(equal)}p.sortKey > '' AND ${conditionsOf(criteria, today)}
          RETURN count(p) AS found
        }`;
}

/** Every position `p` of each row, as a subquery. */
export function eachOf(path: AccessPath, criteria: PositionCriteria, today: string): Cypher {
  const { variables, equal } = SEEKS[path];
  return cypher`CALL (${trusted(variables)}) {
          MATCH (p:Position)
          WHERE ${trusted(equal)}p.sortKey > '' AND ${conditionsOf(criteria, today)}
          RETURN p
        }`;
}

// The order repeats the columns of the equality, as the index has them: else the database sorts all that it finds.
const SEEKS: Record<AccessPath, { variables: string; equal: string; order: readonly string[] }> = {
  ids: { variables: 'one', equal: 'p.id = one AND ', order: ['p.sortKey'] },
  holder: { variables: 'holderId', equal: 'p.holderId = holderId AND ', order: ['p.holderId', 'p.sortKey'] },
  target: { variables: 'targetId', equal: 'p.targetId = targetId AND ', order: ['p.targetId', 'p.sortKey'] },
  holderAndTarget: {
    variables: 'holderId, targetId',
    equal: "p.pairKey = holderId + '|' + targetId AND ",
    order: ['p.pairKey', 'p.sortKey'],
  },
  time: { variables: 'whole', equal: '', order: ['p.sortKey'] },
};
