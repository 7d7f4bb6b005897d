import type { MeetingInput } from '../facts.schema.js';
import type { Directory } from '../resolution/directory.js';
import type { MeetingProfile } from '../resolution/meetings.js';
import { HOME } from './cast.js';

/** A meeting under the key that it is kept by, with what a person should look at. */
export interface HeldMeeting {
  readonly key: string;
  readonly facts: MeetingInput;
  readonly notes: readonly string[];
}

/** A meeting as a source tells of it: under its own key, or as more about one that another source made known. */
export async function heldMeeting(
  own: { readonly key: string; readonly facts: MeetingInput },
  profile: MeetingProfile,
  publisher: string,
  directory: Directory,
): Promise<HeldMeeting> {
  const { id, notes } = await directory.meeting(`meeting:${own.key}`, profile, publisher, HOME);
  if (id === null) return { ...own, notes };
  const { reports = [], attendances = [], agenda = [] } = own.facts;
  return { key: id.slice('meeting:'.length), facts: { reports, attendances, agenda }, notes };
}
