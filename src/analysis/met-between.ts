import type { Context } from '../context.js';
import type { Meeting } from '../meetings/meeting.type.js';
import type { View } from '../shared/view.js';
import type { DatedChange } from './changes-of.js';
import { MeetingBetween } from './position-change.enums.js';
import type { ChangeWithMeetings } from './position-change.type.js';
import { type Span, surelyBefore } from './stance.js';

type Stores = Pick<Context, 'circles' | 'entities' | 'meetings'>;

/** The changes with the meetings that their holders, or their people, attended in between: four reads for all of them. */
export async function withMeetings(
  changes: readonly DatedChange[],
  view: View,
  { circles, entities, meetings }: Stores,
): Promise<ChangeWithMeetings[]> {
  const isPast = view.knownAt !== null;
  const visits = await Promise.all(
    changes.map(async ({ before, after, change }, index) => {
      const from = before.earliest ?? '';
      const until = after.latest ?? '~';
      const members = await circles.of(change.after.holderId, view.knownAt);
      const ids = members
        .filter((member) => (member.from ?? '') <= until && (member.through ?? '~') >= from)
        .map(({ actorId }) => actorId);
      // When meetings began was known otherwise in the past: then all are read, and checked below.
      return [...new Set(ids)].map((actorId) => ({
        of: String(index),
        actorId,
        from: isPast ? '' : from,
        before: isPast ? '~' : `${until}}`,
      }));
    }),
  );
  const found = await circles.visits(visits.flat(), view.knownAt);
  return Promise.all(
    changes.map(async ({ before, after, change }, index) => {
      const between = await Promise.all(
        (found.get(String(index)) ?? []).map(async (visit) => {
          const meeting = await entities.load<Meeting>(visit.meetingId, view);
          const span = meeting && (await spanOf(meeting, meetings));
          if (!span || surelyBefore(span, before) || surelyBefore(after, span)) return [];
          return [{ ...visit, isSure: surelyBefore(before, span) && surelyBefore(span, after) }];
        }),
      );
      const met = between.flat().sort((a, b) => (a.meetingKey > b.meetingKey ? -1 : 1));
      return {
        ...change,
        metBetween: met.some(({ isSure }) => isSure)
          ? MeetingBetween.SURELY
          : met.length > 0
            ? MeetingBetween.POSSIBLY
            : MeetingBetween.NOT_ON_RECORD,
        attendanceIds: [...new Set(met.map(({ attendanceId }) => attendanceId))],
      };
    }),
  );
}

/** When a meeting can have begun, as was known under its view. */
export const spanOf = (meeting: Meeting, meetings: Context['meetings']): Span | Promise<Span> =>
  meetings.told(meeting, ({ startEarliest, startLatest }) => ({ earliest: startEarliest, latest: startLatest }));
