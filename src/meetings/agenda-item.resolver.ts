import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Subject } from '../entities/subject.type.js';
import { AgendaArgs, AgendaItemArgs } from './agenda-item.input.js';
import { AgendaItem, AgendaItemConnection } from './agenda-item.type.js';
import { Meeting } from './meeting.type.js';

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @Query(() => AgendaItemConnection, {
    description:
      'What meetings were to discuss and discussed, by meeting, subject and who says so in any combination, of the newest meeting first. With `asOf` only of meetings that had begun by then.',
  })
  agendaItems(@Args(() => AgendaItemArgs) args: AgendaItemArgs, @Ctx() { agendaItems }: Context) {
    return agendaItems.page(args);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting whose agenda it is on.' })
  meeting(@Root() { meeting, meetingId, view }: AgendaItem, @Ctx() { entities }: Context) {
    return meeting ?? entities.load<Meeting>(meetingId, view);
  }

  @FieldResolver(() => Subject, { description: 'What was to be discussed, or was.' })
  subject(@Root() { subject }: AgendaItem) {
    return subject;
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who says so, where the article names someone; null when the article says it itself.',
  })
  reportedBy(@Root() { reportedBy }: AgendaItem) {
    return reportedBy;
  }
}

/** `Meeting.agenda`. */
@Resolver(() => Meeting)
export class MeetingAgendaResolver {
  @FieldResolver(() => [AgendaItem], {
    description:
      'What it was to discuss and what it discussed, in the order of the sources; up to 500. With `asOf` only if it had begun by then.',
  })
  agenda(@Root() meeting: Meeting, @Args(() => AgendaArgs) args: AgendaArgs, @Ctx() { agendaItems }: Context) {
    return agendaItems.ofMeeting(meeting, args);
  }
}
