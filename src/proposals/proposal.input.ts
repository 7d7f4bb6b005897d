import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NamedWhere } from '../entities/named.input.js';
import { Reference } from '../entities/reference.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which proposals; all given conditions hold.' })
export class ProposalWhere extends NamedWhere<ProposalWhere> {
  @Field(() => Reference, { nullable: true, description: 'Who put it forward, alone or with others.' })
  presentedBy?: Reference | null;
}
logical(ProposalWhere);

@ArgsType()
export class ProposalArgs extends ViewedPageArgs {
  @Field(() => ProposalWhere, { nullable: true, description: 'Which proposals; all of them without it.' })
  where?: ProposalWhere | null;
}
