import { Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NamedWhere } from '../entities/named.input.js';
import type { RelatedOne } from '../entities/reference.input.js';
import { IntFilter, StringFilter } from '../shared/filters.input.js';
import { type ProposalWhere, RelatedProposal } from './proposal.input.js';

@InputType({ description: 'Which points of proposals; all given conditions hold.' })
export class PointWhere extends NamedWhere<PointWhere> {
  @Field(() => IntFilter, { nullable: true, description: 'Its number in the proposal.' })
  number?: IntFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'What it says.' })
  text?: StringFilter | null;

  @Field(() => RelatedProposal, { nullable: true, description: 'The proposal that it belongs to.' })
  proposal?: RelatedOne<ProposalWhere> | null;
}
logical(PointWhere);
