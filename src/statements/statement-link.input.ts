import { ArgsType, Field, InputType } from 'type-graphql';
import { ClaimConditions } from '../entities/claim.input.js';
import { logical } from '../entities/logical.js';
import { ViewArgs, ViewedPageArgs } from '../shared/view.js';
import { StatementOrder } from './statement.enums.js';
import { StatementWhere } from './statement.input.js';
import { StatementLinkKind } from './statement-link.enums.js';

@InputType({ description: 'The kind of a link between statements.' })
export class StatementLinkKindFilter {
  @Field(() => StatementLinkKind, { nullable: true, description: 'This one.' })
  eq?: StatementLinkKind | null;

  @Field(() => [StatementLinkKind], { nullable: true, description: 'Any of these.' })
  in?: StatementLinkKind[] | null;
}

@InputType({ description: 'Which links; all given conditions hold.' })
export class StatementLinkWhere extends ClaimConditions<StatementLinkWhere> {
  @Field(() => StatementLinkKindFilter, { nullable: true, description: 'What the one statement does to the other.' })
  kind?: StatementLinkKindFilter | null;

  @Field(() => StatementWhere, { nullable: true, description: 'The statement that does it.' })
  from?: StatementWhere | null;

  @Field(() => StatementWhere, { nullable: true, description: 'The statement that it is done to.' })
  to?: StatementWhere | null;
}
logical(StatementLinkWhere);

@ArgsType()
export class LinksOfStatementArgs extends ViewArgs {
  @Field(() => StatementLinkWhere, { nullable: true, description: 'Which links; all of them without it.' })
  where?: StatementLinkWhere | null;
}

@ArgsType()
export class StatementLinkArgs extends ViewedPageArgs {
  @Field(() => StatementLinkWhere, { nullable: true, description: 'Which links; all of them without it.' })
  where?: StatementLinkWhere | null;

  @Field(() => StatementOrder, {
    nullable: true,
    defaultValue: StatementOrder.NEWEST_FIRST,
    description: 'The order of the list, by the date of `from`.',
  })
  orderBy?: StatementOrder | null;
}
