import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Reference } from '../entities/reference.input.js';
import { Attendance } from '../meetings/attendance.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Organisation } from '../organisations/organisation.type.js';
import { AttendanceRoll, PresenceFinding } from './presence.type.js';
import { presencesAt, rollOf } from './presences.js';

@Resolver(() => Meeting)
export class MeetingPresenceResolver {
  @FieldResolver(() => [PresenceFinding], {
    description: 'What is known of the presence of each of these, by name or id: there, expected, denied, or no word.',
  })
  presenceOf(
    @Root() meeting: Meeting,
    @Arg('actors', () => [Reference], { description: 'Persons and organisations, up to 20.' }) actors: Reference[],
    @Ctx() context: Context,
  ) {
    return presencesAt(meeting, actors, context);
  }

  @FieldResolver(() => AttendanceRoll, { description: 'How far the list of attendees can be trusted.' })
  attendanceRoll(@Root() meeting: Meeting, @Ctx() context: Context) {
    return rollOf(meeting, context);
  }
}

@Resolver(() => PresenceFinding)
export class PresenceFindingResolver {
  @FieldResolver(() => Actor, { nullable: true, description: 'Whose presence; null when nothing has the id.' })
  actor(@Root() { actorId, view }: PresenceFinding, @Ctx() { entities }: Context) {
    return entities.load<Actor>(actorId, view);
  }

  @FieldResolver(() => [Attendance], { description: 'The claims on it, each with its evidence.' })
  attendances(@Root() { attendanceIds, view }: PresenceFinding, @Ctx() { attendances }: Context) {
    return attendanceIds.map((id) => attendances.byId(id, view));
  }
}

@Resolver(() => AttendanceRoll)
export class AttendanceRollResolver {
  @FieldResolver(() => [Organisation], {
    description:
      'Organisations that were there and for whom, or for whose side, no person is named: somebody stood there for them.',
  })
  unnamed(@Root() { unnamedIds, view }: AttendanceRoll, @Ctx() { entities }: Context) {
    return unnamedIds.map((id) => entities.load<Organisation>(id, view));
  }

  @FieldResolver(() => [Actor], {
    description: 'Those of whom a statement made at the meeting is on record, and whom no source lists as having met.',
  })
  speakersNotListed(@Root() { speakerIds, view }: AttendanceRoll, @Ctx() { entities }: Context) {
    return speakerIds.map((id) => entities.load<Actor>(id, view));
  }
}
