import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import { checkedId, type TypeName } from '../shared/node.js';
import type { Alike } from './name.input.js';
import type { NamedWhere } from './named.input.js';

/** How the entities `e` of a list are reached, and what is left to check on each. */
export interface EntityPath<Filter> {
  /** By their ids, by a whole name, or along the order of the list. */
  readonly by: 'id' | 'name' | 'order';
  readonly match: Cypher;
  readonly rest: Filter;
}

/** The most selective path that a filter allows. Throws `BadInput` for ids that no entity of the type can have. */
export function pathTo<Filter extends NamedWhere>(label: TypeName, where: Filter, alike: Alike): EntityPath<Filter> {
  const { ids, name } = where;
  if (ids != null) {
    const wanted = ids.map((id) => checkedId(id, label));
    const match = keyed(wanted, cypher`(e:${trusted(label)} {id: key})`);
    return { by: 'id', match, rest: { ...where, ids: undefined } };
  }
  if (name?.matches != null) {
    const match = keyed(alike.like(name.matches), cypher`(e:${trusted(label)} {id: key})`);
    return { by: 'id', match, rest: { ...where, name: { ...name, matches: undefined } } };
  }
  if (name?.eq != null) return byName(label, [name.eq], { ...where, name: { ...name, eq: undefined } });
  if (name?.in != null) return byName(label, name.in, { ...where, name: { ...name, in: undefined } });
  return { by: 'order', match: cypher`MATCH (e:${trusted(label)})`, rest: where };
}

const byName = <Filter>(label: TypeName, names: readonly string[], rest: Filter): EntityPath<Filter> => ({
  by: 'name',
  match: keyed(names.map(fold), cypher`(sought:Name {folded: key})-[:NAMES]->(e:${trusted(label)})`),
  rest,
});

const keyed = (keys: readonly string[], pattern: Cypher) =>
  cypher`UNWIND ${[...new Set(keys)]} AS key MATCH ${pattern}`;
