import { GraphQLISO8601Duration } from 'graphql-scalars';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { NamedArgs } from '../entities/named.input.js';
import { Place } from '../places/place.type.js';
import { DateBounds } from '../shared/imprecise-date.type.js';
import { PartialDate } from '../shared/partial-date.js';
import { boundsOf } from './bounds.js';
import { DurationQualifier, MeetingChannel, MeetingDetail, MeetingStatus } from './meeting.enums.js';
import { MeetingArgs } from './meeting.input.js';
import { Meeting, MeetingConnection } from './meeting.type.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'One meeting, by id or name; null when none has the id.' })
  meeting(@Args(() => NamedArgs) args: NamedArgs, @Ctx() { meetings }: Context) {
    return meetings.one(args);
  }

  @Query(() => MeetingConnection, {
    description:
      'Who met where and when: meetings by attendees, place, start, status, kind and name in any combination, newest first. With `asOf` those that had begun by then, as far as their start is known; with `knownAt` those that this graph knew of then, with what it knew of them.',
  })
  meetings(@Args(() => MeetingArgs) args: MeetingArgs, @Ctx() { meetings }: Context) {
    return meetings.page(args);
  }

  @FieldResolver(() => PartialDate, { nullable: true, description: 'When it began; null when no report says.' })
  start(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, ({ startDate }) => startDate);
  }

  @FieldResolver(() => DateBounds, {
    nullable: true,
    description:
      'What `start` can mean at its earliest and latest. Where no report gives a start but one says that it was held, it began by the date of that article (basis ARTICLE). Null when nothing is known.',
  })
  startBounds(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, (facts) => boundsOf(facts, 'start'));
  }

  @FieldResolver(() => PartialDate, { nullable: true, description: 'When it ended; null when no report says.' })
  end(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, ({ endDate }) => endDate);
  }

  @FieldResolver(() => DateBounds, {
    nullable: true,
    description: 'What `end` can mean at its earliest and latest; null when no report says.',
  })
  endBounds(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, (facts) => boundsOf(facts, 'end'));
  }

  @FieldResolver(() => GraphQLISO8601Duration, {
    nullable: true,
    description: 'How long it lasted (ISO 8601), such as PT5H for five hours; null when no report says.',
  })
  duration(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, ({ duration }) => duration);
  }

  @FieldResolver(() => DurationQualifier, {
    nullable: true,
    description: 'How the source bounds the duration; null when it gives it without qualification.',
  })
  durationQualifier(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, ({ durationQualifier }) => durationQualifier);
  }

  @FieldResolver(() => MeetingChannel, {
    nullable: true,
    description: 'How those who met reached each other; null when no report says.',
  })
  channel(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, ({ channel }) => channel);
  }

  @FieldResolver(() => MeetingStatus, {
    nullable: true,
    description: 'Whether it took place; null when no report says.',
  })
  status(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, ({ status }) => status);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it was held; null when no report says.' })
  place(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.placeOf(meeting);
  }

  @FieldResolver(() => [MeetingDetail], {
    description:
      'The details on which reports of what took place cannot all be right: dates or durations that do not overlap ("about" and "nearly" leave a quarter of it), places of which neither lies in the other, different channels, held and cancelled. `reports` shows who says what.',
  })
  disputed(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.told(meeting, ({ disputed }) => disputed ?? []);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting that it is a part of; null when it stands alone.',
  })
  partOf(@Root() { id, view }: Meeting, @Ctx() { entities }: Context) {
    return entities.alongOne<Meeting>(id, 'wholeOfMeeting', view);
  }

  @FieldResolver(() => [Meeting], {
    description:
      'The meetings that are parts of it, oldest first; up to 500. With `asOf` those that had begun by then.',
  })
  parts(@Root() meeting: Meeting, @Ctx() { meetings }: Context) {
    return meetings.partsOf(meeting);
  }
}
