import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NamedWhere } from '../entities/named.input.js';
import { relatedOne } from '../entities/reference.input.js';
import { ViewedPageArgs } from '../shared/view.js';
import { OrganisationOrder } from './organisation.enums.js';
import { OrganisationClassification } from './organisation.type.js';

@InputType({ description: 'The classification of an organisation.' })
export class OrganisationClassificationFilter {
  @Field(() => OrganisationClassification, { nullable: true, description: 'This one.' })
  eq?: OrganisationClassification | null;

  @Field(() => [OrganisationClassification], { nullable: true, description: 'Any of these.' })
  in?: OrganisationClassification[] | null;
}

@InputType({ description: 'Which organisations; all given conditions hold.' })
export class OrganisationWhere extends NamedWhere<OrganisationWhere> {
  @Field(() => OrganisationClassificationFilter, { nullable: true, description: 'What sort of organisation it is.' })
  classification?: OrganisationClassificationFilter | null;
}
logical(OrganisationWhere);

export const RelatedOrganisation = relatedOne('RelatedOrganisation', () => OrganisationWhere);

@ArgsType()
export class OrganisationArgs extends ViewedPageArgs {
  @Field(() => OrganisationWhere, { nullable: true, description: 'Which organisations; all of them without it.' })
  where?: OrganisationWhere | null;

  @Field(() => OrganisationOrder, {
    nullable: true,
    defaultValue: OrganisationOrder.BY_NAME,
    description: 'The order of the list.',
  })
  orderBy?: OrganisationOrder | null;
}
