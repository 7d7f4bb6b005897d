import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Actor } from '../entities/actor.type.js';
import { Subject } from '../entities/subject.type.js';
import { DateBounds } from '../shared/imprecise-date.type.js';
import { checkedId } from '../shared/node.js';
import { PartialDate } from '../shared/partial-date.js';
import { ViewArgs, viewOf } from '../shared/view.js';
import { Statement } from '../statements/statement.type.js';
import { HeldArgs, PositionArgs } from './position.input.js';
import { Position, PositionConnection } from './position.type.js';

@Resolver(() => Position)
export class PositionResolver {
  @Query(() => Position, {
    nullable: true,
    description: 'One position by its id, held and believed today or not; null when there is none.',
  })
  position(
    @Arg('id', () => ID, { description: 'Its id, `position:…`.' }) id: string,
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { positions }: Context,
  ) {
    return positions.byId(checkedId(id, 'Position'), viewOf(view));
  }

  @Query(() => PositionConnection, {
    description:
      'Who stands where: the stances held as of a date (today without one), by holder, target and kind in any combination.',
  })
  positions(@Args(() => PositionArgs) args: PositionArgs, @Ctx() { positions }: Context) {
    return positions.page(args);
  }

  @FieldResolver(() => Actor, { description: 'Whose it is.' })
  holder(@Root() { holder }: Position) {
    return holder;
  }

  @FieldResolver(() => Subject, { description: 'On what: a Topic, a Proposal or a Point.' })
  target(@Root() { target }: Position) {
    return target;
  }

  @FieldResolver(() => PartialDate, {
    description:
      'Since when it is held, as precise as the source is. Where no source says, the date of the earliest article that tells of it; `validFromBounds` says which of the two it is.',
  })
  async validFrom(@Root() position: Position, @Ctx() { positions }: Context) {
    return (await positions.startOf(position)).validFrom;
  }

  @FieldResolver(() => DateBounds, {
    description: 'What `validFrom` can mean at its earliest and latest, and where the date comes from.',
  })
  async validFromBounds(@Root() position: Position, @Ctx() { positions }: Context): Promise<DateBounds> {
    const { validFromEarliest: earliest, validFromLatest: latest } = await positions.startOf(position);
    return { earliest, latest, basis: position.validFromBasis };
  }

  @FieldResolver(() => DateBounds, {
    nullable: true,
    description: 'The same of `validThrough`; null when no source says that it ended.',
  })
  validThroughBounds(@Root() position: Position): DateBounds | null {
    const { validThroughEarliest: earliest, validThroughLatest: latest, validThroughBasis: basis } = position;
    return basis && { earliest, latest, basis };
  }

  @FieldResolver(() => [Statement], {
    description: 'The statements that it is taken from, newest first; up to 100. Empty when the source shows none.',
  })
  async basedOn(
    @Root() position: Position,
    @Args(() => ViewArgs) dates: ViewArgs,
    @Ctx() { positions, statements }: Context,
  ) {
    const view = viewOf(dates, position.view);
    return (await positions.basisOf(position, view)).map((id) => statements.byId(id, view));
  }

  @FieldResolver(() => [Position], {
    description:
      'The other stances that the holder has on the same target as of the same date, older and newer, whatever the filter of the list around it; newest first, up to 100.',
  })
  alsoHeld(@Root() position: Position, @Args(() => HeldArgs) args: HeldArgs, @Ctx() { positions }: Context) {
    return positions.alsoHeld(position, args);
  }
}
