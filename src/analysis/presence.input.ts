import { ArgsType, Field } from 'type-graphql';
import { MeetingWhere } from '../meetings/meeting.input.js';
import { ViewArgs } from '../shared/view.js';
import { PresenceState } from './presence.enums.js';

@ArgsType()
export class PresenceArgs extends ViewArgs {
  @Field(() => [PresenceState], {
    nullable: true,
    description:
      'Only these; all of them without it. NOT_ON_RECORD finds nobody here: sources name those who are found.',
  })
  states?: PresenceState[] | null;

  @Field(() => MeetingWhere, { nullable: true, description: 'At which meetings; at all of them without it.' })
  where?: MeetingWhere | null;
}
