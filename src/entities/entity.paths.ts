import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import { BadInput } from '../shared/errors.js';
import { checkedId, type TypeName } from '../shared/node.js';
import { nameConditions } from './name.input.js';
import type { NamedWhere } from './named.input.js';

/** How the entities `e` of a list are reached, and what is left to check on each. */
export interface EntityPath {
  /** By their ids, by a whole name, or along the order of the list. */
  readonly by: 'id' | 'name' | 'order';
  readonly match: Cypher;
  readonly conditions: readonly Cypher[];
}

/** The most ids, and the most whole names, that a filter takes. */
const MOST = 500;

/** The most selective path that a filter allows. Throws `BadInput` for ids that no entity of the type can have. */
export function pathTo(label: TypeName, { ids, name }: NamedWhere): EntityPath {
  if (ids != null) {
    const wanted = bounded(ids, 'ids').map((id) => checkedId(id, label));
    return {
      by: 'id',
      match: keyed(wanted, cypher`(e:${trusted(label)} {id: key})`),
      conditions: nameConditions(name),
    };
  }
  if (name?.eq != null) return byName(label, [name.eq], nameConditions({ ...name, eq: null }));
  if (name?.in != null) return byName(label, bounded(name.in, 'names'), nameConditions({ ...name, in: null }));
  return { by: 'order', match: cypher`MATCH (e:${trusted(label)})`, conditions: nameConditions(name) };
}

const byName = (label: TypeName, names: readonly string[], conditions: readonly Cypher[]): EntityPath => ({
  by: 'name',
  // Not `n`, which the conditions on further names bind for themselves.
  match: keyed(names.map(fold), cypher`(sought:Name {folded: key})-[:NAMES]->(e:${trusted(label)})`),
  conditions,
});

const keyed = (keys: readonly string[], pattern: Cypher) =>
  cypher`UNWIND ${[...new Set(keys)]} AS key MATCH ${pattern}`;

function bounded(values: readonly string[], what: string): readonly string[] {
  if (values.length > MOST) throw new BadInput(`Ask for at most ${MOST} ${what} at once.`);
  return values;
}
