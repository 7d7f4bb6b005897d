import { ArgsType, Field } from 'type-graphql';
import { MeetingWhere } from '../meetings/meeting.input.js';
import { ViewArgs } from '../shared/view.js';
import { DisputeDetail } from './dispute.enums.js';

@ArgsType()
export class DisputeArgs extends ViewArgs {
  @Field(() => [DisputeDetail], { nullable: true, description: 'On what; on anything without it.' })
  details?: DisputeDetail[] | null;

  @Field(() => MeetingWhere, { nullable: true, description: 'About which meetings; all of them without it.' })
  where?: MeetingWhere | null;
}
