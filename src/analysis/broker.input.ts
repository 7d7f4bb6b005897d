import { ArgsType, Field } from 'type-graphql';
import { Reference } from '../entities/reference.input.js';
import { MeetingWhere } from '../meetings/meeting.input.js';
import { ViewArgs } from '../shared/view.js';

@ArgsType()
export class BrokerArgs extends ViewArgs {
  @Field(() => [Reference], {
    nullable: true,
    description:
      'Only those who met each of these sides, at one meeting or at several, and were on none of them; 2 to 10 organisations.',
  })
  between?: Reference[] | null;

  @Field(() => MeetingWhere, { nullable: true, description: 'At which meetings; at all of them without it.' })
  where?: MeetingWhere | null;
}
