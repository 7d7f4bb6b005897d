import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { conditionsOf, type PositionCriteria } from './position.criteria.js';

/** The index that a list of positions is read along; whatever else the filter says is checked on what the seek gives. */
export type AccessPath = 'holder' | 'target' | 'holderAndTarget' | 'time';

/** A path, the keys to seek (an empty one for the walk through time), and the whole filter. */
export interface Plan {
  readonly path: AccessPath;
  readonly keys: readonly string[];
  readonly criteria: PositionCriteria;
}

/** Chooses the most selective path that the filter allows. */
export function planOf(criteria: PositionCriteria): Plan {
  const { holderId, targetIds } = criteria;
  if (holderId !== null && targetIds) return { path: 'holderAndTarget', keys: targetIds, criteria };
  if (holderId !== null) return { path: 'holder', keys: [holderId], criteria };
  if (targetIds) return { path: 'target', keys: targetIds, criteria };
  return { path: 'time', keys: [''], criteria };
}

/** The positions `p` of the key in the variable `key`, one page. A subquery's body. */
export function pageOf({ path, criteria }: Omit<Plan, 'keys'>, window: Window, today: string): Cypher {
  const { equal, order } = seeks(path, criteria);
  return cypher`MATCH (p:Position)
          WHERE ${equal}${beyond('p.sortKey', window)} AND ${conditionsOf(criteria, today)}
          RETURN p ${inOrder(window, ...order)} LIMIT ${window.size + 1}`;
}

/** How many positions the key in the variable `key` has. A subquery's body. */
export function countOf({ path, criteria }: Omit<Plan, 'keys'>, today: string): Cypher {
  const { equal } = seeks(path, criteria);
  return cypher`MATCH (p:Position)
          WHERE ${equal}p.sortKey > '' AND ${conditionsOf(criteria, today)}
          RETURN count(p) AS found`;
}

/** The equality that an index starts with, and all of its columns: without them the database sorts what it finds. */
function seeks(path: AccessPath, { holderId }: PositionCriteria): { equal: Cypher; order: readonly string[] } {
  switch (path) {
    case 'holder':
      return { equal: trusted('p.holderId = key AND '), order: ['p.holderId', 'p.sortKey'] };
    case 'target':
      return { equal: trusted('p.targetId = key AND '), order: ['p.targetId', 'p.sortKey'] };
    case 'holderAndTarget':
      return {
        equal: cypher`p.holderId = ${holderId} AND p.targetId = key AND `,
        order: ['p.holderId', 'p.targetId', 'p.sortKey'],
      };
    case 'time':
      return { equal: trusted(''), order: ['p.sortKey'] };
  }
}
