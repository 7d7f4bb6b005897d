import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { type ActorWhere, RelatedActor } from '../entities/named.filter.js';
import { NamedWhere } from '../entities/named.input.js';
import { Reference, type RelatedOne, relatedOne } from '../entities/reference.input.js';
import { type PlaceWhere, RelatedPlace } from '../places/place.input.js';
import { DateRange } from '../shared/filters.input.js';
import { ViewedPageArgs } from '../shared/view.js';
import { MeetingChannel, MeetingClassification, MeetingOrder, MeetingStatus } from './meeting.enums.js';

@InputType({ description: 'What sort of occasion a meeting is.' })
export class MeetingClassificationFilter {
  @Field(() => MeetingClassification, { nullable: true, description: 'This one.' })
  eq?: MeetingClassification | null;

  @Field(() => [MeetingClassification], { nullable: true, description: 'Any of these.' })
  in?: MeetingClassification[] | null;
}

@InputType({ description: 'Whether a meeting took place. One of which no report says so matches `isNull` only.' })
export class MeetingStatusFilter {
  @Field(() => MeetingStatus, { nullable: true, description: 'This one.' })
  eq?: MeetingStatus | null;

  @Field(() => [MeetingStatus], { nullable: true, description: 'Any of these.' })
  in?: MeetingStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether no report says.' })
  isNull?: boolean | null;
}

@InputType({ description: 'How those who met reached each other. Where nothing says so, `isNull` only matches.' })
export class MeetingChannelFilter {
  @Field(() => MeetingChannel, { nullable: true, description: 'This one.' })
  eq?: MeetingChannel | null;

  @Field(() => [MeetingChannel], { nullable: true, description: 'Any of these.' })
  in?: MeetingChannel[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether nothing says.' })
  isNull?: boolean | null;
}

@InputType({ description: 'Which meetings; all given conditions hold.' })
export class MeetingWhere extends NamedWhere<MeetingWhere> {
  @Field(() => MeetingClassificationFilter, { nullable: true, description: 'What sort of occasion it is.' })
  classification?: MeetingClassificationFilter | null;

  @Field(() => RelatedActor, {
    nullable: true,
    description: 'Who met there: a person or organisation whose presence is CONFIRMED or REPORTED.',
  })
  attendee?: RelatedOne<ActorWhere> | null;

  @Field(() => [Reference], {
    nullable: true,
    description: 'Everyone of these met there (presence CONFIRMED or REPORTED); up to 20.',
  })
  attendees?: Reference[] | null;

  @Field(() => RelatedPlace, { nullable: true, description: 'Where it was held: this place, or one that lies in it.' })
  place?: RelatedOne<PlaceWhere> | null;
  @Field(() => [Reference], {
    nullable: true,
    description:
      'Nobody of these is on record as having met there (presence CONFIRMED or REPORTED); up to 20. That proves no absence: lists of attendees may be incomplete, and `presenceOf` tells what is known of each.',
  })
  absentees?: Reference[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether at least two different persons or organisations are on record as having met there.',
  })
  isEncounter?: boolean | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'When it began. A meeting of which nothing is known about the start lies in no range.',
  })
  start?: DateRange | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'When it ended. A meeting of which nothing is known about the end lies in no range.',
  })
  end?: DateRange | null;

  @Field(() => MeetingStatusFilter, { nullable: true, description: 'Whether it took place.' })
  status?: MeetingStatusFilter | null;

  @Field(() => MeetingChannelFilter, { nullable: true, description: 'How those who met reached each other.' })
  channel?: MeetingChannelFilter | null;
}
logical(MeetingWhere);

export const RelatedMeeting = relatedOne('RelatedMeeting', () => MeetingWhere);

@ArgsType()
export class MeetingArgs extends ViewedPageArgs {
  @Field(() => MeetingWhere, { nullable: true, description: 'Which meetings; all of them without it.' })
  where?: MeetingWhere | null;

  @Field(() => MeetingOrder, {
    nullable: true,
    defaultValue: MeetingOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: MeetingOrder | null;
}
