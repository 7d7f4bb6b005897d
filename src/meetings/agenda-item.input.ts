import { ArgsType, Field, InputType } from 'type-graphql';
import { ClaimConditions } from '../entities/claim.input.js';
import { logical } from '../entities/logical.js';
import { type ActorWhere, RelatedActor, RelatedSubject, type SubjectWhere } from '../entities/named.filter.js';
import type { RelatedOne } from '../entities/reference.input.js';
import { ViewArgs, ViewedPageArgs } from '../shared/view.js';
import { AgendaItemStatus } from './agenda-item.enums.js';
import { type MeetingWhere, RelatedMeeting } from './meeting.input.js';
import { MeetingClaimOrder } from './meeting-claim.enums.js';

@InputType({ description: 'Whether something was planned or came up.' })
export class AgendaItemStatusFilter {
  @Field(() => AgendaItemStatus, { nullable: true, description: 'This one.' })
  eq?: AgendaItemStatus | null;

  @Field(() => [AgendaItemStatus], { nullable: true, description: 'Any of these.' })
  in?: AgendaItemStatus[] | null;
}

@InputType({ description: 'Which items of an agenda; all given conditions hold.' })
export class AgendaItemWhere extends ClaimConditions<AgendaItemWhere> {
  @Field(() => RelatedMeeting, { nullable: true, description: 'The meeting whose agenda it is on.' })
  meeting?: RelatedOne<MeetingWhere> | null;

  @Field(() => RelatedSubject, {
    nullable: true,
    description: 'What was to be discussed, or was; narrower topics do not count of themselves.',
  })
  subject?: RelatedOne<SubjectWhere> | null;

  @Field(() => RelatedActor, { nullable: true, description: 'Who says so, where the article names someone.' })
  reportedBy?: RelatedOne<ActorWhere> | null;

  @Field(() => AgendaItemStatusFilter, { nullable: true, description: 'Whether it was planned or came up.' })
  status?: AgendaItemStatusFilter | null;
}
logical(AgendaItemWhere);

@ArgsType()
export class AgendaArgs extends ViewArgs {
  @Field(() => AgendaItemWhere, { nullable: true, description: 'Which items; all of them without it.' })
  where?: AgendaItemWhere | null;
}

@ArgsType()
export class AgendaItemArgs extends ViewedPageArgs {
  @Field(() => AgendaItemWhere, { nullable: true, description: 'Which items; all of them without it.' })
  where?: AgendaItemWhere | null;

  @Field(() => MeetingClaimOrder, {
    nullable: true,
    defaultValue: MeetingClaimOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: MeetingClaimOrder | null;
}
