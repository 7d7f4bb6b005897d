import { Field, Float, InputType, Int } from 'type-graphql';
import { BadInput } from './errors.js';
import { clamped, earliestOf, latestOf, PartialDate } from './partial-date.js';

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

  @Field(() => Boolean, { nullable: true, description: 'Whether there is no date at all.' })
  isNull?: boolean | null;
}

@InputType({
  description:
    'Conditions on a text; all given ones hold. `eq` and `in` compare exactly, the others without regard to case, nor to kinds of apostrophe and quotation mark.',
})
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'The whole text.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these whole texts, up to 500.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A part of the text.' })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: 'The beginning of the text.' })
  startsWith?: string | null;

  @Field(() => String, { nullable: true, description: 'The end of the text.' })
  endsWith?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a whole number; all given ones hold.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'This number.' })
  eq?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Any of these numbers, up to 500.' })
  in?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'Less than this.' })
  lt?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most this.' })
  lte?: number | null;

  @Field(() => Int, { nullable: true, description: 'More than this.' })
  gt?: number | null;

  @Field(() => Int, { nullable: true, description: 'At least this.' })
  gte?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a number; all given ones hold.' })
export class FloatFilter {
  @Field(() => Float, { nullable: true, description: 'This number.' })
  eq?: number | null;

  @Field(() => [Float], { nullable: true, description: 'Any of these numbers, up to 500.' })
  in?: number[] | null;

  @Field(() => Float, { nullable: true, description: 'Less than this.' })
  lt?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  lte?: number | null;

  @Field(() => Float, { nullable: true, description: 'More than this.' })
  gt?: number | null;

  @Field(() => Float, { nullable: true, description: 'At least this.' })
  gte?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean | null;
}

@InputType({ description: 'A condition on something that is true or false.' })
export class BooleanFilter {
  @Field(() => Boolean, { description: 'Which of the two.' })
  eq!: boolean;
}

/** Instants between which a date must be able to lie; null where a range is open. */
export interface Instants {
  readonly from: string | null;
  readonly through: string | null;
}

/** The instants that a range allows, further cut at `asOf`. Throws `BadInput` for a range that ends before it begins. */
export function instantsOf(range: DateRange | null | undefined, asOf: string | null): Instants {
  const { from, through, after, before } = range ?? {};
  const begin = present(from && earliestOf(from), after && shifted(latestOf(after), 1)).at(-1) ?? null;
  const [end = null] = present(through && latestOf(through), before && shifted(earliestOf(before), -1));
  if (begin !== null && end !== null && begin > end) {
    throw new BadInput(`The range ends (${through ?? before}) before it begins (${from ?? after}).`);
  }
  return { from: begin, through: present(end, asOf)[0] ?? null };
}

const present = (...instants: readonly (string | null | undefined)[]) =>
  instants.filter((instant): instant is string => !!instant).sort();

const shifted = (instant: string, milliseconds: number) => clamped(new Date(Date.parse(instant) + milliseconds));
