import { type ClassType, Field, InputType } from 'type-graphql';
import { along, type FilterFields, type Related, type Scope, type Where } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import type { Asked } from './asked.js';

/** A thing that filters can speak of: its input, its label, and what each field of the input means. */
export interface Filtered<Filter extends Where<Filter>> {
  /** In the plural, as in `RelatedStatements`. */
  readonly name: string;
  readonly label: string;
  readonly where: ClassType<Filter>;
  readonly fields: FilterFields<Filter, Asked>;
  /** Claims count only while they are believed. */
  readonly isClaim?: boolean;
}

/**
 * Adds a condition on related things to a filter: the field of the contract and its meaning together, so that neither
 * can be forgotten. `arrow` leads from the one to the other: `-[:SPOKEN_BY]->`.
 */
export function relate<From extends Where<From>, To extends Where<To>>(
  from: Filtered<From>,
  field: string,
  to: Filtered<To>,
  arrow: string,
  description: string,
): void {
  const input = relatedInput(to);
  Field(() => input, { nullable: true, description })(from.where.prototype, field);
  const meaning = along<To, Asked>({
    pattern: (start, end) => `(${start})${arrow}(${end})`,
    label: to.label,
    fields: () => to.fields,
    ...(to.isClaim ? { counts: ({ on, asked }: Scope<Asked>) => knownAt(on, asked.view.knownAt) } : {}),
  });
  Object.assign(from.fields, { [field]: meaning });
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
