import { ArgsType, type ClassType, Field, InputType } from 'type-graphql';
import { ClaimConditions } from '../entities/claim.input.js';
import { logical } from '../entities/logical.js';
import { type ActorWhere, RelatedActor, SubjectWhere } from '../entities/named.filter.js';
import { type RelatedOne, SubjectReference } from '../entities/reference.input.js';
import { PageArgs } from '../shared/connection.js';
import { DateRange, StringFilter } from '../shared/filters.input.js';
import { withView } from '../shared/view.js';
import { PositionOrder, Stance, StanceBasis, StanceStrength } from './position.enums.js';

@InputType({ description: 'The stance of a position.' })
export class StanceFilter {
  @Field(() => Stance, { nullable: true, description: 'This one.' })
  eq?: Stance | null;

  @Field(() => [Stance], { nullable: true, description: 'Any of these.' })
  in?: Stance[] | null;
}

@InputType({ description: 'The strength of a stance.' })
export class StanceStrengthFilter {
  @Field(() => StanceStrength, { nullable: true, description: 'This one.' })
  eq?: StanceStrength | null;

  @Field(() => [StanceStrength], { nullable: true, description: 'Any of these.' })
  in?: StanceStrength[] | null;
}

@InputType({ description: 'On whose word a stance is known.' })
export class StanceBasisFilter {
  @Field(() => StanceBasis, { nullable: true, description: 'This one.' })
  eq?: StanceBasis | null;

  @Field(() => [StanceBasis], { nullable: true, description: 'Any of these.' })
  in?: StanceBasis[] | null;
}

@InputType({
  description:
    'What a stance is on, given by exactly one of `id`, `name` and `where`. By name it is every subject of that name, and the topics that concern an organisation, person or place of that name.',
})
export class TargetReference extends SubjectReference implements RelatedOne<SubjectWhere> {
  @Field(() => SubjectWhere, {
    nullable: true,
    description: 'Any for which these conditions hold; narrower topics do not count of themselves.',
  })
  where?: SubjectWhere | null;
}

@InputType({ description: 'Which positions; all given conditions hold.' })
export class PositionWhere extends ClaimConditions<PositionWhere> {
  @Field(() => RelatedActor, { nullable: true, description: 'Whose: a person or organisation.' })
  holder?: RelatedOne<ActorWhere> | null;

  @Field(() => TargetReference, {
    nullable: true,
    description:
      'On what: a topic, proposal or point. Narrower topics count unless `narrower: false`. By the name of an organisation, person or place it is the topics that concern it. The points of a proposal have positions of their own, which do not count as positions on the proposal.',
  })
  target?: TargetReference | null;

  @Field(() => StanceFilter, { nullable: true, description: 'Where the holder stands.' })
  stance?: StanceFilter | null;

  @Field(() => StanceStrengthFilter, { nullable: true, description: 'How firmly.' })
  strength?: StanceStrengthFilter | null;

  @Field(() => StanceBasisFilter, { nullable: true, description: 'On whose word.' })
  basis?: StanceBasisFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the source calls it one that will not be moved from.' })
  redLine?: boolean | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'What it depends on; `isNull: false` for all that depend on something.',
  })
  conditions?: StringFilter | null;

  @Field(() => DateRange, { nullable: true, description: 'Since when it is held.' })
  validFrom?: DateRange | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Until when it was held; `isNull: true` where no source says that it ended.',
  })
  validThrough?: DateRange | null;
}
logical(PositionWhere);

function withDates<Base extends object>(base: ClassType<Base>) {
  const dated = withView(base, {
    asOf: 'Valid time: the stances that may be held at the end of this date, because they can have begun by then and no source says that they were over before. Without it, and without one further out, at the end of today (UTC). Nested fields inherit it.',
    knownAt:
      'Recorded time: the stances that this graph believed in at the end of this date. Without it, today’s knowledge. Nested fields inherit it.',
  });
  @ArgsType()
  class Args extends (dated as ClassType<object>) {
    @Field(() => Boolean, {
      defaultValue: false,
      description:
        'Whether those that were over by `asOf` count too. Where no `asOf` is given, that is every stance on record, whenever it is held.',
    })
    includeEnded!: boolean;
  }
  return Args as unknown as ClassType<InstanceType<typeof dated> & Pick<Args, 'includeEnded'>>;
}

@ArgsType()
class NoArgs {}

/** When a stance is held and known. */
@ArgsType()
export class HeldArgs extends withDates(NoArgs) {}

@ArgsType()
export class PositionArgs extends withDates(PageArgs) {
  @Field(() => PositionWhere, { nullable: true, description: 'Which positions; all of them without it.' })
  where?: PositionWhere | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to give one position only for each holder and target: the newest of those that `where` and the dates allow. A newer stance does not retire an older one by itself, so `alsoHeld` has the others.',
  })
  newestPerHolder!: boolean;

  @Field(() => PositionOrder, {
    nullable: true,
    defaultValue: PositionOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: PositionOrder | null;
}
