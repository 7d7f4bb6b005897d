import { all, any, type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { latestOf } from '../shared/partial-date.js';
import type { View } from '../shared/view.js';

/** Which stances the dates allow. The day of the request is not part of it, so that cursors outlive the day. */
export interface Held {
  readonly view: View;
  readonly includeEnded: boolean;
}

/** The end of this day in UTC: as of when stances are listed when nobody says. */
export const endOfToday = (): string => latestOf(new Date().toISOString().slice(0, 10));

/** The stance of a variable was believed and held when the dates say. `today` stands in for an `asOf` that is not given. */
export function held(variable: string, { view, includeEnded }: Held, today: string): Cypher {
  const p = trusted(variable);
  const conditions = [knownAt(variable, view.knownAt)];
  const begunBy = view.asOf ?? (includeEnded ? null : today);
  // An open start can be any time; an open or unknown end has not come yet.
  if (begunBy !== null) conditions.push(begun(variable, begunBy, view.knownAt));
  if (!includeEnded) conditions.push(cypher`coalesce(${p}.validThroughLatest, '~') >= ${view.asOf ?? today}`);
  return all(conditions);
}

/** It can have begun by an instant. One that no source dates has the date of an article that was known then. */
function begun(variable: string, by: string, known: string | null): Cypher {
  const p = trusted(variable);
  const dated = cypher`coalesce(${p}.validFromEarliest, '') <= ${by}`;
  if (known === null) return dated;
  const told = exists(cypher`(${p})<-[:SUPPORTS]-(told:Evidence)-[:QUOTED_FROM]->(teller:Article)
            WHERE ${knownAt('told', known)} AND coalesce(teller.publishedEarliest, '') <= ${by}`);
  return any([
    cypher`${p}.validFromBasis <> 'ARTICLE' AND ${dated}`,
    cypher`${p}.validFromBasis = 'ARTICLE' AND ${told}`,
  ]);
}
