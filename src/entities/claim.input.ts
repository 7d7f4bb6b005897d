import { Field, ID, InputType } from 'type-graphql';
import type { Where } from '../graph/filter.js';
import { DateRange } from '../shared/filters.input.js';

/** What every filter of claims can say; each type's own filter extends it and adds its words with `logical`. */
@InputType()
export abstract class ClaimConditions<Self = unknown> implements Where<Self> {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids, up to 500.' })
  ids?: string[] | null;

  @Field(() => DateRange, { nullable: true, description: 'When this graph learnt it (recorded time).' })
  recordedAt?: DateRange | null;

  and?: Self[] | null;
  or?: Self[] | null;
  not?: Self | null;
}
