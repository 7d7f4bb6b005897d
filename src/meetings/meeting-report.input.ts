import { ArgsType, Field, InputType } from 'type-graphql';
import { type ArticleWhere, RelatedArticle } from '../articles/article.input.js';
import { ClaimConditions } from '../entities/claim.input.js';
import { logical } from '../entities/logical.js';
import type { RelatedOne } from '../entities/reference.input.js';
import { type PlaceWhere, RelatedPlace } from '../places/place.input.js';
import { DateRange, StringFilter } from '../shared/filters.input.js';
import { ViewArgs, ViewedPageArgs } from '../shared/view.js';
import { MeetingChannelFilter, MeetingStatusFilter, type MeetingWhere, RelatedMeeting } from './meeting.input.js';
import { MeetingClaimOrder } from './meeting-claim.enums.js';

@InputType({ description: 'Which reports on meetings; all given conditions hold.' })
export class MeetingReportWhere extends ClaimConditions<MeetingReportWhere> {
  @Field(() => RelatedMeeting, { nullable: true, description: 'The meeting that it tells of.' })
  meeting?: RelatedOne<MeetingWhere> | null;

  @Field(() => RelatedArticle, { nullable: true, description: 'The article whose account it is.' })
  article?: RelatedOne<ArticleWhere> | null;

  @Field(() => RelatedPlace, { nullable: true, description: 'Where it says that: this place, or one that lies in it.' })
  place?: RelatedOne<PlaceWhere> | null;

  @Field(() => DateRange, { nullable: true, description: 'When it says that the meeting began.' })
  start?: DateRange | null;

  @Field(() => DateRange, { nullable: true, description: 'When it says that the meeting ended.' })
  end?: DateRange | null;

  @Field(() => StringFilter, { nullable: true, description: 'How long, as stored (ISO 8601), such as PT5H.' })
  duration?: StringFilter | null;

  @Field(() => MeetingChannelFilter, { nullable: true, description: 'How those who met reached each other.' })
  channel?: MeetingChannelFilter | null;

  @Field(() => MeetingStatusFilter, { nullable: true, description: 'Whether it took place.' })
  status?: MeetingStatusFilter | null;
}
logical(MeetingReportWhere);

@ArgsType()
export class ReportsOfMeetingArgs extends ViewArgs {
  @Field(() => MeetingReportWhere, { nullable: true, description: 'Which reports; all of them without it.' })
  where?: MeetingReportWhere | null;
}

@ArgsType()
export class MeetingReportArgs extends ViewedPageArgs {
  @Field(() => MeetingReportWhere, { nullable: true, description: 'Which reports; all of them without it.' })
  where?: MeetingReportWhere | null;

  @Field(() => MeetingClaimOrder, {
    nullable: true,
    defaultValue: MeetingClaimOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: MeetingClaimOrder | null;
}
