import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_GROUPS, GroupOrder } from '../shared/groups.js';
import { ViewArgs } from '../shared/view.js';
import { StatementWhere } from './statement.input.js';
import { StatementGroupKey } from './statement-group.enums.js';

@ArgsType()
export class StatementGroupArgs extends ViewArgs {
  @Field(() => [StatementGroupKey], {
    description:
      'What to group by: 1 to 4 keys, at most one of them a unit of time. Each combination that occurs is a group.',
  })
  by!: StatementGroupKey[];

  @Field(() => StatementWhere, { nullable: true, description: 'Which statements; all of them without it.' })
  where?: StatementWhere | null;

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
