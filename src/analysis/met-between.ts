import type { Context } from '../context.js';
import type { Meeting } from '../meetings/meeting.type.js';
import type { DatedChange } from './changes-of.js';
import { MeetingBetween } from './position-change.enums.js';
import type { ChangeWithMeetings, MeetingsBetween } from './position-change.type.js';
import { type Span, surelyBefore } from './stance.js';

type Stores = Pick<Context, 'circles' | 'entities' | 'meetings'>;

/** The change, with what reads the meetings in between: once, when somebody asks, and for all changes of a level together. */
export function withMeetings(dated: DatedChange, stores: Stores): ChangeWithMeetings {
  let found: Promise<MeetingsBetween> | undefined;
  const meetings = () => {
    found ??= meetingsBetween(dated, stores);
    return found;
  };
  return { ...dated.change, meetings };
}

/** The meetings that the holder of a change, or its people, attended in between. */
async function meetingsBetween({ before, after, change }: DatedChange, { circles, entities, meetings }: Stores) {
  const { holderId, view } = change.after;
  const from = before.earliest ?? '';
  const until = after.latest ?? '~';
  const members = (await circles.of(holderId, view.knownAt)).filter(
    (member) => (member.from ?? '') <= until && (member.through ?? '~') >= from,
  );
  // When meetings began was known otherwise in the past: then all are read, and checked below.
  const bounds = view.knownAt === null ? { from, before: `${until}}` } : { from: '', before: '~' };
  const actorIds = [...new Set(members.map(({ actorId }) => actorId))];
  const visits = await Promise.all(actorIds.map((actorId) => circles.visits({ actorId, ...bounds }, view.knownAt)));
  const between = await Promise.all(
    visits.flat().map(async (visit) => {
      const meeting = await entities.load<Meeting>(visit.meetingId, view);
      const span = meeting && (await spanOf(meeting, meetings));
      if (!span || surelyBefore(span, before) || surelyBefore(after, span)) return [];
      return [{ ...visit, isSure: surelyBefore(before, span) && surelyBefore(span, after) }];
    }),
  );
  const met = between.flat().sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
  return { metBetween: resultOf(met), attendanceIds: [...new Set(met.map(({ attendanceId }) => attendanceId))] };
}

const placeOf = ({ meetingKey, attendanceId }: { meetingKey: string; attendanceId: string }) =>
  `${meetingKey} ${attendanceId}`;

function resultOf(met: readonly { readonly isSure: boolean }[]): MeetingBetween {
  if (met.some(({ isSure }) => isSure)) return MeetingBetween.SURELY;
  return met.length > 0 ? MeetingBetween.POSSIBLY : MeetingBetween.NOT_ON_RECORD;
}

/** When a meeting can have begun, as was known under its view. */
export const spanOf = (meeting: Meeting, meetings: Context['meetings']): Span | Promise<Span> =>
  meetings.told(meeting, ({ startEarliest, startLatest }) => ({ earliest: startEarliest, latest: startLatest }));
