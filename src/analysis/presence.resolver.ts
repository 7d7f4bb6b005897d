import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Reference } from '../entities/reference.input.js';
import { Attendance } from '../meetings/attendance.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Organisation } from '../organisations/organisation.type.js';
import { checkedSize } from '../shared/groups.js';
import { PresenceState } from './presence.enums.js';
import { PresenceArgs } from './presence.input.js';
import { AttendanceRoll, PresenceFinding, PresenceSurvey } from './presence.type.js';
import { allPresencesAt, presencesAt, presencesOf, rollOf } from './presences.js';

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

  @FieldResolver(() => [PresenceFinding], {
    description:
      'What all claims on each presence come to: expected, confirmed, denied or disputed, of everybody whom a source names, in the order of the sources.',
  })
  async presences(
    @Root() meeting: Meeting,
    @Arg('states', () => [PresenceState], { nullable: true, description: 'Only these; all of them without it.' })
    states: PresenceState[] | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() context: Context,
  ) {
    const size = checkedSize(first, 100);
    return (await allPresencesAt(meeting, states, context)).slice(0, size);
  }

  @FieldResolver(() => AttendanceRoll, { description: 'How far the list of attendees can be trusted.' })
  attendanceRoll(@Root() meeting: Meeting, @Ctx() context: Context) {
    return rollOf(meeting, context);
  }
}

@Resolver(() => PresenceSurvey)
export class PresenceSurveyResolver {
  @Query(() => PresenceSurvey, {
    description:
      'Whose presence at meetings is expected, confirmed, denied or in dispute, each with the claims of its sources?',
  })
  presences(@Args(() => PresenceArgs) args: PresenceArgs, @Ctx() context: Context) {
    return presencesOf(args, context);
  }

  @FieldResolver(() => [PresenceFinding], { description: 'The presences, those at the newest meeting first.' })
  findings(
    @Root() { all }: PresenceSurvey,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return all.slice(0, checkedSize(first, 100));
  }
}

@Resolver(() => PresenceFinding)
export class PresenceFindingResolver {
  @FieldResolver(() => Meeting, { description: 'At which meeting.' })
  meeting(@Root() { meetingId, view }: PresenceFinding, @Ctx() { entities }: Context) {
    return entities.load<Meeting>(meetingId, view);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether a statement made at the meeting is on record, whatever the list of attendees says. One that was read out or sent in counts too.',
  })
  async spokeThere(@Root() { meetingId, actorId, view }: PresenceFinding, @Ctx() { rosters }: Context) {
    return (await rosters.speakersAt(meetingId, view)).includes(actorId);
  }

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
