import type { Asked, Means } from '../entities/asked.js';
import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { reference } from '../entities/related.js';
import { all, type Cypher, cypher } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import { openDateIn } from '../graph/operators.js';
import { PersonWhere } from '../people/person.input.js';
import { MembershipWhere, type OrganisationReference } from './membership.input.js';
import { OrganisationWhere } from './organisation.input.js';
import { PostWhere } from './post.input.js';

/** From a membership to the organisation that it is in, as a member or in one of its offices. */
const IN_ORGANISATION = ['-[:WITHIN]->', '-[:HOLDS]->(:Post)-[:POST_OF]->'] as const;

const inOrganisation = (below: boolean) =>
  reference<OrganisationWhere>({
    arrows: below
      ? IN_ORGANISATION.flatMap((arrow) => [arrow, `${arrow}(:Organisation)-[:PART_OF*1..8]->`])
      : IN_ORGANISATION,
    what: 'organisation',
    where: () => OrganisationWhere,
    types: ['Organisation'],
  });

const organisation: Means<OrganisationReference> = (value, scope) => inOrganisation(value.below)(value, scope);

/** Believed, and with `asOf` only what may have held then. */
export function counts(scope: Scope<Asked>): Cypher {
  const { asOf, knownAt: known } = scope.asked.view;
  const conditions = [knownAt(scope.on, known)];
  if (asOf !== null) {
    conditions.push(cypher`coalesce(${scope.property('startEarliest')}, '') <= ${asOf}`);
    conditions.push(cypher`coalesce(${scope.property('endLatest')}, '~') >= ${asOf}`);
  }
  return all(conditions);
}

export const MEMBERSHIPS = filtered<MembershipWhere>({
  name: 'Memberships',
  label: 'Membership',
  where: MembershipWhere,
  fields: {
    ...claimFields('Membership'),
    person: reference({
      arrows: ['-[:MEMBER]->'],
      column: 'personId',
      what: 'person',
      where: () => PersonWhere,
      types: ['Person'],
    }),
    organisation,
    post: reference({
      arrows: ['-[:HOLDS]->'],
      column: 'postId',
      what: 'post',
      where: () => PostWhere,
      types: ['Post'],
    }),
    onBehalfOf: reference({
      arrows: ['-[:ON_BEHALF_OF]->'],
      what: 'organisation',
      where: () => OrganisationWhere,
      types: ['Organisation'],
    }),
    startDate: openDateIn('start'),
    endDate: openDateIn('end'),
  },
  counts,
});
