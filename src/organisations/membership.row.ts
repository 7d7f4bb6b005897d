import { ACTOR_COLUMNS } from '../entities/actor.type.js';
import { CLAIM_COLUMNS } from '../entities/claim.type.js';
import { columns, unflatten } from '../graph/columns.js';
import { type Cypher, cypher } from '../graph/cypher.js';
import { toOne } from '../graph/to-one.js';
import type { Person } from '../people/person.type.js';
import type { DateBasis, DateBounds } from '../shared/imprecise-date.type.js';
import { seen, type View } from '../shared/view.js';
import { certainAt } from './membership.criteria.js';
import type { Membership } from './membership.type.js';
import type { Organisation } from './organisation.type.js';
import { POST_COLUMNS, type Post } from './post.type.js';

const DATES = ['start', 'end', 'attested'] as const;
const DATE_COLUMNS = DATES.flatMap((date) => [`${date}Earliest`, `${date}Latest`, `${date}Basis`]);
const MEMBERSHIP_COLUMNS = [...CLAIM_COLUMNS, 'startDate', 'endDate', 'attestedAt', 'sortKey'];

/** A membership with its to-one edges: a join after the cut is cheaper than a second read. */
export type MembershipRow = Readonly<Record<string, unknown>> & { readonly of: string; readonly m_sortKey: string };

/** From a membership `m` to its person, organisation, post, the post's organisation, and whom it is for. */
export const MEMBERSHIP_EDGES = cypher`MATCH (m)-[:MEMBER]->(person:Person)
      ${toOne('m', {
        organisation: '-[:WITHIN]->(end:Organisation)',
        post: '-[:HOLDS]->(end:Post)',
        office: '-[:HOLDS]->(:Post)-[:POST_OF]->(end:Organisation)',
        behalf: '-[:ON_BEHALF_OF]->(end:Organisation)',
      })}`;

/** The columns of {@link MembershipRow} but `of`. */
export const membershipColumns = (view: View): Cypher => cypher`${columns('m', 'm', MEMBERSHIP_COLUMNS)},
        ${columns('m', 'm', DATE_COLUMNS)}, ${certainAt(view)} AS m_certain,
        ${columns('person', 'person', ACTOR_COLUMNS)}, ${columns('organisation', 'organisation', ACTOR_COLUMNS)},
        ${columns('post', 'post', POST_COLUMNS)}, ${columns('office', 'office', ACTOR_COLUMNS)},
        ${columns('behalf', 'behalf', ACTOR_COLUMNS)}`;

/** The row as the object that GraphQL reads, each edge under the same view. */
export function toMembership(row: MembershipRow, view: View): Membership {
  const node = <Type extends { readonly id: string }>(prefix: string, names: readonly string[]) => {
    const found = unflatten<Type>(row, prefix, names);
    return found && seen(found, view);
  };
  const post = node<Post>('post', POST_COLUMNS);
  return {
    ...(node<Membership>('m', MEMBERSHIP_COLUMNS) as Membership),
    startDateBounds: boundsIn(row, 'start'),
    endDateBounds: boundsIn(row, 'end'),
    attestedAtBounds: boundsIn(row, 'attested'),
    certain: row.m_certain as boolean,
    person: node<Person>('person', ACTOR_COLUMNS) as Person,
    organisation: node<Organisation>('organisation', ACTOR_COLUMNS),
    post: post && { ...post, organisation: node<Organisation>('office', ACTOR_COLUMNS) },
    onBehalfOf: node<Organisation>('behalf', ACTOR_COLUMNS),
  };
}

function boundsIn(row: MembershipRow, date: (typeof DATES)[number]): DateBounds | null {
  const [earliest, latest, basis] = [row[`m_${date}Earliest`], row[`m_${date}Latest`], row[`m_${date}Basis`]];
  if (basis === null) return null;
  return { earliest: earliest as string | null, latest: latest as string | null, basis: basis as DateBasis };
}
