import { type Criteria, meets, criteriaOf as resolve } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { all, type Cypher, cypher, exists, not } from '../graph/cypher.js';
import type { View } from '../shared/view.js';
import { held } from './held.js';
import { POSITIONS } from './position.filter.js';
import type { PositionArgs, PositionWhere } from './position.input.js';

/** A filter of positions with what its names mean, and which of them the dates and their holders allow. */
export interface PositionCriteria extends Criteria<PositionWhere> {
  readonly newestPerHolder: boolean;
  readonly includeEnded: boolean;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  { where, newestPerHolder, includeEnded }: Pick<PositionArgs, 'where' | 'newestPerHolder' | 'includeEnded'>,
  view: View,
  names: NameStore,
): Promise<PositionCriteria> {
  return { ...(await resolve(where, view, names)), newestPerHolder, includeEnded };
}

/** Conditions on a position `p`, whatever way it was reached. */
export function conditionsOf(criteria: PositionCriteria, today: string): Cypher {
  const matching = matches('p', criteria, today);
  return criteria.newestPerHolder ? all([matching, not(newerExists(criteria, today))]) : matching;
}

// One look-up along the index by pair (of holder and target) and time.
const newerExists = (criteria: PositionCriteria, today: string): Cypher =>
  exists(cypher`
            MATCH (newer:Position)
            WHERE newer.pairKey = p.pairKey AND newer.sortKey > p.sortKey
              AND ${matches('newer', criteria, today)}`);

function matches(variable: string, criteria: PositionCriteria, today: string): Cypher {
  const { asked, includeEnded } = criteria;
  return cypher`${held(variable, { view: asked.view, includeEnded }, today)} AND ${meets(variable, POSITIONS, criteria)}`;
}
