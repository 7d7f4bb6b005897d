import type { Context } from '../context.js';
import { ACTORS } from '../entities/name.store.js';
import type { Meeting } from '../meetings/meeting.type.js';
import { BadInput } from '../shared/errors.js';
import { type View, viewOf } from '../shared/view.js';
import { changesOf, type DatedChange } from './changes-of.js';
import { spanOf, withMeetings } from './met-between.js';
import type { MeetingBetween } from './position-change.enums.js';
import type { PositionChangeArgs } from './position-change.input.js';
import type { ChangeWithMeetings, PositionChangeSurvey } from './position-change.type.js';
import { datedOf, type Span, surelyBefore } from './stance.js';

/** The most positions that one question compares, and the most changes that it follows up. */
export const MOST_POSITIONS = 2_000;
const MOST_CHANGES = 200;
const MOST_DAYS = 3_660;
const DAY = 86_400_000;

/** Which positions on something changed, the newest change first. */
export async function positionChangesOf(args: PositionChangeArgs, stores: Context): Promise<PositionChangeSurvey> {
  const { on, holder, meeting, days, changed, metBetween, ...dates } = args;
  if (days < 1 || days > MOST_DAYS) throw new BadInput(`Give 1 to ${MOST_DAYS} days.`);
  if (changed.length === 0) throw new BadInput('Say what must have changed.');
  const view = viewOf(dates);
  const resolved = await stores.names.resolve([on, holder, meeting]);
  const holderIds = holder ? [resolved.one(holder, 'holder', ...ACTORS)] : null;
  const begins = meeting ? await startOf(resolved.one(meeting, 'meeting', 'Meeting'), view, stores) : null;
  const series = { holderIds, targetIds: resolved.subjects(on) };
  const { positions, isComplete } = await stores.positionSeries.along(
    series,
    { view, includeEnded: true },
    MOST_POSITIONS,
  );
  const changes = changesOf(await datedOf(positions, stores), changed).flatMap((change) =>
    begins ? (afterMeeting(change, begins, days) ?? []) : [change],
  );
  changes.sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
  const followed = changes.slice(0, MOST_CHANGES).map((change) => withMeetings(change, stores));
  const all = metBetween ? await having(metBetween, followed) : followed;
  return {
    examinedCount: positions.length,
    isComplete: isComplete && changes.length <= MOST_CHANGES,
    changeCount: all.length,
    all,
  };
}

async function having(wanted: MeetingBetween, changes: readonly ChangeWithMeetings[]): Promise<ChangeWithMeetings[]> {
  const met = await Promise.all(changes.map(({ meetings }) => meetings()));
  return changes.filter((_, index) => met[index]?.metBetween === wanted);
}

const placeOf = ({ after }: DatedChange) => `${after.earliest ?? after.latest ?? ''}|${after.position.id}`;

async function startOf(id: string, view: View, { entities, meetings }: Context): Promise<Span> {
  const meeting = await entities.load<Meeting>(id, view);
  const span = meeting && (await spanOf(meeting, meetings));
  if (!span || (span.earliest === null && span.latest === null)) {
    throw new BadInput('Nothing is known of when this meeting began, so nothing can be told to be after it.');
  }
  return span;
}

/** The change if the new position can have been taken in the days after the meeting began; else null. */
function afterMeeting(found: DatedChange, begins: Span, days: number): DatedChange | null {
  const end = begins.latest === null ? '~' : new Date(Date.parse(begins.latest) + days * DAY).toISOString();
  if (surelyBefore(found.after, begins) || (found.after.earliest ?? '') > end) return null;
  const isCertain = found.change.isCertain && surelyBefore(begins, found.after);
  return { ...found, change: { ...found.change, isCertain } };
}
