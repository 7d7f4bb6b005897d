import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Attendance } from '../meetings/attendance.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Person } from '../people/person.type.js';
import { ContactPathArgs } from './contact-path.input.js';
import { contactPathOf } from './contact-path.js';
import { ContactPath, ContactStep } from './contact-path.type.js';

@Resolver(() => ContactStep)
export class ContactPathResolver {
  @Query(() => ContactPath, {
    description:
      'The shortest chain of meetings that connects two persons, through meetings only: a presence CONFIRMED or REPORTED, at meetings that can have begun by `asOf`. Where several are as short, one over new meetings. Being named in one article connects nobody.',
  })
  contactPath(@Args(() => ContactPathArgs) args: ContactPathArgs, @Ctx() context: Context) {
    return contactPathOf(args, context);
  }

  @FieldResolver(() => Person, { description: 'The one of the two who is nearer the start of the chain.' })
  from(@Root() { fromId, view }: ContactStep, @Ctx() { entities }: Context) {
    return entities.load<Person>(fromId, view);
  }

  @FieldResolver(() => Attendance, { description: 'The claim that puts `from` at the meeting.' })
  fromAttendance(@Root() { fromAttendanceId, view }: ContactStep, @Ctx() { attendances }: Context) {
    return attendances.byId(fromAttendanceId, view);
  }

  @FieldResolver(() => Meeting, { description: 'Where they met.' })
  meeting(@Root() { meetingId, view }: ContactStep, @Ctx() { entities }: Context) {
    return entities.load<Meeting>(meetingId, view);
  }

  @FieldResolver(() => Person, { description: 'The other of the two.' })
  to(@Root() { toId, view }: ContactStep, @Ctx() { entities }: Context) {
    return entities.load<Person>(toId, view);
  }

  @FieldResolver(() => Attendance, { description: 'The claim that puts `to` at the meeting.' })
  toAttendance(@Root() { toAttendanceId, view }: ContactStep, @Ctx() { attendances }: Context) {
    return attendances.byId(toAttendanceId, view);
  }
}
