import type { AttendanceForm, VerifiedLoad } from '../verified.js';
import { isHeadOf } from './known-meetings.js';
import type { KnownMeeting } from './meetings.js';

type PostOf = (postId: string) => { readonly title: string; readonly organisationId: string } | undefined;

interface Held extends Omit<KnownMeeting, 'attendees' | 'sides'> {
  readonly attendances: readonly (AttendanceForm & { readonly post: ReturnType<PostOf> })[];
}

/** The meetings of earlier files of a run that writes nothing, as the graph would have them. */
export class MeetingsOfRun {
  private readonly held = new Map<string, Held>();

  /** Adds those of a file that was verified. */
  add({ article, entities, reports, attendances }: VerifiedLoad, postOf: PostOf): void {
    for (const { id, name, label, properties } of entities) {
      if (label !== 'Meeting' || this.held.has(id)) continue;
      const report = reports.find(({ meetingId }) => meetingId === id);
      this.held.set(id, {
        id,
        name,
        classification: properties.classification as KnownMeeting['classification'],
        channel: report?.channel ?? null,
        from: report?.start?.value.slice(0, 10) ?? null,
        to: (report?.end ?? report?.start)?.value.slice(0, 10) ?? null,
        placeId: report?.placeId ?? null,
        placesAround: [],
        publishers: article?.publisherId == null ? [] : [article.publisherId],
        attendances: [],
      });
    }
    for (const attendance of attendances) {
      const held = this.held.get(attendance.meetingId);
      const post = attendance.postId === null ? undefined : postOf(attendance.postId);
      if (held) this.held.set(held.id, { ...held, attendances: [...held.attendances, { ...attendance, post }] });
    }
  }

  /** All of them; `home` is the side that publishes. */
  profiles(home: string | null): KnownMeeting[] {
    return [...this.held.values()].map(({ attendances, ...meeting }) => ({
      ...meeting,
      attendees: attendances.map(({ attendeeId, sideId, post }) => ({
        id: attendeeId,
        isHome: home !== null && (sideId === home || post?.organisationId === home),
        isHead: isHeadOf(post?.title ?? null),
      })),
      sides: attendances.flatMap(({ sideId }) => (sideId === null || sideId === home ? [] : [sideId])),
    }));
  }
}
