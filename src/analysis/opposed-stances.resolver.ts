import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Meeting } from '../meetings/meeting.type.js';
import { checkedSize } from '../shared/groups.js';
import { seen, ViewArgs, viewOf } from '../shared/view.js';
import { opposedStancesAt } from './opposed-stances.js';
import { OpposedStances } from './opposed-stances.type.js';

@Resolver(() => Meeting)
export class MeetingOpposedStancesResolver {
  @FieldResolver(() => [OpposedStances], {
    description:
      'On what those who met there, or the sides that they were on, held opposed stances when it began: of each holder and target the newest stance that can have begun by then and was not over. Of each holder the newest 200 stances are looked at; `isComplete` tells whether these are all. Where nothing is known of the date, as of `asOf` or today. That with most stances first.',
  })
  async opposedStances(
    @Root() meeting: Meeting,
    @Args(() => ViewArgs) dates: ViewArgs,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' }) first: number,
    @Ctx() context: Context,
  ) {
    const size = checkedSize(first, 100);
    return (await opposedStancesAt(seen(meeting, viewOf(dates, meeting.view)), context)).slice(0, size);
  }
}
