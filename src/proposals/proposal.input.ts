import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NameFilter } from '../entities/name.input.js';
import { Reference } from '../entities/reference.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which proposals; all given conditions hold.' })
export class ProposalWhere {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids.' })
  ids?: string[] | null;

  @Field(() => NameFilter, { nullable: true, description: 'The title or another name, in any script.' })
  name?: NameFilter | null;

  @Field(() => Reference, { nullable: true, description: 'Who put it forward, alone or with others.' })
  presentedBy?: Reference | null;
}

@ArgsType()
export class ProposalArgs extends ViewedPageArgs {
  @Field(() => ProposalWhere, { nullable: true, description: 'Which proposals; all of them without it.' })
  where?: ProposalWhere | null;
}
