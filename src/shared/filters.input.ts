import { Field, InputType } from 'type-graphql';
import { PartialDate } from './partial-date.js';

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
