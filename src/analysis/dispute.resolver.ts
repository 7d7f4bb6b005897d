import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Claim } from '../entities/claim.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { checkedSize } from '../shared/groups.js';
import { seen, ViewArgs, viewOf } from '../shared/view.js';
import { DisputeDetail } from './dispute.enums.js';
import { DisputeArgs } from './dispute.input.js';
import { Dispute, DisputeSurvey } from './dispute.type.js';
import { accountsOf, disputesAbout, disputesOf } from './disputes.js';

@Resolver()
export class DisputesResolver {
  @Query(() => DisputeSurvey, {
    description:
      'On which meetings do articles disagree: on who was there, when it was, how long it lasted, where, how, and whether it took place? By the rules of `Meeting.disputed` and of PresenceState.',
  })
  disputes(@Args(() => DisputeArgs) args: DisputeArgs, @Ctx() context: Context) {
    return disputesOf(args, context);
  }
}

@Resolver(() => DisputeSurvey)
export class DisputeSurveyResolver {
  @FieldResolver(() => [Dispute], { description: 'The disputes, those about the newest meeting first.' })
  disputes(
    @Root() { all }: DisputeSurvey,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
  ) {
    return all.slice(0, checkedSize(first, 100));
  }
}

@Resolver(() => Dispute)
export class DisputeResolver {
  @FieldResolver(() => Meeting, { description: 'The meeting.' })
  meeting(@Root() { meetingId, view }: Dispute, @Ctx() { entities }: Context) {
    return entities.load<Meeting>(meetingId, view);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Whose presence is disputed; null for other details.' })
  attendee(@Root() { attendeeId, view }: Dispute, @Ctx() { entities }: Context) {
    return entities.load<Actor>(attendeeId, view);
  }

  @FieldResolver(() => [Claim], {
    description:
      'What the sources say, each with its evidence: attendances where a presence is disputed, expected ones too, else the reports that have the detail. Not every two of them disagree.',
  })
  accounts(@Root() dispute: Dispute, @Ctx() context: Context) {
    return accountsOf(dispute, context);
  }
}

@Resolver(() => Meeting)
export class MeetingDisputesResolver {
  @FieldResolver(() => [Dispute], {
    description: 'On what articles disagree about it: who was there, then its dates, place and course.',
  })
  disputes(
    @Root() meeting: Meeting,
    @Arg('details', () => [DisputeDetail], { nullable: true, description: 'On what; on anything without it.' })
    details: DisputeDetail[] | null,
    @Args(() => ViewArgs) dates: ViewArgs,
    @Ctx() context: Context,
  ) {
    return disputesAbout(seen(meeting, viewOf(dates, meeting.view)), details, context);
  }
}
