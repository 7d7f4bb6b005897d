import type { Asked, Means } from '../entities/asked.js';
import { all, any, type Cypher, cypher, exists, not, trusted } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import { lies } from '../graph/operators.js';
import type { DateRange } from '../shared/filters.input.js';
import { PLANS } from './meeting.rule.js';

/** What a meeting and a report on it both have under the same name. */
type Detail = 'startDate' | 'endDate' | 'placeId' | 'channel' | 'status';

/**
 * A condition on a detail of a meeting. Today's knowledge is kept on the meeting itself; that of the past is what the
 * report says that counted then, by the rule of `meeting.rule.ts`.
 */
export const reported =
  <Value>(detail: Detail, meaning: Means<Value>): Means<Value> =>
  (value, scope) =>
    scope.asked.view.knownAt === null
      ? meaning(value, scope)
      : first(scope, detail, (report) => meaning(value, report));

/** The same where the condition can also be that nothing is known. */
export const reportedOrNot =
  <Value extends { isNull?: boolean | null }>(detail: Detail, meaning: Means<Value>): Means<Value> =>
  ({ isNull, ...rest }, scope) => {
    if (scope.asked.view.knownAt === null) return meaning({ isNull, ...rest } as Value, scope);
    const conditions: Cypher[] = [];
    if (Object.values(rest).some((given) => given != null)) {
      conditions.push(first(scope, detail, (report) => meaning(rest as Value, report)));
    }
    if (isNull != null) conditions.push(isNull ? not(told(scope, detail)) : told(scope, detail));
    return all(conditions);
  };

const END: Means<DateRange> = (range, scope) =>
  lies(
    {
      earliest: cypher`coalesce(${scope.property('endEarliest')}, '')`,
      latest: cypher`coalesce(${scope.property('endLatest')}, '~')`,
      isKnown: cypher`${scope.property('endDate')} IS NOT NULL`,
    },
    range,
  );

/** When a meeting ended. */
export const ended = reportedOrNot('endDate', END);

/** When a meeting began. One that was held began by the date of an article that says so. */
export const began: Means<DateRange> = (range, scope) => {
  if (scope.asked.view.knownAt === null) return lies(startOf(scope, 'startBasis'), range);
  const { isNull, ...ends } = range;
  const undated = cypher`${not(told(scope, 'startDate'))} AND ${heldWithout(scope, (heldBy) =>
    lies({ earliest: heldBy, latest: heldBy, isKnown: trusted('true') }, ends),
  )}`;
  const isKnown = any([told(scope, 'startDate'), heldWithout(scope, (heldBy) => cypher`${heldBy} IS NOT NULL`)]);
  const conditions: Cypher[] = [];
  if (Object.values(ends).some((given) => given != null)) {
    conditions.push(any([first(scope, 'startDate', (report) => lies(startOf(report, 'startDate'), ends)), undated]));
  }
  if (isNull != null) conditions.push(isNull ? not(isKnown) : isKnown);
  return all(conditions);
};

/** It began by an instant, or nothing is known of its start. */
export function beganBy(scope: Scope<Asked>, instant: string): Cypher {
  if (scope.asked.view.knownAt === null)
    return cypher`coalesce(${startOf(scope, 'startBasis').earliest}, '') <= ${instant}`;
  const later = (report: Scope<Asked>) => cypher`${startOf(report, 'startDate').earliest} > ${instant}`;
  const unheld = cypher`${not(told(scope, 'startDate'))} AND ${heldWithout(scope, (heldBy) => cypher`${heldBy} > ${instant}`)}`;
  return not(any([first(scope, 'startDate', later), unheld]));
}

// Lists have a meeting at the earliest that its start can mean, and ranges must agree with them.
const startOf = (scope: Scope<Asked>, known: 'startBasis' | 'startDate') => ({
  earliest: cypher`coalesce(${scope.property('startEarliest')}, ${scope.property('startLatest')})`,
  latest: cypher`coalesce(${scope.property('startLatest')}, '~')`,
  isKnown: cypher`${scope.property(known)} IS NOT NULL`,
});

/** It was held, and the date of the earliest article that says so meets a condition. */
function heldWithout(scope: Scope<Asked>, condition: (heldBy: Cypher) => Cypher): Cypher {
  const isEarliest = (report: Scope<Asked>) => {
    const other = report.fresh();
    const earlier = cypher`${believed(other)} AND ${other.property('heldBy')} < ${report.property('heldBy')}`;
    const isFirst = not(exists(cypher`${reportOn(scope, other)} WHERE ${earlier}`));
    return cypher`${isFirst} AND ${condition(report.property('heldBy'))}`;
  };
  const report = scope.fresh();
  const held = first(scope, 'status', (counting) => cypher`${counting.property('status')} = 'HELD'`);
  return cypher`${held} AND ${exists(cypher`${reportOn(scope, report)} WHERE ${believed(report)} AND ${isEarliest(report)}`)}`;
}

/** Some believed report has the detail. */
function told(scope: Scope<Asked>, detail: Detail): Cypher {
  const report = scope.fresh();
  return exists(
    cypher`${reportOn(scope, report)} WHERE ${believed(report)} AND ${report.property(detail)} IS NOT NULL`,
  );
}

/** The report that counts for a detail, the first of those that have it, meets a condition. */
function first(scope: Scope<Asked>, detail: Detail, condition: (report: Scope<Asked>) => Cypher): Cypher {
  const [report, other] = [scope.fresh(), scope.fresh()];
  const before = cypher`${believed(other)} AND ${other.property(detail)} IS NOT NULL AND ${ranksBefore(other, report)}`;
  const isFirst = not(exists(cypher`${reportOn(scope, other)} WHERE ${before}`));
  const has = cypher`${believed(report)} AND ${report.property(detail)} IS NOT NULL`;
  return exists(cypher`${reportOn(scope, report)} WHERE ${has} AND ${isFirst} AND ${condition(report)}`);
}

const reportOn = (meeting: Scope<Asked>, report: Scope<Asked>) =>
  trusted(`(${meeting.on})<-[:OF_MEETING]-(${report.on}:MeetingReport)`);

const believed = ({ on, asked }: Scope<Asked>) => knownAt(on, asked.view.knownAt);

/** The order of the rule: what took place before plans, then the surest, then the newest. */
function ranksBefore(one: Scope<Asked>, other: Scope<Asked>): Cypher {
  const planned = ({ on }: Scope<Asked>) => cypher`CASE WHEN ${trusted(on)}.status IN ${PLANS} THEN 1 ELSE 0 END`;
  const [a, b] = [trusted(one.on), trusted(other.on)];
  return cypher`(${planned(one)} < ${planned(other)} OR ${planned(one)} = ${planned(other)} AND (
            ${a}.confidence > ${b}.confidence OR ${a}.confidence = ${b}.confidence AND (
              ${a}.recordedAt > ${b}.recordedAt OR ${a}.recordedAt = ${b}.recordedAt AND ${a}.id < ${b}.id)))`;
}
