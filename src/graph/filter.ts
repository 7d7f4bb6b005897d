import { BadInput } from '../shared/errors.js';
import { all, any, Cypher, cypher, exists, not, trusted } from './cypher.js';
import { Nested } from './nested.js';

/** How deep conditions may nest, and how many one filter may have. */
const DEEPEST = 5;
const MOST_CONDITIONS = 50;

/** A filter as a request gives it: fields that all hold, and the three words that combine filters. */
export interface Where<Self> {
  and?: Self[] | null;
  or?: Self[] | null;
  not?: Self | null;
}

type Words = 'and' | 'or' | 'not';

/** Counts what one request asks for, through all levels of its filter. */
class Budget {
  private conditions = 0;
  private variables = 0;

  spend(): void {
    this.conditions += 1;
    if (this.conditions > MOST_CONDITIONS) {
      throw new BadInput(`A filter has at most ${MOST_CONDITIONS} conditions.`, 'QUERY_TOO_COMPLEX');
    }
  }

  variable(): string {
    this.variables += 1;
    return `x${this.variables}`;
  }
}

/** Where a condition stands: the node that it is on, and what it is asked with. */
export class Scope<Asked> {
  private constructor(
    /** The variable of the node. */
    readonly on: string,
    readonly asked: Asked,
    readonly budget: Budget,
    readonly depth: number,
  ) {}

  static on<Asked>(variable: string, asked: Asked): Scope<Asked> {
    return new Scope(variable, asked, new Budget(), 1);
  }

  /** The scope of a related node. Throws `BadInput` (QUERY_TOO_COMPLEX) past the depth limit. */
  related(): Scope<Asked> {
    return this.deeper(this.budget.variable());
  }

  deeper(on: string = this.on): Scope<Asked> {
    if (this.depth >= DEEPEST) throw new BadInput(`Filters nest at most ${DEEPEST} deep.`, 'QUERY_TOO_COMPLEX');
    return new Scope(on, this.asked, this.budget, this.depth + 1);
  }

  /** The scope of another node that one condition looks at, in a variable that nothing else in the text uses. */
  fresh(): Scope<Asked> {
    return new Scope(this.budget.variable(), this.asked, this.budget, this.depth);
  }

  /** A property of the node. */
  property(name: string): Cypher {
    return trusted(`${this.on}.${name}`);
  }
}

/** What one field of a filter means. */
export type Condition<Value, Asked> = (value: Value, scope: Scope<Asked>) => Cypher;

/** What every field of a filter means: a field that is left out does not compile. */
export type FilterFields<Filter extends object, Asked> = {
  readonly [Field in Exclude<keyof Filter, Words>]-?: Condition<NonNullable<Filter[Field]>, Asked>;
};

/** The condition that a filter means on the node of the scope; `true` for an empty one. */
export function conditionOf<Filter extends Where<Filter>, Asked>(
  filter: Filter | null | undefined,
  fields: FilterFields<Filter, Asked>,
  scope: Scope<Asked>,
): Cypher {
  const { and, or, not: negated, ...own } = filter ?? ({} as Filter);
  const conditions: Cypher[] = [];
  for (const [name, value] of Object.entries(own)) {
    if (value == null) continue;
    scope.budget.spend();
    const meaning = fields[name as keyof typeof fields] as Condition<unknown, Asked>;
    conditions.push(meaning(value, scope));
  }
  const inner = (part: Filter) => conditionOf(part, fields, scope.deeper());
  if (and) conditions.push(all(and.map(inner)));
  if (or) conditions.push(any(or.map(inner)));
  if (negated) conditions.push(not(inner(negated)));
  return all(conditions);
}

/** A condition on the things related to one: at least one, none, or all of them. All given ones hold. */
export interface Related<Filter> {
  some?: Filter | null;
  none?: Filter | null;
  every?: Filter | null;
}

/** An edge from a node to those related to it. */
export interface Edge<Filter extends Where<Filter>, Asked> {
  /** The pattern from the variable `from` to the variable `to`, without the label of `to`. */
  readonly pattern: (from: string, to: string) => string;
  readonly label: string;
  /** Only related nodes that meet this too count, such as claims that are believed. */
  readonly counts?: ((scope: Scope<Asked>) => Cypher) | undefined;
  readonly fields: () => FilterFields<Filter, Asked>;
}

/** The filter holds for at least one node along the edge. */
export const reaches = <Filter extends Where<Filter>, Asked>(
  edge: Edge<Filter, Asked>,
  scope: Scope<Asked>,
  filter: Filter,
): Cypher => existing(edge, scope, (inner) => conditionOf(filter, edge.fields(), inner));

/** What `some`, `none` and `every` mean along an edge. */
export const along =
  <Filter extends Where<Filter>, Asked>(edge: Edge<Filter, Asked>): Condition<Related<Filter>, Asked> =>
  ({ some, none, every }, scope) => {
    const conditions: Cypher[] = [];
    if (some) conditions.push(reaches(edge, scope, some));
    if (none) conditions.push(not(reaches(edge, scope, none)));
    // All of them: no counterexample.
    if (every) conditions.push(not(existing(edge, scope, (inner) => not(conditionOf(every, edge.fields(), inner)))));
    return all(conditions);
  };

function existing<Filter extends Where<Filter>, Asked>(
  { pattern, label, counts }: Edge<Filter, Asked>,
  scope: Scope<Asked>,
  condition: (inner: Scope<Asked>) => Cypher,
): Cypher {
  const inner = scope.related();
  const met = condition(inner);
  const held = met.some((part) => part instanceof Quantified) ? new Nested(label, inner.on, met) : met;
  const also = counts ? cypher`${counts(inner)} AND ` : trusted('');
  const path = trusted(`${pattern(scope.on, `${inner.on}:${label}`)}`);
  return new Quantified(exists(cypher`${path} WHERE ${also}${held}`));
}

/** Marks a condition that looks at related nodes. */
class Quantified extends Cypher {
  constructor(condition: Cypher) {
    super(['', ''], [condition], condition.isNeverNull);
  }
}
