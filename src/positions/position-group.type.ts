import { Field, Int, ObjectType } from 'type-graphql';
import { Groups } from '../shared/groups.js';
import type { View, Viewed } from '../shared/view.js';
import { Stance, StanceBasis, StanceStrength } from './position.enums.js';

@ObjectType({
  description:
    'Positions that have the same in all that they are grouped by. A field is null when they are not grouped by it.',
  simpleResolvers: true,
})
export class PositionGroup implements Viewed {
  @Field(() => Int, { description: 'How many positions.' })
  count!: number;

  @Field(() => Stance, { nullable: true, description: 'By STANCE: where the holder stands.' })
  stance!: Stance | null;

  @Field(() => StanceStrength, { nullable: true, description: 'By STRENGTH: how firmly.' })
  strength!: StanceStrength | null;

  @Field(() => StanceBasis, { nullable: true, description: 'By BASIS: on whose word.' })
  basis!: StanceBasis | null;

  @Field(() => String, {
    nullable: true,
    description:
      'By YEAR, MONTH or DAY: since when they are held, as `2025`, `2025-12` or `2025-12-02`, in UTC, as far as is known today. Null with `isImprecise` where the dates are wider than that.',
  })
  bucket!: string | null;

  @Field(() => Boolean, {
    description: 'Whether this is the group of positions whose date is open or wider than the unit of time.',
  })
  isImprecise!: boolean;

  readonly view!: View;
  readonly holderId!: string | null;
  readonly targetId!: string | null;
}

@ObjectType({ description: 'Positions in groups.', simpleResolvers: true })
export class PositionGroups extends Groups {
  @Field(() => [PositionGroup], { description: 'The groups.' })
  groups!: PositionGroup[];
}
