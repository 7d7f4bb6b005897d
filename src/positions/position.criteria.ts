import { ACTORS, type NameStore } from '../entities/name.store.js';
import { all, any, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { instantsOf } from '../shared/filters.input.js';
import { latestOf } from '../shared/partial-date.js';
import type { View } from '../shared/view.js';
import type { PositionArgs } from './position.input.js';

/** Which stances the dates allow. The day of the request is not part of it, so that cursors outlive the day. */
export interface Held {
  readonly view: View;
  readonly includeEnded: boolean;
}

/** A filter with its references resolved to ids: plain values, so that it can be part of a loader's key. */
export interface PositionCriteria extends Held {
  readonly holderId: string | null;
  readonly targetIds: readonly string[] | null;
  readonly stances: readonly string[] | null;
  readonly strengths: readonly string[] | null;
  readonly bases: readonly string[] | null;
  readonly redLine: boolean | null;
  /** It may have begun at or after this instant. */
  readonly from: string | null;
  /** It may have begun at or before this instant. */
  readonly through: string | null;
  readonly newestPerHolder: boolean;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  { where, newestPerHolder, includeEnded }: PositionArgs,
  view: View,
  names: NameStore,
): Promise<PositionCriteria> {
  const { holder, target, stance, strength, basis, redLine, validFrom } = where ?? {};
  const resolved = await names.resolve([holder, target]);
  return {
    holderId: holder ? resolved.one(holder, 'holder', ...ACTORS) : null,
    targetIds: target ? resolved.subjects(target) : null,
    stances: valuesOf(stance),
    strengths: valuesOf(strength),
    bases: valuesOf(basis),
    redLine: redLine ?? null,
    ...instantsOf(validFrom, null),
    newestPerHolder,
    includeEnded,
    view,
  };
}

interface OneOrAny {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

function valuesOf(filter: OneOrAny | null | undefined): readonly string[] | null {
  const one = filter?.eq == null ? null : [filter.eq];
  const several = filter?.in ?? null;
  return one && several ? one.filter((value) => several.includes(value)) : (one ?? several);
}

/** The end of this day in UTC: as of when stances are listed when nobody says. */
export const endOfToday = (): string => latestOf(new Date().toISOString().slice(0, 10));

/** The stance of a variable was believed and held when the dates say. `today` stands in for an `asOf` that is not given. */
export function held(variable: string, { view, includeEnded }: Held, today: string): Cypher {
  const p = trusted(variable);
  const conditions = [knownAt(variable, view.knownAt)];
  const begunBy = view.asOf ?? (includeEnded ? null : today);
  // An open start can be any time; an open or unknown end has not come yet.
  if (begunBy !== null) conditions.push(begun(variable, begunBy, view.knownAt));
  if (!includeEnded) conditions.push(cypher`coalesce(${p}.validThroughLatest, '~') >= ${view.asOf ?? today}`);
  return all(conditions);
}

/** It can have begun by an instant. One that no source dates has the date of an article that was known then. */
function begun(variable: string, by: string, known: string | null): Cypher {
  const p = trusted(variable);
  const dated = cypher`coalesce(${p}.validFromEarliest, '') <= ${by}`;
  if (known === null) return dated;
  const told = cypher`COUNT {
            (${p})<-[:SUPPORTS]-(told:Evidence)-[:QUOTED_FROM]->(teller:Article)
            WHERE ${knownAt('told', known)} AND coalesce(teller.publishedEarliest, '') <= ${by}
          } > 0`;
  return any([
    cypher`${p}.validFromBasis <> 'ARTICLE' AND ${dated}`,
    cypher`${p}.validFromBasis = 'ARTICLE' AND ${told}`,
  ]);
}

/** Conditions on a position `p` beside its holder and target: an access path seeks those. */
export function conditionsOf(criteria: PositionCriteria, today: string): Cypher {
  const matching = matches('p', criteria, today);
  return criteria.newestPerHolder ? cypher`${matching} AND NOT ${newerExists(criteria, today)}` : matching;
}

// One look-up along the index by pair (of holder and target) and time.
const newerExists = (criteria: PositionCriteria, today: string): Cypher => cypher`COUNT {
            MATCH (newer:Position)
            WHERE newer.pairKey = p.pairKey AND newer.sortKey > p.sortKey
              AND ${matches('newer', criteria, today)}
          } > 0`;

function matches(variable: string, criteria: PositionCriteria, today: string): Cypher {
  const { stances, strengths, bases, redLine, from, through } = criteria;
  const p = trusted(variable);
  const conditions = [held(variable, criteria, today)];
  if (stances) conditions.push(cypher`${p}.stance IN ${stances}`);
  if (strengths) conditions.push(cypher`${p}.strength IN ${strengths}`);
  if (bases) conditions.push(cypher`${p}.basis IN ${bases}`);
  if (redLine !== null) conditions.push(cypher`${p}.redLine = ${redLine}`);
  if (from !== null) conditions.push(cypher`coalesce(${p}.validFromLatest, '~') >= ${from}`);
  if (through !== null) conditions.push(cypher`coalesce(${p}.validFromEarliest, '') <= ${through}`);
  return all(conditions);
}
