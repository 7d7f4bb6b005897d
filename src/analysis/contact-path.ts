import type { Context } from '../context.js';
import { BadInput } from '../shared/errors.js';
import { typeOfId } from '../shared/node.js';
import { type View, viewOf } from '../shared/view.js';
import type { ContactPathArgs } from './contact-path.input.js';
import type { ContactPath, ContactStep } from './contact-path.type.js';
import { hasMet } from './roster.js';
import { isWhole } from './roster.store.js';

const LONGEST = 6;
/** What one step of the search follows at most: meetings of one person, meetings, persons. */
const MOST_OF_ONE = 100;
const MOST_AT_ONCE = 500;

type Stores = Pick<Context, 'names' | 'meetings' | 'rosters'>;

/** The search from one end: how each person was reached, and those reached by the last step. */
interface Search {
  readonly reached: Map<string, ContactStep | null>;
  readonly meetings: Set<string>;
  frontier: readonly string[];
  isComplete: boolean;
}

/** A shortest chain of meetings between two persons, searched for from both ends, step by step; the same each time. */
export async function contactPathOf(args: ContactPathArgs, stores: Stores): Promise<ContactPath> {
  const { from, to, maxLength, ...dates } = args;
  if (maxLength < 1 || maxLength > LONGEST) throw new BadInput(`A chain has 1 to ${LONGEST} meetings.`);
  const view = viewOf(dates);
  const resolved = await stores.names.resolve([from, to]);
  const ends = [from, to].map((end) => resolved.one(end, 'person', 'Person')) as [string, string];
  if (ends[0] === ends[1]) return { isConnected: true, length: 0, steps: [], isComplete: true };
  const [forth, back] = ends.map(searchFrom) as [Search, Search];
  for (let length = 1; length <= maxLength; length += 1) {
    const [side, other] = forth.frontier.length <= back.frontier.length ? [forth, back] : [back, forth];
    await advance(side, view, stores);
    const isComplete = forth.isComplete && back.isComplete;
    const middle = side.frontier.find((id) => other.reached.has(id));
    if (middle !== undefined) {
      const steps = [...stepsTo(middle, forth).reverse(), ...stepsTo(middle, back).map(turned)];
      return { isConnected: true, length: steps.length, steps, isComplete };
    }
    if (side.frontier.length === 0) break;
  }
  return { isConnected: false, length: null, steps: [], isComplete: forth.isComplete && back.isComplete };
}

const searchFrom = (id: string): Search => ({
  reached: new Map([[id, null]]),
  meetings: new Set(),
  frontier: [id],
  isComplete: true,
});

/** One step: the meetings of those reached last, newest first, and who else met there. */
async function advance(search: Search, view: View, { meetings, rosters }: Stores): Promise<void> {
  // When meetings began was known otherwise in the past: their store derives it.
  const isPast = view.asOf !== null && view.knownAt !== null;
  const today = isPast ? { ...view, asOf: null } : view;
  const attended = await rosters.attendedBy(search.frontier, today, MOST_OF_ONE + 1);
  const counts = new Map<string, number>();
  const doors = new Map<string, (typeof attended)[number]>();
  for (const door of attended) {
    const count = (counts.get(door.actorId) ?? 0) + 1;
    counts.set(door.actorId, count);
    if (count > MOST_OF_ONE) search.isComplete = false;
    else if (!search.meetings.has(door.meetingId) && !doors.has(door.meetingId)) doors.set(door.meetingId, door);
  }
  let ids = [...doors.keys()];
  if (ids.length > MOST_AT_ONCE) search.isComplete = false;
  ids = ids.slice(0, MOST_AT_ONCE);
  if (isPast && ids.length > 0) ids = [...(await meetings.idsOf({ ids }, view, MOST_AT_ONCE)).ids];
  const lists = await Promise.all(ids.map((id) => rosters.ofMeeting(id, view.knownAt)));
  const next: string[] = [];
  for (const [index, entries] of lists.entries()) {
    const { actorId: fromId, attendanceId: fromAttendanceId, meetingId } = doors.get(ids[index]!)!;
    search.meetings.add(meetingId);
    if (!isWhole(entries)) search.isComplete = false;
    for (const { attendeeId: toId, attendanceId: toAttendanceId } of entries.filter(hasMet)) {
      if (typeOfId(toId) !== 'Person' || search.reached.has(toId)) continue;
      search.reached.set(toId, { view, fromId, fromAttendanceId, meetingId, toId, toAttendanceId });
      next.push(toId);
    }
  }
  if (next.length > MOST_AT_ONCE) search.isComplete = false;
  search.frontier = next.slice(0, MOST_AT_ONCE);
}

/** How the search reached a person, the last step first. */
function stepsTo(id: string, { reached }: Search): ContactStep[] {
  const steps: ContactStep[] = [];
  for (let step = reached.get(id); step; step = reached.get(step.fromId)) steps.push(step);
  return steps;
}

const turned = (step: ContactStep): ContactStep => ({
  ...step,
  fromId: step.toId,
  fromAttendanceId: step.toAttendanceId,
  toId: step.fromId,
  toAttendanceId: step.fromAttendanceId,
});
