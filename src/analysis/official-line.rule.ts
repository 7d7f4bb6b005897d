import type { Bounds } from '../shared/partial-date.js';
import { OfficialRule } from './official-line.enums.js';

/** A membership with what its dates can mean, and the dates of the articles that attest it. */
export interface Held {
  readonly id: string;
  readonly personId: string;
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  readonly attestations: readonly Bounds[];
}

/** When something was said, by whom, and whether the source names the office. */
export interface Spoken {
  readonly speakerIds: readonly string[];
  readonly isInOffice: boolean;
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
}

/** Why words count as an organisation's, whether for certain, and the memberships behind it, the certain ones first. */
export interface Ground {
  readonly rule: OfficialRule;
  readonly certain: boolean;
  readonly membershipIds: readonly string[];
}

/** The ground on which words that count as those of some organisations do, by the memberships in them. */
export function groundOf(spoken: Spoken, organisations: readonly string[], members: readonly Held[]): Ground {
  const { speakerIds, isInOffice } = spoken;
  const possible = members.filter((held) => speakerIds.includes(held.personId) && canHaveHeld(held, spoken));
  const certain = possible.filter((held) => surelyHeld(held, spoken));
  const isItself = speakerIds.some((id) => organisations.includes(id));
  const rule = isInOffice ? OfficialRule.SPEAKING_AS : isItself ? OfficialRule.ITSELF : OfficialRule.MEMBERSHIP;
  return {
    rule,
    certain: rule !== OfficialRule.MEMBERSHIP || certain.length > 0,
    membershipIds: [...certain, ...possible.filter((held) => !certain.includes(held))].map(({ id }) => id),
  };
}

/** An unknown end matches any date. */
const canHaveHeld = ({ startEarliest, endLatest }: Held, { saidEarliest, saidLatest }: Spoken) =>
  (startEarliest ?? '') <= (saidLatest ?? '~') && (endLatest ?? '~') >= (saidEarliest ?? '');

/** It held on every day on which the words can have been said, counted in days of UTC. */
function surelyHeld({ startLatest, endEarliest, attestations }: Held, { saidEarliest, saidLatest }: Spoken): boolean {
  if (saidEarliest === null || saidLatest === null) return false;
  const [first, last] = [dayOf(saidEarliest), dayOf(saidLatest)];
  if (
    first === last &&
    attestations.some(({ earliest, latest }) => dayOf(earliest) === first && dayOf(latest) === first)
  ) {
    return true;
  }
  if (startLatest === null || dayOf(startLatest) > first) return false;
  const until = [...(endEarliest === null ? [] : [endEarliest]), ...attestations.map(({ earliest }) => earliest)];
  return until.some((instant) => dayOf(instant) >= last);
}

const dayOf = (instant: string) => instant.slice(0, 10);
