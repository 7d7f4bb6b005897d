import type { NameStore } from '../entities/name.store.js';
import { all, any, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { type Instants, instantsOf } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';
import type { MembershipWhere } from './membership.input.js';

/** A filter with its references resolved to ids: plain values, so that it can be part of a loader's key. */
export interface MembershipCriteria {
  readonly personId: string | null;
  readonly organisation: { readonly id: string; readonly below: boolean } | null;
  readonly postId: string | null;
  readonly onBehalfOfId: string | null;
  readonly start: Instants;
  readonly end: Instants;
  readonly view: View;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  where: MembershipWhere | null | undefined,
  view: View,
  names: NameStore,
): Promise<MembershipCriteria> {
  const { person, organisation, post, onBehalfOf, startDate, endDate } = where ?? {};
  const resolved = await names.resolve([person, organisation, post, onBehalfOf]);
  return {
    personId: person ? resolved.one(person, 'person', 'Person') : null,
    organisation: organisation
      ? { id: resolved.one(organisation, 'organisation', 'Organisation'), below: organisation.below }
      : null,
    postId: post ? resolved.one(post, 'post', 'Post') : null,
    onBehalfOfId: onBehalfOf ? resolved.one(onBehalfOf, 'organisation', 'Organisation') : null,
    start: instantsOf(startDate, null),
    end: instantsOf(endDate, null),
    view,
  };
}

/** Conditions on a membership `m`, whatever way it was reached. */
export function conditionsOf(criteria: MembershipCriteria): Cypher {
  const { personId, organisation, postId, onBehalfOfId, start, end, view } = criteria;
  const conditions = [knownAt('m', view.knownAt), ...within('start', start), ...within('end', end)];
  if (view.asOf !== null) {
    conditions.push(
      cypher`coalesce(m.startEarliest, '') <= ${view.asOf} AND coalesce(m.endLatest, '~') >= ${view.asOf}`,
    );
  }
  if (personId !== null) conditions.push(cypher`m.personId = ${personId}`);
  if (postId !== null) conditions.push(cypher`m.postId = ${postId}`);
  if (organisation) conditions.push(inOrganisation(organisation.id, organisation.below));
  if (onBehalfOfId !== null) conditions.push(leadsTo('-[:ON_BEHALF_OF]->', onBehalfOfId));
  return all(conditions);
}

/**
 * A membership `m` is known to have held at the view's `asOf`, counted in days: between its start and its end, on the
 * date of an article that says so, or between its start and such an article. What lies between two articles alone is
 * not certain: someone may have left the office and come back.
 */
export function certainAt({ asOf, knownAt: known }: View): Cypher {
  if (asOf === null) return trusted('(m.startLatest IS NOT NULL AND m.endEarliest IS NOT NULL)');
  // Instants are compared with a day as text: "2025-12-02" sorts before every instant of that day, "2025-12-02~" after.
  const day = asOf.slice(0, 10);
  const dayEnd = `${day}~`;
  const attested = (when: Cypher) => cypher`(m.attestedAt IS NOT NULL AND COUNT {
          (m)<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article) WHERE ${knownAt('e', known)} AND ${when}
        } > 0)`;
  const begun = cypher`coalesce(m.startLatest, '~') <= ${dayEnd}`;
  return any([
    attested(cypher`a.publishedEarliest >= ${day} AND a.publishedLatest <= ${dayEnd}`),
    cypher`${begun} AND coalesce(m.endEarliest, '') >= ${day}`,
    cypher`${begun} AND ${attested(cypher`a.publishedEarliest >= ${day}`)}`,
  ]);
}

function within(date: 'start' | 'end', { from, through }: Instants): Cypher[] {
  const conditions: Cypher[] = [];
  // An open end of a stated date reaches any instant; a date that nobody states reaches none.
  if (from !== null) conditions.push(cypher`coalesce(${trusted(`m.${date}Latest`)}, '~') >= ${from}`);
  if (through !== null) conditions.push(cypher`coalesce(${trusted(`m.${date}Earliest`)}, '') <= ${through}`);
  return conditions.length === 0 ? [] : [trusted(`m.${date}Date IS NOT NULL`), ...conditions];
}

/** In the organisation or in one of its offices; with `below`, or in an organisation or office below it. */
const inOrganisation = (id: string, below: boolean): Cypher =>
  any(
    ['', ...(below ? ['(:Organisation)-[:PART_OF*1..8]->'] : [])].flatMap((up) => [
      leadsTo(`-[:WITHIN]->${up}`, id),
      leadsTo(`-[:HOLDS]->(:Post)-[:POST_OF]->${up}`, id),
    ]),
  );

const leadsTo = (path: string, organisationId: string): Cypher =>
  cypher`COUNT { (m)${trusted(path)}(o:Organisation) WHERE o.id = ${organisationId} } > 0`;
