import { ArgsType, Field, InputType } from 'type-graphql';
import { ClaimConditions } from '../entities/claim.input.js';
import { logical } from '../entities/logical.js';
import type { RelatedOne } from '../entities/reference.input.js';
import { type PersonWhere, RelatedPerson } from '../people/person.input.js';
import { PageArgs } from '../shared/connection.js';
import { DateRange } from '../shared/filters.input.js';
import { withView } from '../shared/view.js';
import { MembershipOrder } from './membership.enums.js';
import { type OrganisationWhere, RelatedOrganisation } from './organisation.input.js';
import { type PostWhere, RelatedPost } from './post.input.js';

@InputType({ description: 'An organisation, by exactly one of `id`, `name` and `where`, and how far down.' })
export class OrganisationReference extends RelatedOrganisation implements RelatedOne<OrganisationWhere> {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the organisations below it count too: parts, parts of parts, and so on.',
  })
  below!: boolean;
}

@InputType({ description: 'Which memberships; all given conditions hold.' })
export class MembershipWhere extends ClaimConditions<MembershipWhere> {
  @Field(() => RelatedPerson, { nullable: true, description: 'Whose: a person.' })
  person?: RelatedOne<PersonWhere> | null;

  @Field(() => OrganisationReference, {
    nullable: true,
    description: 'In this organisation, or in one of its offices.',
  })
  organisation?: OrganisationReference | null;

  @Field(() => RelatedPost, { nullable: true, description: 'In this office, by id or by a title that no other has.' })
  post?: RelatedOne<PostWhere> | null;

  @Field(() => RelatedOrganisation, {
    nullable: true,
    description: 'For this organisation: see `Membership.onBehalfOf`.',
  })
  onBehalfOf?: RelatedOne<OrganisationWhere> | null;

  @Field(() => DateRange, { nullable: true, description: 'When they began; an unknown start lies in no range.' })
  startDate?: DateRange | null;

  @Field(() => DateRange, { nullable: true, description: 'When they ended; an unknown end lies in no range.' })
  endDate?: DateRange | null;
}
logical(MembershipWhere);

@ArgsType()
export class MembershipArgs extends withView(PageArgs, {
  asOf: 'Valid time: only those that may have held at the end of this date. An unknown start or end matches any date; `certain` says which did hold. Without it there is no such limit. Nested fields inherit it.',
  knownAt:
    'Recorded time: the memberships that this graph believed at the end of this date. Without it, today’s. Nested fields inherit it.',
}) {
  @Field(() => MembershipWhere, { nullable: true, description: 'Which memberships; all of them without it.' })
  where?: MembershipWhere | null;

  @Field(() => MembershipOrder, {
    nullable: true,
    defaultValue: MembershipOrder.NEWEST_FIRST,
    description: 'The order of the list.',
  })
  orderBy?: MembershipOrder | null;
}
