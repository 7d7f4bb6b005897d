import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_GROUPS, GroupOrder } from '../shared/groups.js';
import { HeldArgs, PositionWhere } from './position.input.js';
import { PositionGroupKey } from './position-group.enums.js';

@ArgsType()
export class PositionGroupArgs extends HeldArgs {
  @Field(() => [PositionGroupKey], {
    description:
      'What to group by: 1 to 4 keys, at most one of them a unit of time. Each combination that occurs is a group.',
  })
  by!: PositionGroupKey[];

  @Field(() => PositionWhere, { nullable: true, description: 'Which positions; all of them without it.' })
  where?: PositionWhere | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to count only the newest position of each holder on each target.',
  })
  newestPerHolder!: boolean;

  @Field(() => GroupOrder, {
    nullable: true,
    defaultValue: GroupOrder.MOST_FIRST,
    description: 'The order of the groups.',
  })
  orderBy?: GroupOrder | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_GROUPS,
    description: 'The first so many groups, 1 to 1,000.',
  })
  first?: number | null;
}
