import { ArgsType, Field, InputType } from 'type-graphql';
import { ViewArgs } from '../shared/view.js';
import { StatementLinkKind } from './statement-link.enums.js';

@InputType({ description: 'The kind of a link between statements.' })
export class StatementLinkKindFilter {
  @Field(() => StatementLinkKind, { nullable: true, description: 'This one.' })
  eq?: StatementLinkKind | null;

  @Field(() => [StatementLinkKind], { nullable: true, description: 'Any of these.' })
  in?: StatementLinkKind[] | null;
}

@InputType({ description: 'Which links; all given conditions hold.' })
export class StatementLinkWhere {
  @Field(() => StatementLinkKindFilter, { nullable: true, description: 'What the one statement does to the other.' })
  kind?: StatementLinkKindFilter | null;
}

@ArgsType()
export class StatementLinkArgs extends ViewArgs {
  @Field(() => StatementLinkWhere, { nullable: true, description: 'Which links; all of them without it.' })
  where?: StatementLinkWhere | null;
}
