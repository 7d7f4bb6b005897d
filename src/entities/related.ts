import { type ClassType, Field, InputType } from 'type-graphql';
import { all, any, type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import { along, conditionOf, type Edge, type Related, reaches, type Scope, type Where } from '../graph/filter.js';
import { BadInput } from '../shared/errors.js';
import type { TypeName } from '../shared/node.js';
import type { Asked, Means } from './asked.js';
import { type Filtered, filteredBy } from './filtered.js';
import type { RelatedOne } from './reference.input.js';

/**
 * Adds a condition on related things to a filter: the field of the contract and its meaning together, so that neither
 * can be forgotten. An arrow leads from the one to the other, `-[:SPOKEN_BY]->`; several lead to what any of them does.
 */
export function relate<From extends Where<From>, To extends Where<To>>(
  from: Filtered<From>,
  field: string,
  to: Filtered<To>,
  arrow: string | readonly string[],
  description: string,
): void {
  const input = relatedInput(to);
  Field(() => input, { nullable: true, description })(from.where.prototype, field);
  const edges = [arrow].flat().map((one) => edgeTo(to, one, to.counts));
  const meaning: Means<Related<To>> = ({ some, none, every }, scope) => {
    // Something is related along one of the arrows, nothing and everything along all of them.
    const each = (related: Related<To>) => edges.map((edge) => along(edge)(related, scope));
    const conditions: Cypher[] = [];
    if (some) conditions.push(any(each({ some })));
    if (none) conditions.push(...each({ none }));
    if (every) conditions.push(...each({ every }));
    return all(conditions);
  };
  Object.assign(from.fields, { [field]: meaning });
}

/** Adds a condition on the one thing at the end of an arrow, if there is one, to a filter. */
export function relateOne<From extends Where<From>, To extends Where<To>>(
  from: Filtered<From>,
  field: string,
  to: Filtered<To>,
  arrow: string,
  description: string,
): void {
  Field(() => to.where, { nullable: true, description })(from.where.prototype, field);
  Object.assign(from.fields, { [field]: theOne(to, arrow) });
}

/** What a condition on the one thing at the end of an arrow means. */
export const theOne =
  <To extends Where<To>>(to: Filtered<To>, arrow: string): Means<To> =>
  (where, scope) =>
    reaches(edgeTo(to, arrow), scope, where);

/** Adds a condition under the name of one of its types to a filter of things of several types. */
export function narrow<From extends Where<From>, To extends Where<To>>(
  from: Filtered<From>,
  field: string,
  to: Filtered<To>,
  description: string,
): void {
  Field(() => to.where, { nullable: true, description })(from.where.prototype, field);
  const meaning: Means<To> = (where, scope) =>
    cypher`${trusted(`${scope.on}:${to.label}`)} AND ${conditionOf(where, to.fields, scope.deeper())}`;
  Object.assign(from.fields, { [field]: meaning });
}

const edgeTo = <To extends Where<To>>(
  { label, fields }: Filtered<To>,
  arrow: string,
  counts?: (scope: Scope<Asked>) => Cypher,
): Edge<To, Asked> => ({
  pattern: (start, end) => `(${start})${arrow}(${end})`,
  label,
  fields: () => fields,
  counts,
});

/** How the one thing that a reference means is found from a node. */
export interface ReferenceEdge<Filter extends Where<Filter>> {
  /** Any of them leads there. */
  readonly arrows: readonly string[];
  /** What it is called in messages. */
  readonly what: string;
  readonly where: () => ClassType<Filter>;
  /** The types that it can have. */
  readonly types: readonly TypeName[];
  /** The property of the node that has its id too, where there is one. */
  readonly column?: string;
}

/** What `{ id }`, `{ name }` or `{ where }` of the thing at the end of an arrow means; one of several there is enough. */
export const reference =
  <Filter extends Where<Filter>>({
    arrows,
    what,
    where,
    types,
    column,
  }: ReferenceEdge<Filter>): Means<RelatedOne<Filter>> =>
  (value, scope) => {
    const to = filteredBy(where());
    if (isDescribed(value)) return any(arrows.map((arrow) => reaches(edgeTo(to, arrow), scope, value.where)));
    const id = scope.asked.resolved.one(value, what, ...types);
    // A seek has an index of its own: of a plain comparison Neo4j may make another one.
    if (column) return cypher`coalesce(${scope.property(column)}, '') = ${id}`;
    return any(arrows.map((arrow) => idAlong(scope, arrow, to.label, id)));
  };

/** Whether a reference describes what it means by conditions. Throws `BadInput` when it says more than that. */
export function isDescribed<Filter>(value: RelatedOne<Filter>): value is RelatedOne<Filter> & { where: Filter } {
  if (value.where == null) return false;
  if (value.id != null || value.name != null) throw new BadInput('Give exactly one of id, name and where.');
  return true;
}

/** The node with an id is at the end of an arrow. */
export function idAlong(scope: Scope<Asked>, arrow: string, label: string, id: string): Cypher {
  const { on } = scope.fresh();
  return exists(
    cypher`(${trusted(scope.on)})${trusted(arrow)}(${trusted(`${on}:${label}`)}) WHERE ${trusted(on)}.id = ${id}`,
  );
}

const inputs = new Map<ClassType, ClassType<object>>();

function relatedInput<Filter extends Where<Filter>>({ name, where }: Filtered<Filter>): ClassType<object> {
  const known = inputs.get(where);
  if (known) return known;
  @InputType(`Related${name}`, { description: 'A condition on related things; all given ones hold.' })
  class RelatedInput implements Related<Filter> {
    @Field(() => where, {
      nullable: true,
      description: 'It holds for at least one of them. `{}` asks that there is one at all.',
    })
    some?: Filter | null;

    @Field(() => where, {
      nullable: true,
      description: 'It holds for none of them. `{}` asks that there is none at all.',
    })
    none?: Filter | null;

    @Field(() => where, { nullable: true, description: 'It holds for all of them, or there is none.' })
    every?: Filter | null;
  }
  inputs.set(where, RelatedInput);
  return RelatedInput;
}
