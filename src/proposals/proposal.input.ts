import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { type ActorWhere, RelatedActor } from '../entities/named.filter.js';
import { NamedWhere } from '../entities/named.input.js';
import { type RelatedOne, relatedOne } from '../entities/reference.input.js';
import { StringFilter } from '../shared/filters.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which proposals; all given conditions hold.' })
export class ProposalWhere extends NamedWhere<ProposalWhere> {
  @Field(() => StringFilter, { nullable: true, description: 'Which version it is, in the words of the source.' })
  version?: StringFilter | null;

  @Field(() => RelatedActor, { nullable: true, description: 'Who put it forward, alone or with others.' })
  presentedBy?: RelatedOne<ActorWhere> | null;
}
logical(ProposalWhere);

export const RelatedProposal = relatedOne('RelatedProposal', () => ProposalWhere);

@ArgsType()
export class ProposalArgs extends ViewedPageArgs {
  @Field(() => ProposalWhere, { nullable: true, description: 'Which proposals; all of them without it.' })
  where?: ProposalWhere | null;
}
