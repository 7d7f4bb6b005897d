import type { Context } from '../context.js';
import { groupBy } from '../graph/batch.js';
import type { Meeting } from '../meetings/meeting.type.js';
import { Stance } from '../positions/position.enums.js';
import { spanOf } from './met-between.js';
import type { OpposedStances } from './opposed-stances.type.js';
import { hasMet, rosterOf } from './roster.js';
import { isWhole } from './roster.store.js';
import { areOpposed, type Dated, datedOf, type Span, surelyBefore } from './stance.js';

/** On what those at a meeting, or their sides, held opposed stances when it began: that with most stances first. */
export async function opposedStancesAt(meeting: Meeting, stores: Context): Promise<OpposedStances[]> {
  const { view } = meeting;
  const begins = await spanOf(meeting, stores.meetings);
  const [moment] = [begins.latest ?? begins.earliest ?? stores.positionSeries.today, view.asOf ?? '~'].sort() as [
    string,
  ];
  const roster = await rosterOf(meeting, stores);
  const entries = roster.filter(hasMet);
  const holderIds = [
    ...new Set(entries.flatMap(({ attendeeId, sideId }) => [attendeeId, ...(sideId ? [sideId] : [])])),
  ];
  const stances = await Promise.all(
    holderIds.map(async (holderId) => {
      const { positions, isComplete } = await stores.positionSeries.begunBy(holderId, moment, view);
      return { held: newestHeldAt(await datedOf(positions, stores), moment), isComplete };
    }),
  );
  const isComplete = isWhole(roster) && stances.every((one) => one.isComplete);
  const held = stances.flatMap((one) => one.held);
  const found = [...groupBy(held, ({ position }) => position.targetId).values()].flatMap((among) => {
    const opposed = opposedAmong(among, begins);
    return opposed ? [{ ...opposed, isComplete }] : [];
  });
  return found.sort(
    (a, b) =>
      b.accepting.length + b.refusing.length - a.accepting.length - a.refusing.length ||
      (a.target.id < b.target.id ? -1 : 1),
  );
}

/** The newest stance on each target that can have begun by a moment, and that no source says to have ended before. */
function newestHeldAt(stances: readonly Dated[], moment: string): Dated[] {
  const held = stances.filter(
    ({ position, earliest }) => (earliest ?? '') <= moment && (position.validThroughLatest ?? '~') >= moment,
  );
  return [...groupBy(held, ({ position }) => position.targetId).values()].flatMap((series) => series.at(-1) ?? []);
}

function opposedAmong(held: readonly Dated[], begins: Span): Omit<OpposedStances, 'isComplete'> | null {
  const refusing = held.filter(({ position }) => position.stance === Stance.AGAINST);
  const accepting = held.filter(({ position }) => areOpposed(position.stance, Stance.AGAINST));
  const [first] = refusing;
  if (!first || accepting.length === 0) return null;
  const isSure = (stances: readonly Dated[]) => stances.some((stance) => surelyBefore(stance, begins));
  const newestFirst = (stances: readonly Dated[]) => stances.map(({ position }) => position).sort(byAge);
  return {
    target: first.position.target,
    accepting: newestFirst(accepting),
    refusing: newestFirst(refusing),
    isCertain: isSure(accepting) && isSure(refusing),
  };
}

const byAge = (one: { sortKey: string }, other: { sortKey: string }) => (one.sortKey > other.sortKey ? -1 : 1);
