import { ArgsType, Field } from 'type-graphql';
import { Reference } from '../entities/reference.input.js';
import { DateRange } from '../shared/filters.input.js';
import { ViewArgs } from '../shared/view.js';

@ArgsType()
export class ContactArgs extends ViewArgs {
  @Field(() => [Reference], {
    description:
      'All of these met there (presence CONFIRMED or REPORTED); 1 to 20 persons or organisations. An organisation met where it is listed itself, not where somebody was on its side: for that, ask `meetings` by the `side` of their attendances.',
  })
  with!: Reference[];

  @Field(() => [Reference], {
    nullable: true,
    description:
      'None of these is on record as having met there; up to 20. That proves no absence: `presenceOf` and `attendanceRoll` of the meetings tell how far the lists go.',
  })
  without?: Reference[] | null;

  @Field(() => DateRange, { nullable: true, description: 'When the meetings began.' })
  start?: DateRange | null;
}
