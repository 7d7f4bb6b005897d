import { Field, InputType } from 'type-graphql';
import { earliestOf, latestOf, PartialDate } from './partial-date.js';

@InputType({
  description:
    'A range of dates; all given ends hold. A partial date is compared by its bounds, so something said in "2022-02" is found by any range that reaches into that month.',
})
export class DateRange {
  @Field(() => PartialDate, { nullable: true, description: 'On or after the start of this date.' })
  from?: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'On or before the end of this date.' })
  through?: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'After the end of this date.' })
  after?: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Before the start of this date.' })
  before?: string | null;
}

/** Instants between which a date must be able to lie; null where a range is open. */
export interface Instants {
  readonly from: string | null;
  readonly through: string | null;
}

/** The instants that a range allows, further cut at `asOf`. */
export function instantsOf(range: DateRange | null | undefined, asOf: string | null): Instants {
  const { from, through, after, before } = range ?? {};
  return {
    from: present(from && earliestOf(from), after && shifted(latestOf(after), 1)).at(-1) ?? null,
    through: present(through && latestOf(through), before && shifted(earliestOf(before), -1), asOf)[0] ?? null,
  };
}

const present = (...instants: readonly (string | null | undefined)[]) =>
  instants.filter((instant): instant is string => !!instant).sort();

const shifted = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();
