import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import { Place } from '../places/place.type.js';
import { DateBounds } from '../shared/imprecise-date.type.js';
import { PartialDate } from '../shared/partial-date.js';
import { boundsOf } from './bounds.js';
import { Meeting } from './meeting.type.js';
import { MeetingReportArgs, ReportsOfMeetingArgs } from './meeting-report.input.js';
import { MeetingReport, MeetingReportConnection } from './meeting-report.type.js';

@Resolver(() => MeetingReport)
export class MeetingReportResolver {
  @Query(() => MeetingReportConnection, {
    description:
      'What articles tell of meetings: reports by meeting, article, place, date, channel and status in any combination, those on the newest meeting first. With `asOf` only on meetings that had begun by then.',
  })
  meetingReports(@Args(() => MeetingReportArgs) args: MeetingReportArgs, @Ctx() { meetingReports }: Context) {
    return meetingReports.page(args);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting that it tells of.' })
  meeting(@Root() { meeting, meetingId, view }: MeetingReport, @Ctx() { entities }: Context) {
    return meeting ?? entities.load<Meeting>(meetingId, view);
  }

  @FieldResolver(() => Article, { description: 'The article whose account it is.' })
  article(@Root() { articleId, view }: MeetingReport, @Ctx() { entities }: Context) {
    return entities.load<Article>(articleId, view);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'When it began; null when the article does not say.',
  })
  start(@Root() { startDate }: MeetingReport) {
    return startDate;
  }

  @FieldResolver(() => DateBounds, { nullable: true, description: 'What `start` can mean at its earliest and latest.' })
  startBounds(@Root() report: MeetingReport) {
    return boundsOf(report, 'start');
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'When it ended; null when the article does not say.',
  })
  end(@Root() { endDate }: MeetingReport) {
    return endDate;
  }

  @FieldResolver(() => DateBounds, { nullable: true, description: 'What `end` can mean at its earliest and latest.' })
  endBounds(@Root() report: MeetingReport) {
    return boundsOf(report, 'end');
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it was held; null when the article does not say.' })
  place(@Root() { place }: MeetingReport) {
    return place;
  }
}

/** `Meeting.reports`. */
@Resolver(() => Meeting)
export class MeetingReportsResolver {
  @FieldResolver(() => [MeetingReport], {
    description:
      'What each article tells of it, the one recorded last first; up to 100. With `asOf` only if it had begun by then.',
  })
  reports(
    @Root() meeting: Meeting,
    @Args(() => ReportsOfMeetingArgs) args: ReportsOfMeetingArgs,
    @Ctx() { meetingReports }: Context,
  ) {
    return meetingReports.ofMeeting(meeting, args);
  }
}
