import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import type { View } from '../shared/view.js';

/** The statement in a variable was believed and, with `asOf`, said by then: the ones that lists under the view have. */
export function saidUnder(variable: string, { asOf, knownAt: known }: View): Cypher {
  const believed = knownAt(variable, known);
  if (asOf === null) return believed;
  const s = trusted(variable);
  return cypher`${believed} AND coalesce(${s}.saidEarliest, ${s}.saidLatest, '') <= ${asOf}`;
}
