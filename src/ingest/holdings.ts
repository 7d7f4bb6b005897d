import type { Check } from './check.js';
import { dateForm, isAfter, singleDateForm } from './dates.js';
import { ACTOR, ORGANISATION, PERSON, POST, TARGET } from './expected.js';
import type { MembershipFacts } from './facts.schema.js';
import type { StatementIndex } from './statements.js';
import type { DateForm, MembershipForm, PositionForm } from './verified.js';
import type { Path } from './yaml.js';

/** Checks who held which post or belonged where: the section `memberships`. */
export const memberships = (check: Check, publishedAt: DateForm): MembershipForm[] =>
  check.draft.facts.memberships.map((membership, index) => {
    const path = ['memberships', index];
    if (membership.post === undefined && membership.organisation === undefined) {
      check.fault(path, 'a membership needs a post or an organisation');
    }
    const { startDate, endDate } = termOf(membership, path, check, publishedAt);
    return {
      ...check.evidence(membership, path),
      personId: check.one(membership.person, PERSON, [...path, 'person']),
      organisationId: check.maybe(membership.organisation, ORGANISATION, [...path, 'organisation']),
      postId: check.maybe(membership.post, POST, [...path, 'post']),
      onBehalfOfId: check.maybe(membership.onBehalfOf, ORGANISATION, [...path, 'onBehalfOf']),
      startDate,
      endDate,
      // One that has ended, or of which a day is told, was true before the article, not on its date.
      attestedAt: endDate === null ? { ...publishedAt, basis: 'ARTICLE' } : null,
    };
  });

/**
 * Since when and until when. One of which a single day is told had begun by then and did not end before; the date of
 * the article says nothing of it.
 */
function termOf(
  { startDate, endDate, on }: MembershipFacts,
  path: Path,
  check: Check,
  publishedAt: DateForm,
): Pick<MembershipForm, 'startDate' | 'endDate'> {
  if (on === undefined) {
    const start = check.date(startDate, 'STATED', [...path, 'startDate']);
    const end = check.date(endDate, 'STATED', [...path, 'endDate']);
    check.order(start, end, [...path, 'endDate']);
    return { startDate: start, endDate: end };
  }
  const at = [...path, 'on'];
  if (startDate !== undefined || endDate !== undefined) check.fault(at, 'give "on", or "startDate" and "endDate"');
  const day = check.attempt(at, () => singleDateForm(on, 'STATED'));
  if (day && isAfter(day, publishedAt)) {
    check.fault(at, `wrong date "${on}": it is after the article was published (${publishedAt.value})`);
  }
  return day
    ? { startDate: dateForm(`../${on}`, 'STATED'), endDate: dateForm(`${on}/..`, 'STATED') }
    : { startDate: null, endDate: null };
}

/** Checks who holds which stance: the section `positions`. */
export const positions = (check: Check, publishedAt: DateForm, statements: StatementIndex): PositionForm[] =>
  check.draft.facts.positions.map((position, index) => {
    const path = ['positions', index];
    const stated = check.date(position.validFrom, 'STATED', [...path, 'validFrom']);
    const validThrough = check.date(position.validThrough, 'STATED', [...path, 'validThrough']);
    check.order(stated, validThrough, [...path, 'validThrough']);
    if (position.stance === 'CONDITIONAL' && position.conditions === undefined) {
      check.fault(path, 'a CONDITIONAL stance needs its conditions');
    }
    return {
      ...check.evidence(position, path),
      holderId: check.one(position.holder, ACTOR, [...path, 'holder']),
      targetId: check.one(position.target, TARGET, [...path, 'target']),
      stance: position.stance,
      strength: position.strength,
      conditions: position.conditions ?? null,
      redLine: position.redLine,
      basis: position.basis,
      basedOn: position.basedOn.flatMap((key, at) => statements.byKey(key, [...path, 'basedOn', at]) ?? []),
      validFrom: stated ?? { ...publishedAt, basis: 'ARTICLE' },
      validThrough,
    };
  });
