import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Attendance } from '../meetings/attendance.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { checkedSize } from '../shared/groups.js';
import { ContactArgs } from './contact.input.js';
import { Contact, ContactSurvey } from './contact.type.js';
import { contactsOf } from './contacts.js';

@Resolver()
export class ContactsResolver {
  @Query(() => ContactSurvey, {
    description:
      'Who met some together with others but without third ones. Met means that a source has the presence as CONFIRMED or REPORTED; with `asOf`, at meetings that can have begun by then.',
  })
  contacts(@Args(() => ContactArgs) args: ContactArgs, @Ctx() context: Context) {
    return contactsOf(args, context);
  }
}

@Resolver(() => ContactSurvey)
export class ContactSurveyResolver {
  @FieldResolver(() => [Contact], { description: 'Those who were met, at most meetings first.' })
  contacts(
    @Root() { all }: ContactSurvey,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return all.slice(0, checkedSize(first, 100));
  }

  @FieldResolver(() => [Meeting], { description: 'The meetings that fit, newest first.' })
  meetings(
    @Root() { meetingIds, view }: ContactSurvey,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() { entities }: Context,
  ) {
    return meetingIds.slice(0, checkedSize(first, 100)).map((id) => entities.load<Meeting>(id, view));
  }
}

@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver(() => Actor, { description: 'Who was met.' })
  actor(@Root() { actorId, view }: Contact, @Ctx() { entities }: Context) {
    return entities.load<Actor>(actorId, view);
  }

  @FieldResolver(() => [Attendance], {
    description: 'The claims that put the contact there, of the newest meeting first.',
  })
  attendances(
    @Root() { attendanceIds, view }: Contact,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() { attendances }: Context,
  ) {
    return attendanceIds.slice(0, checkedSize(first, 100)).map((id) => attendances.byId(id, view));
  }
}
