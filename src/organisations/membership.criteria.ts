import { asking } from '../entities/asked.js';
import { type Criteria, meets } from '../entities/criteria.js';
import { any, type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import type { View } from '../shared/view.js';
import { counts, MEMBERSHIPS } from './membership.filter.js';
import type { MembershipWhere } from './membership.input.js';

/** A filter of memberships with what its names mean. */
export type MembershipCriteria = Criteria<MembershipWhere>;

/** Conditions on a membership `m`, whatever way it was reached. */
export const conditionsOf = (criteria: MembershipCriteria): Cypher =>
  cypher`${counts(asking('m', criteria.asked))} AND ${meets('m', MEMBERSHIPS, criteria)}`;

/**
 * A membership `m` is known to have held at the view's `asOf`, counted in days: between its start and its end, on the
 * date of an article that says so, or between its start and such an article. What lies between two articles alone is
 * not certain: someone may have left the office and come back.
 */
export function certainAt({ asOf, knownAt: known }: View): Cypher {
  if (asOf === null) return trusted('(m.startLatest IS NOT NULL AND m.endEarliest IS NOT NULL)');
  // Instants are compared with a day as text: "2025-12-02" sorts before every instant of that day, "2025-12-02~" after.
  const day = asOf.slice(0, 10);
  const dayEnd = `${day}~`;
  const attested = (when: Cypher) =>
    cypher`(m.attestedAt IS NOT NULL AND ${exists(cypher`
          (m)<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article) WHERE ${knownAt('e', known)} AND ${when}`)})`;
  const begun = cypher`coalesce(m.startLatest, '~') <= ${dayEnd}`;
  return any([
    attested(cypher`a.publishedEarliest >= ${day} AND a.publishedLatest <= ${dayEnd}`),
    cypher`${begun} AND coalesce(m.endEarliest, '') >= ${day}`,
    cypher`${begun} AND ${attested(cypher`a.publishedEarliest >= ${day}`)}`,
  ]);
}
