import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Subject } from '../entities/subject.type.js';
import { AgendaItem } from '../meetings/agenda-item.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { seen, ViewArgs, viewOf } from '../shared/view.js';
import { AgendaSilence } from './agenda-silence.type.js';

@Resolver(() => Meeting)
export class MeetingAgendaSilencesResolver {
  @FieldResolver(() => [AgendaSilence], {
    description:
      'What was on its agenda and has nobody on record: neither at the meeting nor telling of it. In the order of the agenda, up to 100.',
  })
  async agendaSilences(
    @Root() meeting: Meeting,
    @Args(() => ViewArgs) dates: ViewArgs,
    @Ctx() { agendaSilences, meetings }: Context,
  ) {
    const viewed = seen(meeting, viewOf(dates, meeting.view));
    return (await meetings.hasBegun(viewed)) ? agendaSilences.ofMeeting(viewed) : [];
  }
}

@Resolver(() => AgendaSilence)
export class AgendaSilenceResolver {
  @FieldResolver(() => Subject, { description: 'What was on the agenda.' })
  subject(@Root() { subjectId, view }: AgendaSilence, @Ctx() { entities }: Context) {
    return entities.load<Subject>(subjectId, view);
  }

  @FieldResolver(() => [AgendaItem], {
    description: 'The claims that it was, planned or discussed, with their evidence.',
  })
  items(@Root() { itemIds, view }: AgendaSilence, @Ctx() { agendaItems }: Context) {
    return itemIds.map((id) => agendaItems.byId(id, view));
  }
}
